import { distance } from "fastest-levenshtein";

/**
 * The candidate a person most likely meant.
 *
 * @returns null when nothing is near: at most a third of the letters may differ, and case alone never counts
 */
export function closest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
    const d = isSwap(a, b) ? 1 : distance(a, b);
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/** Two neighbouring letters swapped (`PORXY`) are one slip to a person and two edits to Levenshtein. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a !== b && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** ` (did you mean "x"?)`, or nothing: ready to be appended to a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = closest(word, candidates);
  return best === null ? "" : ` (did you mean "${best}"?)`;
}
