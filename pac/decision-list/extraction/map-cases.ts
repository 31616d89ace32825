import type { Machine } from "./machine.ts";
import { type Case, casesOf, NOWHERE, NotUnderstood, unknown, type Value } from "./values.ts";

/** Does something to each of the values that a value may be. What fails for one of them fails where that one holds. */
export function mapCases(machine: Machine, value: Value, change: (value: Value) => Value): Value {
  if (value.t !== "cases") return change(value);
  const all = value.cases;
  const each = (one: Value, index: number): Value => {
    if (one.t === "cases") return machine.inCase(all, index, () => mapCases(machine, one, change));
    return machine.inCase(all, index, () => {
      try {
        return change(one);
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
        machine.fail(error.why);
        return unknown("any", error.why.reason, error.why.node);
      }
    });
  };
  const cases: Case[] = [];
  for (const [index, { condition, value: one }] of all.entries()) {
    machine.step(NOWHERE);
    cases.push({ condition, value: each(one, index) });
  }
  return casesOf(cases, each(value.otherwise, all.length));
}

/** The same for two values. */
export function mapBoth(
  machine: Machine,
  left: Value,
  right: Value,
  change: (left: Value, right: Value) => Value,
): Value {
  return mapCases(machine, left, (one) => mapCases(machine, right, (other) => change(one, other)));
}
