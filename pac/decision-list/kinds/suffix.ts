import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition } from "./text.ts";

/** The host ends in a text. Without a dot in front that is no domain: notcorp.example ends in corp.example. */
export function suffix(subject: Subject, pattern: Pattern): Condition | null {
  if (subject.of !== "host" || pattern.pieces?.length !== 2 || pattern.pieces[0] !== "") return null;
  return textCondition("suffix", subject, pattern, "ends in", pattern.pieces[1]);
}
