/**
 * A PAC may hold anything, but it must not write to the terminal or reorder what is read there: control characters
 * and bidirectional marks are shown as a sign, not sent.
 */
export function printable(text: string): string {
  return text.replaceAll("\n", " ").replace(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, "\uFFFD");
}
