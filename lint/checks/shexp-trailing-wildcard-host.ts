import type { Rule } from "eslint";
import type { CheckMessage, SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import { globMatches, isAddressStart, isDomain, isHostName, STRANGER } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";

const WHY =
  'the star at the end of "{{pattern}}" also stands for further labels, so the pattern matches "{{lookalike}}"';
const severities = { direct: "error", word: "warning", unknown: "warning", proxy: "note" } as const;
const message = (kind: keyof typeof severities, more: string): CheckMessage => ({
  severity: severities[kind],
  text: `${WHY}, ${more}; {{remedy}}`,
});

/** `*.corp.example*` matches www.corp.example.evil.example: the end of a host is what its owner is known by. */
export const shexpTrailingWildcardHost: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-trailing-wildcard-host",
    summary: "a star at the end of a host pattern also matches foreign domains",
    group: "matching",
    clients: "all",
    messages: {
      direct: message("direct", "a name in a domain of somebody else, which then goes DIRECT past the proxy"),
      word: message("word", "and anybody can make such a name, which then goes DIRECT past the proxy"),
      unknown: message("unknown", "a name in a domain of somebody else"),
      proxy: message("proxy", "a name in a domain of somebody else, which only goes through the proxy"),
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of hostTests(sourceCode)) {
          const found = test.role === "host" && test.how === "glob" ? readPattern(test.text) : null;
          if (found === null || test.condition === null || isNarrowed(sourceCode, test.condition)) continue;
          const outcome = strangerOutcome(sourceCode, test.condition);
          // One word is a deliberate search; it is worth a finding where everybody can get past the proxy by it.
          if (outcome === "same" || (!found.domain && outcome !== "direct")) continue;
          context.report({
            node: test.node,
            messageId: found.domain ? outcome : "word",
            data: { pattern: test.text, lookalike: found.lookalike, remedy: remedyFor(found) },
            suggest: suggestions(context, test, found),
          });
        }
      },
    };
  },
};

interface Found {
  /** The pattern without the star, and with a dot after one at its start. */
  readonly meant: string;
  readonly lookalike: string;
  /** True when the letters before the star are a domain, and not one word. */
  readonly domain: boolean;
}

function readPattern(pattern: string): Found | null {
  const kept = pattern.replace(/\*+$/, "");
  const run = /[^*]*$/.exec(kept)?.[0] ?? "";
  if (kept === pattern || !/[a-z]/.test(run) || isAddressStart(kept) || run.includes("localhost"))
    return null;
  const tail = kept.endsWith(".") ? STRANGER : `.${STRANGER}`;
  const body = kept.replaceAll("?", "1");
  const candidates = ["", "www", "x"].map((filling) => body.replaceAll("*", filling) + tail);
  const lookalike = candidates.find((name) => isHostName(name) && globMatches(pattern, name));
  if (lookalike === undefined) return null;
  return { meant: kept.replace(/^\*(?=[a-z0-9])/, "*."), lookalike, domain: isDomain(run) };
}

function remedyFor({ meant, domain }: Found): string {
  if (meant.endsWith(".")) return "write one pattern for each ending that is meant";
  return domain ? `write "${meant}"` : "write the whole name, or the domain that it must end in";
}

function suggestions(
  { sourceCode }: Rule.RuleContext,
  { node, text, inPlace }: HostTest,
  { meant, domain }: Found,
): Rule.SuggestionReportDescriptor[] {
  const range =
    inPlace && domain && !meant.endsWith(".") ? rangeInString(sourceCode, node, 0, text.length) : null;
  if (range === null) return [];
  return [{ desc: `Match only what ends in ${meant}`, fix: (fixer) => fixer.replaceTextRange(range, meant) }];
}
