import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS } from "../kinds/constant.ts";
import { not as negation } from "../kinds/not.ts";
import type { Machine } from "./machine.ts";
import { casesOf, NotUnderstood, unknown, type Value } from "./values.ts";

/** Does something to each of the values that a value may be. What fails for one of them fails where that one holds. */
export function mapCases(
  machine: Machine,
  value: Value,
  change: (value: Value) => Value,
  under: readonly Condition[] = [],
): Value {
  if (value.t !== "cases") {
    if (under.length === 0) return change(value);
    try {
      return change(value);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      machine.fail(error.why, and(under));
      return unknown("any", error.why.reason, error.why.node);
    }
  }
  machine.steps += value.cases.length;
  const cases = value.cases.map((each) => ({
    condition: each.condition,
    value: mapCases(machine, each.value, change, [...under, each.condition]),
  }));
  // Whoever comes last fails only where no case holds; that its condition says less is no harm: it is asked last.
  const none = value.cases.length > 50 ? [] : value.cases.map(({ condition }) => condition);
  const negated = none.map((condition) => negation(condition));
  const otherwise = mapCases(machine, value.otherwise, change, [
    ...under,
    ...negated,
    ...(none.length === 0 ? [ALWAYS] : []),
  ]);
  return casesOf(cases, otherwise);
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
