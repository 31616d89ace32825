import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** The URL names a port, and nothing in its path can be taken for one: `http://[^/]*:8080/*`, from an expression. */
export function port(subject: Subject, pattern: Pattern): Condition | null {
  const found = /^([a-z]+):\/\/(?:\[\^[/:]+\])+\*?:(\d+)\/\*$/.exec(written(pattern.tokens));
  if (subject.of !== "url" || found === null) return null;
  return textCondition("port", subject, pattern, `has the scheme ${found[1]} and port ${found[2]}`);
}
