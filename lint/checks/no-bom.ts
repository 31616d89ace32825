import type { BytesCheck } from "../check.ts";

/** EF BB BF: U+FEFF in UTF-8. Those of UTF-16 come with NUL bytes, of which the engine speaks. */
export const noBom: BytesCheck = {
  evidence: "bytes",
  meta: {
    id: "no-bom",
    summary: "the file begins with a byte order mark",
    group: "bytes",
    clients: "all",
    messages: {
      mark: {
        severity: "warning",
        text:
          "the file begins with a byte order mark (EF BB BF): browsers skip it, but other programs take it for a character of " +
          "the script and find a syntax error (pacparser 1.3.6 does); save the file as ASCII or as UTF-8 without a mark",
      },
    },
  },
  examine([first, second, third], report) {
    if (first === 0xef && second === 0xbb && third === 0xbf)
      report({ messageId: "mark", loc: { line: 1, column: 1 } });
  },
};
