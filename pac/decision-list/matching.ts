import { COMPARISONS } from "./comparisons/index.ts";
import type { Condition } from "./condition.ts";
import { ALWAYS } from "./kinds/constant.ts";
import { or } from "./kinds/or.ts";
import { between, type Pattern, patternOf, patternOfPieces, type Subject, type Token } from "./pattern.ts";

/** A text of the question with constant texts around it: `"." + host`. */
export interface KnownText {
  readonly subject: Subject;
  readonly before: string;
  readonly behind: string;
}

/** What reads a comparison, the most telling first. */
const BY_RANK = Object.values(COMPARISONS).sort((one, other) => one.rank - other.rank);

/**
 * The condition that a text matches one of some token lists; null when they are too long to be followed.
 *
 * @param alternatives each from the beginning of the text to its end
 */
export function matching(text: KnownText, alternatives: readonly (readonly Token[])[]): Condition | null {
  const parts: Condition[] = [];
  for (const tokens of alternatives.flatMap((each) => between(each, text.before, text.behind))) {
    const pattern = patternOf(tokens);
    if (pattern === null) return null;
    parts.push(conditionOf(text.subject, pattern));
  }
  return or(parts);
}

/** The same for literal texts with a star between each two: one piece is the whole text. */
export function matchingPieces(subject: Subject, pieces: readonly string[]): Condition | null {
  const pattern = patternOfPieces(pieces);
  return pattern && conditionOf(subject, pattern);
}

function conditionOf(subject: Subject, pattern: Pattern): Condition {
  const { pieces } = pattern;
  const all = pieces !== undefined && pieces.length > 1 && pieces.every((piece) => piece === "");
  // A name without an address is no text.
  if (all && subject.of !== "dns") return ALWAYS;
  for (const { read } of BY_RANK) {
    const condition = read(subject, pattern);
    if (condition !== null) return condition;
  }
  throw new Error("the last kind of comparison takes whatever is left");
}
