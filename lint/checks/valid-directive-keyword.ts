import type { Rule } from "eslint";
import { closest, didYouMean } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { partAt, rangeInString, UNKNOWN } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";
import { type Entry, entriesOf, resultTexts } from "../syntax/results.ts";
import { isTemplate } from "../syntax/template.ts";

const KEYWORDS = ["DIRECT", "PROXY", "HTTPS", "SOCKS", "SOCKS4", "SOCKS5"];
/** Keywords of some client that another one ignores, and what to write instead. */
const CLIENT_KEYWORDS: Readonly<Record<string, { known: string; unknown: string; instead: string }>> = {
  HTTP: { known: "Firefox takes it for PROXY", unknown: "Chromium does not know it", instead: "PROXY" },
  QUIC: {
    known: "Chromium reads it",
    unknown: "release builds then drop it, and Firefox does not know it",
    instead: "HTTPS",
  },
};
const DROPPED = "clients drop the entry without a word, and go DIRECT when none is left";

/** Entries whose keyword clients do not understand. They vanish, and the request may bypass the proxy. */
export const validDirectiveKeyword: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-directive-keyword",
    summary: "a result entry that does not begin with a keyword clients know",
    group: "results",
    clients: "all",
    fixable: true,
    messages: {
      unknown: {
        severity: "error",
        text:
          `"{{keyword}}" in "{{entry}}" is no keyword{{hint}}: ${DROPPED}; ` +
          "the keywords are DIRECT, PROXY, HTTPS, SOCKS, SOCKS4 and SOCKS5",
      },
      clientSpecific: {
        severity: "error",
        text: `"{{keyword}}" in "{{entry}}" is not understood everywhere: {{known}}, but {{unknown}} and drops the entry; write {{instead}}`,
      },
      comma: {
        severity: "error",
        text:
          '"{{entry}}" separates entries with a comma: Chromium drops the whole entry, Firefox keeps a proxy without a ' +
          'host and connects to the destination itself; separate them with ";"',
      },
      missing: {
        severity: "error",
        text: `"{{entry}}" has no keyword before the proxy: ${DROPPED}; every entry needs one, such as "PROXY {{entry}}"`,
      },
      missingHost: {
        severity: "error",
        text:
          '"{{entry}}" names no proxy: Chromium drops the entry, Firefox keeps a proxy without a host; write host and ' +
          'port, such as "{{keyword}} px1.corp.example:8080"',
      },
      lineBreak: {
        severity: "error",
        text:
          '"{{entry}}" contains a line break, which clients take for a part of the entry: Chromium drops it, Firefox ' +
          'drops it when it begins with one; write all entries on one line, separated by "; "',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const result of resultTexts(context.sourceCode)) {
          for (const entry of entriesOf(result)) {
            const problem = problemOf(entry);
            if (problem)
              report(entry, problem.messageId, problem.data ?? {}, fixFor(context, entry, problem.messageId));
          }
        }
      },
    };
  },
};

interface Problem {
  readonly messageId: string;
  readonly data?: Record<string, string>;
}

function problemOf(entry: Entry): Problem | null {
  const { keyword, target, text, result } = entry;
  // A keyword that continues in an unknown part, or a vendor's template, may still become anything.
  if (keyword.includes(UNKNOWN) || isTemplate(keyword)) return null;
  const word = keyword.toUpperCase();
  if (/[\r\n]/.test(text)) return text.trim() === "" ? null : { messageId: "lineBreak" };
  if (isCommaList(text)) return { messageId: "comma" };
  if (KEYWORDS.includes(word)) {
    const lacksHost = target === "" && word !== "DIRECT" && result.certain;
    return lacksHost ? { messageId: "missingHost", data: { keyword } } : null;
  }
  const specific = Object.hasOwn(CLIENT_KEYWORDS, word) ? CLIENT_KEYWORDS[word] : undefined;
  if (specific) return { messageId: "clientSpecific", data: { keyword, ...specific } };
  if (target === "" && isProxyAddress(keyword)) return { messageId: "missing" };
  if (!result.certain && !looksLikeDirective(entry)) return null;
  return { messageId: "unknown", data: { keyword: shorten(keyword), hint: didYouMean(keyword, KEYWORDS) } };
}

/** `PROXY a:1, PROXY b:2` and `DIRECT, PROXY a:1`; also without the second keyword. */
function isCommaList(text: string): boolean {
  const [first = "", ...rest] = text.split(",");
  if (rest.length === 0) return false;
  return /^(DIRECT|(PROXY|HTTPS?|SOCKS[45]?)\s+\S+)\s*$/i.test(first);
}

/** `px1.corp.example:8080`, `[2001:db8::1]:8080`, `192.0.2.1`: where a client is sent, without saying how. */
function isProxyAddress(text: string): boolean {
  return (
    /^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*):\d+$/i.test(text) || /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
  );
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

/** Commas between complete entries can only mean semicolons. */
function fixFor(context: Rule.RuleContext, entry: Entry, messageId: string): Rule.ReportFixer | undefined {
  const { text, offset, result } = entry;
  const complete = text
    .split(",")
    .every((one) => /^\s*(DIRECT|(PROXY|HTTPS|SOCKS[45]?)[ \t]+[^\s,]+)\s*$/i.test(one));
  if (messageId !== "comma" || !complete || text.includes(UNKNOWN)) return undefined;
  const found = partAt(result.parts, offset);
  const range = found && rangeInString(context.sourceCode, found.part.node, found.within, text.length);
  return range ? (fixer) => fixer.replaceTextRange(range, text.replace(/\s*,\s*/g, "; ")) : undefined;
}
