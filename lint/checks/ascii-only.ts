import { type BeyondAscii, codePoint, locationAt } from "../bytes/beyond-ascii.ts";
import { oddText } from "../bytes/pasted.ts";
import type { BytesCheck } from "../check.ts";

/** Without a charset Chromium reads Latin-1, and Firefox UTF-8 where the bytes are that (both were asked). */
export const asciiOnly: BytesCheck = {
  evidence: "bytes",
  meta: {
    id: "ascii-only",
    summary: "a character beyond ASCII, which clients read according to a charset that they guess",
    group: "bytes",
    clients: "all",
    messages: {
      utf8: {
        severity: "warning",
        text:
          '"{{character}}" ({{code}}) is not ASCII{{more}}: where the server announces no charset, Chromium reads ISO-8859-1 and ' +
          "Firefox UTF-8 if the bytes are that, so they compare and run different texts; write names in punycode, and in " +
          'other strings escapes such as "\\u00fc"',
      },
      latin1: {
        severity: "warning",
        text:
          '"{{character}}" ({{code}}) is not ASCII{{more}}, and the file is saved in ISO-8859-1: where the server announces UTF-8, ' +
          "Chromium reads a sign for what it cannot read in its place; write names in punycode, and in other strings " +
          'escapes such as "\\u00fc"',
      },
      harmless: {
        severity: "note",
        text:
          '"{{character}}" ({{code}}) {{where}} is not ASCII{{more}}: browsers do not mind it there, but some hosting services and ' +
          "the proxy settings of browser extensions take ASCII alone and refuse the file; write it in plain letters",
      },
    },
  },
  examine(bytes, report) {
    const odd = oddText(bytes);
    // Of what keeps the file from being read at all, another check speaks; what else there is can wait.
    if (odd === null || odd.pasted.some(({ kind }) => kind === "code")) return;
    const { text, saved, letters } = odd;
    const inCode = saved === "marked" ? [] : letters.filter(({ region }) => region !== "comment");
    const chosen: readonly BeyondAscii[] = inCode.length > 0 ? inCode : letters;
    const [first] = chosen;
    if (first === undefined) return;
    const { character, index, region } = first;
    const data = {
      character,
      code: codePoint(character),
      more: chosen.length > 1 ? `, the first of ${chosen.length}` : "",
      where: region === "comment" ? "in a comment" : "behind a byte order mark",
    };
    const messageId = inCode.length === 0 ? "harmless" : saved === "iso-8859-1" ? "latin1" : "utf8";
    report({ messageId, data, loc: locationAt(text, index, character.length) });
  },
};
