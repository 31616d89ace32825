import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition } from "./text.ts";

/** Host equality. Case counts, and so does a dot at the end, for the script compares texts. */
export function hostIs(subject: Subject, pattern: Pattern): Condition | null {
  if (subject.of !== "host" || pattern.pieces?.length !== 1) return null;
  return textCondition("host", subject, pattern, "is");
}
