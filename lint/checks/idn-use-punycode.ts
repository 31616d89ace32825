import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

/** Clients hand over hosts in ASCII (crbug.com/47234; asked of Chromium and Firefox). */
export const idnUsePunycode: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "idn-use-punycode",
    summary: "a host compared with letters beyond ASCII, which clients hand over in Punycode",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      never: {
        severity: "error",
        text:
          '"{{text}}" has letters beyond ASCII, and clients hand over such names in Punycode, so this never matches; ' +
          'write "{{ascii}}"',
      },
      beside: {
        severity: "note",
        text:
          '"{{text}}" has letters beyond ASCII, and clients hand over such names in Punycode, so this never matches; ' +
          '"{{ascii}}" beside it does, so remove it',
      },
      invalid: {
        severity: "error",
        text:
          '"{{text}}" has characters that no host has, because clients hand over ASCII only, so this never matches; ' +
          "write the name in Punycode",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const tests = hostTests(context.sourceCode);
        const known = new Set(tests.map(keyOf));
        for (const test of tests) {
          const { role, text, node, inPlace } = test;
          if (role !== "host" || !/[^\0-\x7f]/.test(text)) continue;
          const ascii = toAscii(text);
          const beside = ascii !== null && known.has(keyOf({ ...test, text: ascii }));
          context.report({
            node,
            messageId: ascii === null ? "invalid" : beside ? "beside" : "never",
            data: { text: shorten(text), ...(ascii !== null && { ascii }) },
            fix: (fixer) =>
              inPlace && ascii !== null && !beside ? replaced(context, fixer, test, ascii) : null,
          });
        }
      },
    };
  },
};

function keyOf({ role, how, text }: Pick<HostTest, "role" | "how" | "text">): string {
  return `${role} ${how} ${text}`;
}

/** The text with each of its labels as clients write it; null where one is no label by itself. */
function toAscii(text: string): string | null {
  const labels = text.split(".").map((label) => (/^[\0-\x7f]*$/.test(label) ? label : labelInAscii(label)));
  return labels.includes(null) ? null : labels.join(".");
}

function labelInAscii(label: string): string | null {
  if (/[*?\s]|^[-\p{M}]|\ufffd/u.test(label) || !URL.canParse(`http://${label}.example/`)) return null;
  const { hostname } = new URL(`http://${label}.example/`);
  const [first = "", ...rest] = hostname.split(".");
  return first.startsWith("xn--") && rest.length === 1 ? first : null;
}

function replaced(
  { sourceCode }: Rule.RuleContext,
  fixer: Rule.RuleFixer,
  { node, text }: HostTest,
  ascii: string,
): Rule.Fix | null {
  const range = rangeInString(sourceCode, node, 0, text.length);
  return range && fixer.replaceTextRange(range, ascii);
}
