import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

/** Only shExpMatch knows what a star is; everything else compares it as a character, which no host and hardly a URL has. */
export const noGlobOutsideShexp: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-glob-outside-shexp",
    summary: "a star in a text that is compared by something else than shExpMatch",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      suffix: {
        severity: "error",
        text:
          'dnsDomainIs compares letters and knows no star, so with "{{text}}" it is never true; ' +
          'write dnsDomainIs(host, "{{plain}}")',
      },
      compared: {
        severity: "error",
        text: '{{how}} compares letters and knows no star, so with "{{text}}" it never matches; write {{remedy}}',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          const { node, text, via, how, subject } = test;
          if (!isReported(test)) continue;
          const plain = how === "suffix" && via === "dnsDomainIs" ? plainSuffix(text) : null;
          const of = context.sourceCode.getText(subject);
          const remedy = `shExpMatch(${of}, "${globFor(test)}")`;
          context.report({
            node,
            messageId: plain === null ? "compared" : "suffix",
            data: plain === null ? { text: shorten(text), how: WORDS[via] ?? via, remedy } : { text, plain },
            fix: (fixer) => fixed(context, fixer, test, plain),
          });
        }
      },
    };
  },
};

const WORDS: Readonly<Record<string, string>> = {
  "==": "the comparison",
  "===": "the comparison",
  "!=": "the comparison",
  "!==": "the comparison",
  case: "the switch",
  "[]": "the table",
  in: "the table",
  hasOwnProperty: "the table",
};

/** Texts from a list may be treated one way or the other by what they begin with, so only those right here count. */
function isReported({ role, how, via, text, inPlace }: HostTest): boolean {
  // That it has a port or path, or is handed the URL, is another check's matter, and comes first.
  if (role === "host" && /[/:\s]/.test(text)) return false;
  if (role === "url" && via === "dnsDomainIs") return false;
  if (how === "glob" || how === "label-or-name" || !text.includes("*")) return false;
  return (inPlace || how === "key") && !/^\*+$/.test(text);
}

/** `.corp.example` of `*.corp.example`; null where a star stands elsewhere too. */
function plainSuffix(text: string): string | null {
  const plain = text.replace(/^\*+/, "");
  return plain.includes("*") || !plain.startsWith(".") ? null : plain;
}

function globFor({ how, text }: HostTest): string {
  if (how === "contains") return `*${text.replace(/^\*|\*$/g, "")}*`;
  if (how === "prefix") return `${text.replace(/\*$/, "")}*`;
  return how === "suffix" ? `*${text.replace(/^\*/, "")}` : text;
}

/** The right text for dnsDomainIs, and the right function for an equality: both do what the text says. */
function fixed(
  { sourceCode }: Rule.RuleContext,
  fixer: Rule.RuleFixer,
  { how, node, text, subject, condition, truth, inPlace }: HostTest,
  plain: string | null,
): Rule.Fix | null {
  if (!inPlace || condition === null) return null;
  if (plain !== null) {
    const range = rangeInString(sourceCode, node, 0, text.length);
    return range && fixer.replaceTextRange(range, plain);
  }
  if (how !== "equals") return null;
  const call = `shExpMatch(${sourceCode.getText(subject)}, ${sourceCode.getText(node)})`;
  return fixer.replaceText(condition, truth ? call : `!${call}`);
}
