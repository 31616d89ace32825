import type { Condition } from "../condition.ts";
import { depthWith } from "../depth.ts";
import { ALWAYS, NEVER } from "./constant.ts";

/** The opposite of a condition. */
export function not(part: Condition): Condition {
  if (part === ALWAYS) return NEVER;
  if (part === NEVER) return ALWAYS;
  if (part.kind === "not" && part.parts?.[0]) return part.parts[0];
  return {
    kind: "not",
    parts: [part],
    depth: depthWith([part]),
    asks: part.asks,
    evaluate(question) {
      const truth = part.evaluate(question);
      return truth === null ? null : !truth;
    },
    words: () => `not (${part.words()})`,
  };
}
