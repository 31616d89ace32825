import type { Condition, Question, Truth } from "../condition.ts";
import { depthWith } from "../depth.ts";
import { ALWAYS, NEVER } from "./constant.ts";
import { isMadeWith } from "./or.ts";

/** All parts hold. Later parts are not asked where an earlier one does not hold. */
export function and(given: readonly Condition[]): Condition {
  const [first] = given;
  if (given.length === 1 && first !== undefined) return first;
  const needed = new Set<Condition>();
  for (const each of given) {
    if (each.kind !== "and") needed.add(each);
    else for (const part of each.parts ?? []) needed.add(part);
  }
  needed.delete(ALWAYS);
  if (needed.has(NEVER)) return NEVER;
  const all = [...needed];
  const parts = all.filter((part) => part.kind !== "or" || !all.some((other) => isMadeWith(part, other)));
  const [only] = parts;
  if (only === undefined) return ALWAYS;
  return parts.length === 1 ? only : new And(parts);
}

class And implements Condition {
  readonly kind = "and";
  readonly parts: readonly Condition[];
  readonly depth: number;
  readonly asks: boolean;

  constructor(parts: readonly Condition[]) {
    this.parts = parts;
    this.depth = depthWith(parts);
    this.asks = parts.some(({ asks }) => asks);
  }

  evaluate(question: Question): Truth {
    for (const part of this.parts) {
      const truth = part.evaluate(question);
      // A part that cannot be said may also throw, so what comes after it does not count.
      if (truth !== true) return truth;
    }
    return true;
  }

  words(): string {
    return this.parts.map((part) => (part.kind === "or" ? `(${part.words()})` : part.words())).join(" and ");
  }
}
