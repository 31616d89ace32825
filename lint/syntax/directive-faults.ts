import type { AST, Rule, SourceCode } from "eslint";
import { closest, readChromiumResult, readFirefoxResult } from "../../pac/index.ts";
import { separatorFault } from "./directive-separators.ts";
import { type TargetFault, targetFault } from "./directive-target.ts";
import { createEntryReporter } from "./entry-report.ts";
import { perProgram } from "./per-program.ts";
import { partAt, rangeInString, UNKNOWN } from "./place.ts";
import { type Entry, entriesOf, resultTexts } from "./results.ts";
import { isTemplate } from "./template.ts";

/** The keywords of Chromium and Firefox alike. */
export const KEYWORDS: readonly string[] = ["DIRECT", "PROXY", "HTTPS", "SOCKS", "SOCKS4", "SOCKS5"];
/** Keywords that one client has and others lack. */
const CLIENT_KEYWORDS: readonly string[] = ["HTTP", "QUIC"];

/**
 * What is wrong with one entry of a result. An entry has one fault at most, so that the checks that share them out never
 * speak twice of the same mistake; behind it another one may become visible.
 */
export interface DirectiveFault {
  readonly entry: Entry;
  readonly kind:
    | TargetFault["kind"]
    | NonNullable<ReturnType<typeof separatorFault>>["kind"]
    | "nonAscii"
    | "clientKeyword"
    | "missingKeyword"
    | "missingHost"
    | "badHost"
    | "unknownKeyword"
    | "directArguments";
  readonly data: Readonly<Record<string, string>>;
  /** A stretch of the entry's text (from its start) and what certainly belongs there. */
  readonly edit?: { readonly start: number; readonly length: number; readonly by: string } | undefined;
}

const allFaults = perProgram((sourceCode: SourceCode): readonly DirectiveFault[] => {
  const faults: DirectiveFault[] = [];
  for (const result of resultTexts(sourceCode)) {
    for (const entry of entriesOf(result)) {
      const fault = faultOf(entry);
      if (fault !== null) faults.push({ entry, ...fault });
    }
  }
  return faults;
});

/** The entries of all results that have one of these faults. */
export function directiveFaults(
  sourceCode: SourceCode,
  ...kinds: readonly DirectiveFault["kind"][]
): DirectiveFault[] {
  return allFaults(sourceCode).filter(({ kind }) => kinds.includes(kind));
}

/**
 * Reports all entries with one of these faults, each constant once.
 *
 * @param messageOf the message of a fault with its data; null for one that this check leaves alone
 */
export function reportDirectives(
  context: Rule.RuleContext,
  kinds: readonly DirectiveFault["kind"][],
  messageOf: (fault: DirectiveFault) => { messageId: string; data?: Record<string, string> } | null,
): void {
  const report = createEntryReporter(context);
  for (const fault of directiveFaults(context.sourceCode, ...kinds)) {
    const message = messageOf(fault);
    if (message === null) continue;
    report(
      fault.entry,
      message.messageId,
      { ...fault.data, ...message.data },
      fixOf(context.sourceCode, fault),
    );
  }
}

function fixOf(sourceCode: SourceCode, { entry, edit }: DirectiveFault): Rule.ReportFixer | undefined {
  if (edit === undefined) return undefined;
  const range = rangeInEntry(sourceCode, entry, edit.start, edit.length);
  return range === null ? undefined : (fixer) => fixer.replaceTextRange(range, edit.by);
}

/** The offsets in the file of a stretch of an entry; null where it is written in several pieces. */
export function rangeInEntry(
  sourceCode: SourceCode,
  { result, offset }: Entry,
  start: number,
  length: number,
): AST.Range | null {
  const found = partAt(result.parts, offset + start);
  return found && rangeInString(sourceCode, found.part.node, found.within, length);
}

function faultOf(entry: Entry): Omit<DirectiveFault, "entry"> | null {
  const { keyword, target, text, result } = entry;
  const word = keyword.toUpperCase();
  // A line break behind the last semicolon is an entry that nobody reads.
  if (text.trim() === "") return null;
  // A keyword that continues in an unknown part, or a vendor's template, may still become anything.
  if (keyword.includes(UNKNOWN) || isTemplate(keyword)) return null;
  const known = KEYWORDS.includes(word) || CLIENT_KEYWORDS.includes(word);
  if (/[\u0080-\uffff]/.test(text) && (known || result.certain)) return { kind: "nonAscii", data: {} };
  const separator = separatorFault(entry);
  if (separator !== null) {
    const { kind, data, replace } = separator;
    return { kind, data, edit: replace ?? undefined };
  }
  if (!known) return keywordFault(entry);
  if (CLIENT_KEYWORDS.includes(word)) {
    // To those that know HTTP it is PROXY by another name.
    const edit = word === "HTTP" ? { start: 0, length: keyword.length, by: "PROXY" } : undefined;
    return { kind: "clientKeyword", data: { keyword }, edit };
  }
  if (word === "DIRECT") return target === "" ? null : { kind: "directArguments", data: { rest: target } };
  if (target === "") return result.certain ? { kind: "missingHost", data: { keyword } } : null;
  if (isTemplate(target)) return null;
  const fault = targetFault(word, target);
  if (fault === null && isUnreadable(entry)) return { kind: "badHost", data: { keyword, host: target } };
  if (fault === null || (!result.certain && !isPlausible(target))) return null;
  const start = text.length - target.length;
  const edit = fault.target === undefined ? undefined : { start, length: target.length, by: fault.target };
  return { kind: fault.kind, data: { keyword, ...fault.data }, edit };
}

/** What is left for the readers of both browsers to refuse: a host with a space, a star, a placeholder in angle brackets. */
function isUnreadable({ text, result }: Entry): boolean {
  if (text.includes(UNKNOWN) || !result.certain) return false;
  const problems = [readChromiumResult(text), readFirefoxResult(text)].flatMap((read) => read.problems);
  return problems.some(({ code, dropped }) => dropped || code === "no-proxy-host");
}

function keywordFault(entry: Entry): Omit<DirectiveFault, "entry"> | null {
  const { keyword, target, result } = entry;
  if (/^DIRECT[:=,.]/i.test(keyword)) return { kind: "directArguments", data: { rest: keyword.slice(6) } };
  if (target === "" && isProxyAddress(keyword)) {
    return { kind: "missingKeyword", data: { address: keyword.replace(/^.*:\/\//, "") } };
  }
  if (!result.certain && !looksLikeDirective(entry)) return null;
  return { kind: "unknownKeyword", data: { keyword } };
}

/** `px1.corp.example:8080`, `[2001:db8::1]:8080`, `192.0.2.1`: where a client is sent, without saying how. */
function isProxyAddress(text: string): boolean {
  return (
    /^((https?|socks[45]?h?):\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*):\d+\/?$/i.test(text) ||
    /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
  );
}

/** Of a string that may be replaced before it is returned: host and port, or a name with a dot, and not "proxy none". */
function isPlausible(target: string): boolean {
  return /[.:]/.test(target);
}

/**
 * Of a string that may be replaced before it is returned, only what was meant as a directive counts: not "none", not
 * the name of another profile such as "+proxy".
 */
function looksLikeDirective({ keyword, target }: Entry): boolean {
  if (!/^[a-z0-9]+$/i.test(keyword)) return false;
  if (target === "") return closest(keyword, ["DIRECT"]) !== null;
  return closest(keyword, KEYWORDS) !== null || isProxyAddress(target.split(UNKNOWN)[0] ?? "");
}
