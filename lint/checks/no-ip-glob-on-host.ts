import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import { globMatches, isAddressStart, isHostName, STRANGER } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";

/** `10.*` was meant for addresses and also matches names: 10.evil.example. */
export const noIpGlobOnHost: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-ip-glob-on-host",
    summary: "a test for the beginning of an address that is also true for names",
    group: "matching",
    clients: "all",
    messages: {
      direct: {
        severity: "warning",
        text:
          '"{{start}}" is meant for addresses and compared with names too: "{{lookalike}}" matches, a name that anybody ' +
          "can make, which then goes DIRECT past the proxy; test for all four numbers: {{remedy}}",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of hostTests(sourceCode)) {
          const { role, condition, truth, text, node } = test;
          const lookalike = role === "host" ? lookalikeOf(test) : null;
          if (lookalike === null || condition === null || isNarrowed(sourceCode, condition)) continue;
          // Into the proxy, such a name goes where all names go.
          if (strangerOutcome(sourceCode, condition, truth) !== "direct") continue;
          const expression = expressionFor(text);
          const call = expression && `${expression}.test(${sourceCode.getText(test.subject)})`;
          const remedy = call ?? String.raw`/^10(\.\d{1,3}){3}$/.test(host)`;
          const data = { start: text, lookalike, remedy };
          context.report({ node, messageId: "direct", data, suggest: suggestions(test, call) });
        }
      },
    };
  },
};

/** A name that passes; null when the text is no beginning of an address, or no name passes. */
function lookalikeOf({ how, text }: HostTest): string | null {
  const start = text.replace(/\*+$/, "");
  if (how === "prefix") return isAddressStart(text) && text.includes(".") ? nameFrom(text) : null;
  if (how !== "glob" || start === text || !isAddressStart(start)) return null;
  const name = nameFrom(start.replaceAll("?", "6").replaceAll("*", "1"));
  return isHostName(name) && globMatches(text, name) ? name : null;
}

function nameFrom(start: string): string {
  return start.endsWith(".") ? start + STRANGER : `${start}.${STRANGER}`;
}

/** The regular expression for the whole address; null where the beginning is not one to three whole numbers. */
function expressionFor(text: string): string | null {
  const numbers = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.(?:\*(?:\.\*)*)?$/.exec(text)?.[1]?.split(".");
  if (numbers === undefined) return null;
  const left = 4 - numbers.length;
  const start = numbers.join("\\.");
  return left === 1 ? `/^${start}\\.\\d{1,3}$/` : `/^${start}(\\.\\d{1,3}){${left}}$/`;
}

function suggestions(
  { condition, truth, inPlace }: HostTest,
  call: string | null,
): Rule.SuggestionReportDescriptor[] {
  if (!inPlace || condition === null || call === null) return [];
  const replacement = truth ? call : `!${call}`;
  return [{ desc: "Test for a whole address", fix: (fixer) => fixer.replaceText(condition, replacement) }];
}
