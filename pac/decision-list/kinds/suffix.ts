import type { Condition } from "../condition.ts";
import { ANYTHING, isLetter, type Pattern, type Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** The host ends in a text. Without a dot in front that is no domain: notcorp.example ends in corp.example. */
export function suffix(subject: Subject, pattern: Pattern): Condition | null {
  const [first, ...rest] = pattern.tokens;
  if (subject.of !== "host" || first !== ANYTHING || rest.length === 0 || !rest.every(isLetter)) return null;
  return textCondition("suffix", subject, pattern, `ends in ${written(rest)}`);
}
