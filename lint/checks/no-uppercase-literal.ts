import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { misspeltIpv4 } from "../syntax/ipv4-spelling.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

/** Clients hand over scheme and host in lower case, and every comparison minds the case. */
export const noUppercaseLiteral: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-uppercase-literal",
    summary: "a host or scheme compared with capital letters, which clients never hand over",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      host: {
        severity: "error",
        text:
          '"{{text}}" has capital letters, and clients hand over the host in lower case, so {{call}} never matches; ' +
          'write "{{lower}}"',
      },
      url: {
        severity: "error",
        text:
          '"{{text}}" has capital letters before the path, where clients hand over lower case only, so {{call}} never ' +
          'matches; write "{{lower}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const tests = hostTests(sourceCode);
        const known = new Set(tests.map(keyOf));
        for (const test of tests) {
          const lower = lowered(test);
          // With the right spelling beside it nothing is missing; that the rule stands there twice is another matter.
          if (lower === test.text || known.has(keyOf({ ...test, text: lower }))) continue;
          const { node, text, via, role, inPlace } = test;
          const data = { text: shorten(text), lower: shorten(lower), call: CALLS[via] ?? `"${via}"` };
          context.report({
            node,
            messageId: role,
            data,
            fix: (fixer) => (inPlace ? replaced(context, fixer, test, lower) : null),
          });
        }
      },
    };
  },
};

const CALLS: Readonly<Record<string, string>> = {
  case: "the case",
  "[]": "the look-up",
  "==": "the comparison",
  "===": "the comparison",
  "!=": "the comparison",
  "!==": "the comparison",
};

function keyOf({ role, how, text }: Pick<HostTest, "role" | "how" | "text">): string {
  return `${role} ${how} ${text}`;
}

/** The text as it could match: for URLs only what stands before the path is changed. */
function lowered({ role, how, text }: HostTest): string {
  // A set of letters, such as [A-Z], is not to be touched.
  if (how === "glob" && /[[\]\\]/.test(text)) return text;
  // Letters beyond ASCII are wrong in any case, and another check's matter.
  if (/[^\0-\x7f]/.test(text)) return text;
  // 1O.20.30.40 is no name in capitals: see invalid-ip-literal.
  if (misspeltIpv4(text)?.fault === "letter") return text;
  if (role === "host") return text.toLowerCase();
  const anywhere = how === "contains" || how === "suffix" || how === "key";
  const [start = ""] = (anywhere ? null : /^(?:[a-z*]+:\/\/[^/?]*|[a-z]+:)/i.exec(text)) ?? [];
  return start.toLowerCase() + text.slice(start.length);
}

function replaced(
  { sourceCode }: Rule.RuleContext,
  fixer: Rule.RuleFixer,
  { node, text }: HostTest,
  lower: string,
): Rule.Fix | null {
  const range = rangeInString(sourceCode, node, 0, text.length);
  return range && fixer.replaceTextRange(range, lower);
}
