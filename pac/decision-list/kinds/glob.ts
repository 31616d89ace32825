import type { Condition } from "../condition.ts";
import { isLetter, type Pattern, type Subject } from "../pattern.ts";
import { textCondition } from "./text.ts";

/** Any other comparison of a text: with stars, single characters and sets of characters. */
export function glob(subject: Subject, pattern: Pattern): Condition {
  const isText = pattern.pieces ? pattern.pieces.length === 1 : pattern.tokens.every(isLetter);
  return textCondition(subject.of === "dns" ? "dns" : "glob", subject, pattern, isText ? "is" : "matches");
}
