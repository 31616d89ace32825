import type { Condition, Truth } from "../condition.ts";
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
    evaluate(question) {
      let all: Truth = true;
      for (const part of needed) {
        const truth = part.evaluate(question);
        if (truth === false) return false;
        // What comes after something unknown is asked in the sandbox, in its order.
        if (truth === null) all = null;
      }
      return all;
    },
    words: () => needed.map((part) => (part.kind === "or" ? `(${part.words()})` : part.words())).join(" and "),
  };
}
