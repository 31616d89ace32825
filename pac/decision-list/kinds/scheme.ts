import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition, written } from "./text.ts";

/** The URL begins with a scheme: `https:*` or `https://*`. */
export function scheme(subject: Subject, pattern: Pattern): Condition | null {
  const name = /^([a-z][a-z\d+.-]*):(?:\/\/)?\*$/.exec(written(pattern.tokens))?.[1];
  if (subject.of !== "url" || name === undefined) return null;
  return textCondition("scheme", subject, pattern, `has the scheme ${name}`);
}
