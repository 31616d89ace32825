import type { Rule } from "eslint";
import { parseUrl } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { type DirectiveFault, rangeInEntry, reportDirectives } from "../syntax/directive-faults.ts";

const EFFECT =
  "for Chromium the whole call of the script has failed then (crbug.com/47234), and it goes DIRECT whatever else the result names";

/** Chromium takes ASCII for a result and nothing else; Firefox turns a host name into punycode itself. */
export const asciiResult: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "ascii-result",
    summary: "a result with a character beyond ASCII",
    group: "results",
    clients: ["chromium"],
    messages: {
      host: {
        severity: "error",
        text: `"{{entry}}" contains "{{character}}": ${EFFECT}; write the name in punycode: "{{ascii}}"`,
      },
      character: {
        severity: "error",
        text: `"{{entry}}" contains {{code}}, which is not ASCII: ${EFFECT}; replace the character`,
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["nonAscii"], (fault) => {
          const character = firstBeyondAscii(fault.entry.text);
          if (isPastedPunctuation(context, fault)) return null;
          const ascii = asciiHost(fault.entry.target);
          if (ascii !== null) return { messageId: "host", data: { character, ascii } };
          const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
          return { messageId: "character", data: { code } };
        });
      },
    };
  },
};

const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/u;
const PUNCTUATION = /[\p{P}\p{Z}\p{Cf}]/u;

function firstBeyondAscii(text: string): string {
  return BEYOND_ASCII.exec(text)?.[0] ?? "";
}

/** Curly quotes, dashes and odd spaces as they come out of a word processor, which no-smart-punctuation reports. */
function isPastedPunctuation({ sourceCode }: Rule.RuleContext, { entry }: DirectiveFault): boolean {
  const beyond = [...entry.text].filter((character) => BEYOND_ASCII.test(character));
  return (
    beyond.every((character) => PUNCTUATION.test(character)) &&
    rangeInEntry(sourceCode, entry, entry.text.search(BEYOND_ASCII), 1) !== null
  );
}

/** Host and port as they have to be written; null where the odd characters are not letters of a name. */
function asciiHost(target: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+(:\d+)?$/u.test(target) || !BEYOND_ASCII.test(target)) return null;
  const [host = "", port] = target.split(":");
  const ascii = parseUrl(`http://${host}/`)?.hostname ?? null;
  return ascii === null || port === undefined ? ascii : `${ascii}:${port}`;
}
