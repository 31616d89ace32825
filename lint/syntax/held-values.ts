import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, writesOf } from "./bindings.ts";
import { calledFunction, callsOf, returnedValues } from "./functions.ts";
import { isFunction } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** Through how many names a value is followed; more of them are generated code, or a circle. */
const DEEPEST = 12;

const memo = perProgram(() => new Map<Binding, readonly ESTree.Node[]>());

/**
 * The expressions whose value an expression may have: those a variable is set to, those a parameter is given, those a
 * local function returns, both sides of `||` and of `?:`.
 *
 * Unlike a flow it may be asked about the same variable again and again: each is worked out once.
 *
 * @returns the expression itself where it is none of these; empty where a variable gets values that nobody sees
 */
export function heldValues(sourceCode: SourceCode, node: ESTree.Node): readonly ESTree.Node[] {
  return follow(sourceCode, node, DEEPEST);
}

function follow(sourceCode: SourceCode, node: ESTree.Node, depth: number): readonly ESTree.Node[] {
  if (depth === 0) return [];
  const through = (...nodes: readonly ESTree.Node[]) =>
    nodes.flatMap((each) => follow(sourceCode, each, depth - 1));
  switch (node.type) {
    case "LogicalExpression":
      return node.operator === "&&" ? through(node.right) : through(node.left, node.right);
    case "ConditionalExpression":
      return through(node.consequent, node.alternate);
    case "AssignmentExpression":
      return node.operator === "=" ? through(node.right) : [node];
    case "CallExpression": {
      const fn = calledFunction(sourceCode, node);
      return fn === null ? [node] : through(...returnedValues(sourceCode, fn));
    }
    case "Identifier": {
      const binding = bindingOfName(sourceCode, node);
      if (binding === null) return [node];
      const known = memo(sourceCode).get(binding);
      if (known !== undefined) return known;
      memo(sourceCode).set(binding, []);
      const values = through(...sourcesOf(sourceCode, binding));
      memo(sourceCode).set(binding, values);
      return values;
    }
    default:
      return [node];
  }
}

function sourcesOf(sourceCode: SourceCode, binding: Binding): readonly ESTree.Node[] {
  const [definition] = binding.definitions;
  if (definition?.type !== "Parameter" || !isFunction(definition.node)) {
    return (writesOf(binding) ?? []).flatMap(({ value, appends }) => (appends ? [] : [value]));
  }
  const index = definition.node.params.indexOf(definition.name);
  const calls = callsOf(sourceCode, definition.node) ?? [];
  return calls.flatMap((call) => {
    const given = call.arguments[index];
    return given === undefined || given.type === "SpreadElement" ? [] : [given];
  });
}
