import type { SyntaxCheck } from "../check.ts";
import { constantArguments } from "../syntax/constant-arguments.ts";
import { patternAsRegExp, readPattern } from "../syntax/glob-pattern.ts";
import { rangeInString } from "../syntax/place.ts";
import { shorten } from "../syntax/quote.ts";

const GLOB = 'shExpMatch takes a glob, in which only "*" and "?" are special';
const REMEDY = "write a glob, or test the host with a regular expression literal";

/** Patterns with regular expression syntax: some never match, some match too much, some make the call fail. */
export const shexpNoRegex: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-no-regex",
    summary: "regular expression syntax in a shExpMatch pattern",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      mismatch: {
        severity: "error",
        text:
          `"{{pattern}}" contains {{pieces}}: ${GLOB}; Chromium and Firefox read it as /{{regexp}}/, where ` +
          `"{{piece}}" {{effect}}; ${REMEDY}`,
      },
      unanchored: {
        severity: "error",
        text:
          `"{{pattern}}" contains {{pieces}}: ${GLOB}; Chromium and Firefox read it as /{{regexp}}/, where the bar ` +
          "ends the anchoring on both sides, so it matches far more than meant; call shExpMatch once for each alternative",
      },
      throws: {
        severity: "error",
        text:
          `"{{pattern}}" contains {{pieces}}: ${GLOB}; Chromium and Firefox make a regular expression of it that does ` +
          `not compile ({{effect}}), so the call throws and the request goes DIRECT; ${REMEDY}`,
      },
      accidental: {
        severity: "warning",
        text:
          `"{{pattern}}" contains {{pieces}}: ${GLOB}; it happens to work in Chromium and Firefox, which read it as ` +
          "/{{regexp}}/, and not in clients that have real globs; write one plain glob for each alternative",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { node, text, inPlace } of constantArguments(sourceCode, "shExpMatch", 1)) {
          const reading = readPattern(text);
          if (reading === null) continue;
          const { trouble, pieces, effect, glob, piece } = reading;
          context.report({
            node,
            messageId: trouble,
            data: {
              pattern: shorten(text),
              pieces: shorten(pieces.map((one) => `"${one}"`).join(", ")),
              piece: shorten(piece),
              effect,
              regexp: shorten(patternAsRegExp(text)),
            },
            fix: (fixer) => {
              if (glob === null || !inPlace || node.type !== "Literal") return null;
              const quote = sourceCode.getText(node).charAt(0);
              const plain = rangeInString(sourceCode, node, 0, text.length);
              return plain
                ? fixer.replaceTextRange(plain, glob)
                : fixer.replaceText(node, `${quote}${glob}${quote}`);
            },
          });
        }
      },
    };
  },
};
