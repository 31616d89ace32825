/** Longer than any honest header or line that is worth reading. */
const MOST_CHARACTERS = 120;

/**
 * What somebody else answered, fit for a terminal and for a message: one line, without control characters and
 * bidirectional marks, of bounded length.
 */
export function shown(text: string): string {
  const clean = text
    .slice(0, MOST_CHARACTERS * 4)
    .replace(/\p{Cc}|\p{Bidi_Control}|\p{Zl}|\p{Zp}/gu, "\uFFFD");
  const characters = [...clean.trim()];
  if (characters.length <= MOST_CHARACTERS) return characters.join("");
  return `${characters.slice(0, MOST_CHARACTERS).join("")}...`;
}

/** A URL without credentials and fragment, which are nobody's business. */
export function bareUrl(url: URL): string {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  return bare.href;
}
