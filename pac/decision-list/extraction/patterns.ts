import type { AssignmentPattern, Node, Pattern } from "acorn";
import { setVariable } from "./assignments.ts";
import { read } from "./expressions.ts";
import { keyName } from "./functions.ts";
import type { Machine } from "./machine.ts";
import { mapCases } from "./map-cases.ts";
import { memberOfValue } from "./members.ts";
import type { Scope } from "./scope.ts";
import { constant, NotUnderstood, UNDEFINED, type Value } from "./values.ts";

/** Gives the variables of a pattern their values: `var { host, port = 80 } = entry`. */
export function bind(machine: Machine, pattern: Pattern, value: Value, scope: Scope, node: Node): void {
  switch (pattern.type) {
    case "Identifier":
      setVariable(machine, pattern.name, value, scope, node);
      return;
    case "AssignmentPattern":
      bind(machine, pattern.left, withDefault(machine, pattern, value, scope), scope, node);
      return;
    case "ObjectPattern":
      for (const each of pattern.properties) {
        const name = each.type === "Property" ? keyName(each.key, each.computed) : null;
        if (each.type !== "Property" || name === null) throw new NotUnderstood("a pattern with a rest", each);
        bind(machine, each.value, memberOfValue(machine, value, constant(name), node), scope, node);
      }
      return;
    case "ArrayPattern":
      for (const [i, each] of pattern.elements.entries())
        if (each !== null) bind(machine, each, memberOfValue(machine, value, constant(i), node), scope, node);
      return;
    default:
      throw new NotUnderstood("a pattern that is not followed", pattern);
  }
}

/** A default may do something, so it is read once, and only where it is needed for certain or is a literal. */
function withDefault(machine: Machine, pattern: AssignmentPattern, value: Value, scope: Scope): Value {
  const isMissing = (each: Value) => each.t === "constant" && each.value === undefined;
  if (isMissing(value)) return read(machine, pattern.right, scope);
  if (value.t !== "cases" && value.t !== "unknown") return value;
  if (pattern.right.type !== "Literal") throw new NotUnderstood("a default for what may be there", pattern);
  const instead = read(machine, pattern.right, scope);
  return mapCases(machine, value, (each) => {
    if (each.t === "unknown") throw new NotUnderstood(each.why.reason, each.why.node);
    return isMissing(each) ? instead : each;
  });
}

/** The values of the parameters of a function. */
export function bindParameters(
  machine: Machine,
  parameters: readonly Pattern[],
  args: readonly Value[],
  scope: Scope,
): void {
  for (const [i, parameter] of parameters.entries())
    bind(machine, parameter, args[i] ?? UNDEFINED, scope, parameter);
}
