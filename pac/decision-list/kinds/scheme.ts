import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { textCondition } from "./text.ts";

/** The URL begins with a scheme: `https:*` or `https://*`. */
export function scheme(subject: Subject, pattern: Pattern): Condition | null {
  if (subject.of !== "url" || pattern.pieces?.length !== 2 || pattern.pieces[1] !== "") return null;
  const name = /^([a-z][a-z\d+.-]*):(?:\/\/)?$/.exec(pattern.pieces[0] ?? "")?.[1];
  return name === undefined ? null : textCondition("scheme", subject, pattern, "has the scheme", name);
}
