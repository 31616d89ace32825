import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** The URL names a port, and nothing in its path can be taken for one: `http://[^/]*:8080/*`, from an expression. */
export function port(subject: Subject, pattern: Pattern): Condition | null {
  // With nothing but texts and stars, the star in front of the port takes all of a path.
  if (subject.of !== "url" || pattern.pieces !== undefined) return null;
  const found = /^([a-z]+):\/\/(?:\[\^[/:]+\])+\*?:(\d+)\/\*$/.exec(written(pattern.tokens));
  if (found === null) return null;
  return textCondition("port", subject, pattern, "has", `the scheme ${found[1]} and port ${found[2]}`);
}
