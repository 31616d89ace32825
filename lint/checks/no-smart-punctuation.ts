import { codePoint, locationAt } from "../bytes/beyond-ascii.ts";
import { oddText, type Pasted } from "../bytes/pasted.ts";
import type { BytesCheck, Report } from "../check.ts";
import { shorten } from "../syntax/quote.ts";

/** Word processors, wikis and chats turn quotes, dashes and blanks into finer ones, which no client takes for the plain ones. */
export const noSmartPunctuation: BytesCheck = {
  evidence: "bytes",
  meta: {
    id: "no-smart-punctuation",
    summary: "quotes, dashes or blanks from a word processor where plain ones are needed",
    group: "bytes",
    clients: "all",
    messages: {
      code: {
        severity: "error",
        text:
          "{{code}} looks like {{looks}} and is not{{more}}, so this is no JavaScript and every client works as if there were " +
          "no PAC; it comes from a word processor, a wiki or a chat: write the plain character, in a text editor; the rest " +
          "was not checked",
      },
      space: {
        severity: "warning",
        text:
          "{{code}} looks like {{looks}} and is more than one byte{{more}}: where the server announces no charset, Chromium " +
          "reads each byte as a letter (ISO-8859-1) and the file is no JavaScript there; write a plain space, or remove it",
      },
      name: {
        severity: "error",
        text:
          'in "{{literal}}" {{code}} looks like {{looks}} and is not{{more}}: no host, no address and no directive has such a ' +
          "character, so this matches nothing and names no proxy; write the plain character",
      },
    },
  },
  examine(bytes, report) {
    const odd = oddText(bytes);
    if (odd === null) return;
    for (const kind of ["code", "space", "name"] as const) {
      const found = odd.pasted.filter((one) => one.kind === kind);
      const [first] = found;
      // In a file that cannot be read, it is one thing after the other.
      if (first === undefined || (kind !== "code" && odd.pasted.some((one) => one.kind === "code"))) continue;
      if (kind !== "name") report(reportOf(odd.text, first, found.length));
      else for (const own of oncePerLiteral(found)) report(reportOf(odd.text, own, 1));
    }
  },
};

function oncePerLiteral(found: readonly Pasted[]): Pasted[] {
  return found.filter(({ literalAt }, i) => found[i - 1]?.literalAt !== literalAt);
}

function reportOf(text: string, { kind, character, index, looks, literal }: Pasted, count: number): Report {
  const more =
    count > 1 ? ` (and so ${count === 2 ? "is one more" : `are ${count - 1} more`} in this file)` : "";
  const data = { code: codePoint(character), looks, more, literal: shorten(literal) };
  return { messageId: kind, data, loc: locationAt(text, index, character.length) };
}
