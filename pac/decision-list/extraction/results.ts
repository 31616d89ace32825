import type { Expression } from "acorn";
import { read, readChoice, readLogical } from "./expressions.ts";
import type { Machine } from "./machine.ts";
import { numberOf, type Scope } from "./scope.ts";
import { UNDEFINED, type Value } from "./values.ts";

/** Reads what a `return` gives, and marks where it came from. */
export function readResult(machine: Machine, node: Expression, scope: Scope): Value {
  return readMarked(machine, node, scope, null);
}

/** Reads what a variable gets. Where the function returns the variable, that is a place where a result comes from. */
export function readGiven(machine: Machine, name: string, node: Expression, scope: Scope): Value {
  const variable = machine.trail.facts?.returned.has(name) ? numberOf(scope, name) : null;
  if (variable === null) return read(machine, node, scope);
  return machine.trail.assigning(variable, () => readMarked(machine, node, scope, variable));
}

function readMarked(machine: Machine, node: Expression, scope: Scope, variable: number | null): Value {
  const readPart: typeof read = (_, part, inner) => readMarked(machine, part as Expression, inner, variable);
  switch (node.type) {
    case "ConditionalExpression":
      return readChoice(machine, node, scope, readPart);
    case "LogicalExpression":
      return readLogical(
        machine,
        node,
        scope,
        node.operator === "&&" ? readLast(node.right, readPart) : readPart,
      );
    case "SequenceExpression":
      return (
        node.expressions
          .map((each, i, { length }) => (i === length - 1 ? readPart : read)(machine, each, scope))
          .at(-1) ?? UNDEFINED
      );
    case "ParenthesizedExpression":
      return readMarked(machine, node.expression, scope, variable);
    default: {
      const source = node.type === "Identifier" ? numberOf(scope, node.name) : null;
      return machine.trail.pass(read(machine, node, scope), node, variable, source);
    }
  }
}

function readLast(last: Expression, readPart: typeof read): typeof read {
  return (machine, node, scope) => (node === last ? readPart : read)(machine, node, scope);
}
