import type { SyntaxCheck } from "../check.ts";
import { hostTests } from "../syntax/host-tests.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

/** A question mark is one character in a glob, neither none nor itself. */
export const shexpQuestionMarkLiteral: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-question-mark-literal",
    summary: "a question mark in a pattern that is taken for an optional letter",
    group: "matching",
    clients: "all",
    messages: {
      scheme: {
        severity: "error",
        text:
          '"{{pattern}}" matches {{long}} and not {{short}}: the question mark stands for exactly one character; ' +
          'write "{{star}}" for both, or the scheme that is meant',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { role, how, node, text, inPlace } of hostTests(sourceCode)) {
          const [, short] = (role === "url" && how === "glob" && /^(http|ws|ftp)\?:/.exec(text)) || [];
          if (short === undefined) continue;
          const range = inPlace ? rangeInString(sourceCode, node, short.length, 1) : null;
          const star = text.replace("?", "*");
          context.report({
            node,
            messageId: "scheme",
            data: { pattern: shorten(text), short, long: `${short}s`, star: shorten(star) },
            suggest: range
              ? [{ desc: `Match ${short} and ${short}s`, fix: (fixer) => fixer.replaceTextRange(range, "*") }]
              : [],
          });
        }
      },
    };
  },
};
