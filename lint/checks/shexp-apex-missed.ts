import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { globMatches, isDomain } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { lookalikeOf } from "../syntax/lookalike.ts";

/** More than this many comparisons of domains with patterns is a generated file, in which nobody forgot one. */
const MOST_COMPARISONS = 1_000_000;

/** `*.corp.example` does not match corp.example: the dot has to be there. */
export const shexpApexMissed: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-apex-missed",
    summary: "a pattern for the names below a domain, which leaves out the domain itself",
    group: "matching",
    clients: "all",
    messages: {
      odd: {
        severity: "warning",
        text:
          '"{{pattern}}" does not match "{{domain}}" itself, which this file names for other domains, as for ' +
          '"{{example}}"; if it is to go DIRECT too, add host === "{{domain}}"',
      },
      several: {
        severity: "note",
        text:
          '"{{pattern}}" does not match "{{domain}}" itself{{others}}; where the domain itself is to go DIRECT too, add ' +
          'host === "{{domain}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const { paired, missed } = readDomains(context);
        const [first] = missed;
        const [example] = paired;
        if (first === undefined) return;
        if (example !== undefined && paired.length >= missed.length) {
          for (const test of missed) report(context, test, "odd", { example });
          return;
        }
        const more = missed.length - 1;
        const others = more === 0 ? "" : `, and so do ${more} more such patterns in this file`;
        report(context, first, "several", { others: others.replace("so do 1 more such patterns", "neither does one more") });
      },
    };
    function report(
      { report: send }: Rule.RuleContext,
      test: HostTest,
      messageId: string,
      more: Record<string, string>,
    ): void {
      const domain = test.text.slice(2);
      const data = { pattern: test.text, domain, ...more };
      send.call(context, { node: test.node, messageId, data, suggest: suggestions(test, domain, sourceCode.getText(test.node)) });
    }
  },
};
