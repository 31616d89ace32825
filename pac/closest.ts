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
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing: ready to be appended to a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = closest(word, candidates);
  return best === null ? "" : ` (did you mean "${best}"?)`;
}
