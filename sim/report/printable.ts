/** A PAC may hold anything, but it must not write to the terminal: control characters become U+FFFD. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Bidi_Control}/gu, "\uFFFD");
}

/** At most so many characters, printable; what was cut is shown by dots. */
export function shortened(text: string, most: number): string {
  const all = printable(text);
  return all.length > most ? `${all.slice(0, most - 3)}...` : all;
}
