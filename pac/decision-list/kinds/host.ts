import type { Condition } from "../condition.ts";
import { isLetter, type Pattern, type Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** Host equality. Case counts, and so does a dot at the end, for the script compares texts. */
export function hostIs(subject: Subject, pattern: Pattern): Condition | null {
  if (subject.of !== "host" || !pattern.tokens.every(isLetter)) return null;
  return textCondition("host", subject, pattern, `is ${written(pattern.tokens)}`);
}
