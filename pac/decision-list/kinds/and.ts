import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "./constant.ts";

/** All parts hold. Later parts are not asked where an earlier one does not hold. */
export function and(given: readonly Condition[]): Condition {
  const parts = [...new Set(given.flatMap((part) => (part.kind === "and" ? (part.parts ?? []) : part)))];
  const needed = parts.filter((part) => part !== ALWAYS);
  const [only] = needed;
  if (only === undefined) return ALWAYS;
  if (needed.includes(NEVER)) return NEVER;
  if (needed.length === 1) return only;
  return {
    kind: "and",
    parts: needed,
    asks: needed.some(({ asks }) => asks),
    evaluate(question) {
      for (const part of needed) {
        const truth = part.evaluate(question);
        // A part that cannot be said may also throw, so what comes after it does not count.
        if (truth !== true) return truth;
      }
      return true;
    },
    words: () =>
      needed.map((part) => (part.kind === "or" ? `(${part.words()})` : part.words())).join(" and "),
  };
}
