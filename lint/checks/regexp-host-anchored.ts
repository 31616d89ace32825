import type { CheckMessage, SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import type { Outcome } from "../syntax/outcome.ts";
import { shorten } from "../syntax/quote.ts";
import { foreignUrlOfTokens, lookalikeOfTokens } from "../syntax/regexp-lookalike.ts";
import { type RegexpTest, regexpTests } from "../syntax/regexp-tests.ts";

const WHY = '"/{{source}}/" {{flaw}}, so it matches "{{lookalike}}"';
const DIRECT = ", which then goes DIRECT past the proxy";
const message = (severity: CheckMessage["severity"], more: string): CheckMessage => ({
  severity,
  text: `${WHY}${more}; {{remedy}}`,
});

/** A regular expression searches unless it is told where the text begins, where it ends and what a dot is. */
export const regexpHostAnchored: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "regexp-host-anchored",
    summary: "a regular expression for hosts that foreign domains pass too",
    group: "matching",
    clients: "all",
    messages: {
      direct: message("error", DIRECT),
      weak: message("warning", DIRECT),
      unknown: message("warning", ""),
      proxy: message("note", ", which only goes through the proxy"),
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of regexpTests(sourceCode)) {
          const { condition, truth, node, source } = test;
          const found = readTest(test);
          if (found === null || isNarrowed(sourceCode, condition)) continue;
          const messageId = messageFor(found, strangerOutcome(sourceCode, condition, truth));
          // What takes a text apart is no rule yet.
          if (messageId === null || (messageId === "unknown" && test.takesApart)) continue;
          const { flaw, lookalike, remedy } = found;
          context.report({ node, messageId, data: { source: shorten(source), flaw, lookalike, remedy } });
        }
      },
    };
  },
};

interface Found {
  readonly flaw: string;
  readonly lookalike: string;
  readonly remedy: string;
  /** True where it takes more than registering a name, or where the search may be meant. */
  readonly weak: boolean;
  /** True where it matters only when the branch ends in DIRECT. */
  readonly onlyDirect: boolean;
}

function messageFor({ weak, onlyDirect }: Found, outcome: Outcome | "same"): string | null {
  if (outcome === "same") return null;
  if (outcome === "direct") return weak ? "weak" : "direct";
  return onlyDirect ? null : outcome;
}

function readTest(test: RegexpTest): Found | null {
  if (test.alternatives === null) return null;
  return test.role === "host" ? readHost(test.alternatives) : readUrl(test.alternatives);
}

function readHost(alternatives: NonNullable<RegexpTest["alternatives"]>): Found | null {
  const found = lookalikeOfTokens(alternatives);
  if (found === null) return null;
  const { kind, lookalike, meant } = found;
  const onlyDirect = kind === "address" || kind === "dot" || kind === "word";
  const weak = onlyDirect || kind === "nested";
  const domain = meant.endsWith(".") ? ENDINGS : `write ${anchored(meant)}`;
  switch (kind) {
    case "end":
      return { flaw: NOT_TIED, lookalike, remedy: domain, weak, onlyDirect };
    case "start":
    case "nested":
      return {
        flaw: `has no dot for certain before "${meant}"`,
        lookalike,
        remedy: domain,
        weak,
        onlyDirect,
      };
    case "dot":
      return {
        flaw: `has a dot without a backslash in "${meant}"`,
        lookalike,
        remedy: "write \\. for a dot",
        weak,
        onlyDirect,
      };
    case "address":
      return { flaw: "holds the beginning of an address only", lookalike, remedy: ADDRESS, weak, onlyDirect };
    case "word":
      return {
        flaw: `asks for "${meant}" and nothing behind it`,
        lookalike,
        remedy: WHOLE,
        weak,
        onlyDirect,
      };
  }
}

const NOT_TIED = "is not tied to the end of the host";
const ADDRESS = String.raw`write all four numbers and a $, as in /^10(\.\d{1,3}){3}$/`;
const ENDINGS = "write each ending that is meant, and a $";
const WHOLE = "write the whole name, or the domain that it must end in, and a $";

function readUrl(alternatives: NonNullable<RegexpTest["alternatives"]>): Found | null {
  const found = foreignUrlOfTokens(alternatives);
  if (found === null) return null;
  const { kind, example, meant } = found;
  const remedy = `test the host with ${anchored(meant)}`;
  if (kind === "end") return { flaw: NOT_TIED, lookalike: example, remedy, weak: false, onlyDirect: false };
  const flaw = `finds "${meant}" also behind the host`;
  const weak = kind === "inside";
  return { flaw, lookalike: example, remedy, weak, onlyDirect: weak };
}

function anchored(domain: string): string {
  return String.raw`/(^|\.)${domain.replaceAll(".", "\\.")}$/`;
}
