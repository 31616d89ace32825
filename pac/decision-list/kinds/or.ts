import type { Condition, Question, Truth } from "../condition.ts";
import { depthWith } from "../depth.ts";
import { ALWAYS, NEVER } from "./constant.ts";

/** Words for this many parts; the rest is counted. */
const MOST_WORDS = 12;

/** One of the parts holds. Later parts are not asked where an earlier one holds. */
export function or(given: readonly Condition[]): Condition {
  const [first] = given;
  if (given.length === 1 && first !== undefined) return first;
  const possible = new Set<Condition>();
  for (const each of given) {
    if (each.kind !== "or") possible.add(each);
    else for (const part of each.parts ?? []) possible.add(part);
  }
  possible.delete(NEVER);
  const parts = [...possible];
  const [only] = parts;
  if (only === undefined) return NEVER;
  if (only === ALWAYS) return ALWAYS;
  return parts.length === 1 ? only : new Or(parts, given.length < parts.length ? new Set(given) : null);
}

/** True where the one is an `or` that was made with the other: where that holds, the `or` does. */
export function isMadeWith(one: Condition, other: Condition): boolean {
  return one instanceof Or && !one.asks && one.given?.has(other) === true;
}

class Or implements Condition {
  readonly kind = "or";
  readonly parts: readonly Condition[];
  readonly depth: number;
  readonly asks: boolean;
  /** What it was made of, where that was fewer: parts of an `or` become parts of this one. */
  readonly given: ReadonlySet<Condition> | null;

  constructor(parts: readonly Condition[], given: ReadonlySet<Condition> | null) {
    this.parts = parts;
    this.given = given;
    this.depth = depthWith(parts);
    this.asks = parts.some(({ asks }) => asks);
  }

  evaluate(question: Question): Truth {
    for (const part of this.parts) {
      const truth = part.evaluate(question);
      // A part that cannot be said may also throw, so what comes after it does not count.
      if (truth !== false) return truth;
    }
    return false;
  }

  words(): string {
    const shown = this.parts.slice(0, MOST_WORDS).map((part) => part.words());
    const rest = this.parts.length - shown.length;
    return `${shown.join(" or ")}${rest > 0 ? ` or ${rest} more` : ""}`;
  }
}
