import type { Condition } from "../condition.ts";
import { isLetter, type Pattern, type Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** Any other comparison of a text: with stars, single characters and sets of characters. */
export function glob(subject: Subject, pattern: Pattern): Condition {
  const text = written(pattern.tokens);
  const verb = pattern.tokens.every(isLetter) ? "is" : "matches";
  return textCondition(subject.of === "dns" ? "dns" : "glob", subject, pattern, `${verb} ${text}`);
}
