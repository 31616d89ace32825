import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "./constant.ts";

/** Words for this many parts; the rest is counted. */
const MOST_WORDS = 12;

/** One of the parts holds. Later parts are not asked where an earlier one holds. */
export function or(given: readonly Condition[]): Condition {
  const parts = [...new Set(given.flatMap((part) => (part.kind === "or" ? (part.parts ?? []) : part)))];
  const possible = parts.filter((part) => part !== NEVER);
  const [only] = possible;
  if (only === undefined) return NEVER;
  if (possible[0] === ALWAYS) return ALWAYS;
  if (possible.length === 1) return only;
  return {
    kind: "or",
    parts: possible,
    asks: possible.some(({ asks }) => asks),
    evaluate(question) {
      for (const part of possible) {
        const truth = part.evaluate(question);
        // A part that cannot be said may also throw, so what comes after it does not count.
        if (truth !== false) return truth;
      }
      return false;
    },
    words() {
      const shown = possible.slice(0, MOST_WORDS).map((part) => part.words());
      const rest = possible.length - shown.length;
      return `${shown.join(" or ")}${rest > 0 ? ` or ${rest} more` : ""}`;
    },
  };
}
