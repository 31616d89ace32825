import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, soleValue, writesOf } from "./bindings.ts";
import { calledFunction, callsOf, returnedValues } from "./functions.ts";
import { asExpression, type FunctionNode, isFunction, parentOf, staticKey } from "./node.ts";
import { tableValues } from "./table.ts";

/** An expression whose value can arrive where the flow was asked. */
export interface Arrival {
  readonly node: ESTree.Expression;
  /** False when other values can arrive in its place or be tested first: a variable set twice, a parameter, a table. */
  readonly certain: boolean;
  /** True when more text can stand before or after it, because a variable is built with `+=`. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

interface Step extends Arrival {
  /** Property names still to be looked up, the next one first; null is any. */
  readonly path: readonly (string | null)[];
}

const DEEPEST_PATH = 4;
const ELEMENT_CALLBACKS = new Set(["some", "every", "forEach", "filter", "map", "find", "findIndex"]);

/**
 * Follows values backwards: through conditions, variables, parameters, local functions and tables.
 *
 * @returns a function that lists what can arrive at an expression. It remembers what it has passed, so asking for
 *   every call of a file costs no more than the file is long, and a table used by many calls is listed for the
 *   first of them only.
 */
export function createFlow(sourceCode: SourceCode): (target: ESTree.Expression) => Arrival[] {
  const passed = new Map<ESTree.Node | Binding, Set<string>>();
  const isNew = ({ node, path }: Step) => {
    const place = (node.type === "Identifier" && bindingOfName(sourceCode, node)) || node;
    const key = path.map((name) => (name === null ? "*" : `.${name}`)).join("");
    const keys = passed.get(place);
    if (keys === undefined) passed.set(place, new Set([key]));
    else if (keys.has(key)) return false;
    else keys.add(key);
    return true;
  };
  return (target) => {
    const arrivals: Arrival[] = [];
    const pending: Step[] = [{ node: target, certain: true, openStart: false, openEnd: false, path: [] }];
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      if (!isNew(step)) continue;
      const sources = sourcesOf(sourceCode, step);
      if (sources) pending.push(...sources.reverse());
      else if (step.path.length === 0) arrivals.push(step);
    }
    return arrivals;
  };
}

/** Where the value of one step comes from; null when it is made right there. */
function sourcesOf(sourceCode: SourceCode, step: Step): Step[] | null {
  const { node, path } = step;
  const from = (...nodes: ESTree.Node[]) => nodes.flatMap((source) => at(step, source));
  switch (node.type) {
    case "ConditionalExpression":
      return from(node.consequent, node.alternate);
    case "LogicalExpression":
      // `a && b` passes a on only when a is falsy, and no falsy value is a result or a pattern.
      return node.operator === "&&" ? from(node.right) : from(node.left, node.right);
    case "SequenceExpression":
      return node.expressions.slice(-1).flatMap((last) => at(step, last));
    case "AssignmentExpression":
      return node.operator === "=" ? from(node.right) : null;
    case "Identifier":
      return sourcesOfName(sourceCode, step, node);
    case "CallExpression": {
      const fn = calledFunction(sourceCode, node);
      return fn && from(...returnedValues(sourceCode, fn));
    }
    case "MemberExpression": {
      if (path.length >= DEEPEST_PATH) return null;
      return at({ ...step, certain: false, path: [staticKey(node), ...path] }, node.object);
    }
    case "ObjectExpression":
    case "ArrayExpression":
      if (path.length === 0) return null;
      return tableValues(sourceCode, node, path[0] ?? null).flatMap((value) =>
        at({ ...step, path: path.slice(1) }, value),
      );
    default:
      return null;
  }
}

function at(step: Step, node: ESTree.Node | null | undefined): Step[] {
  const expression = asExpression(node);
  return expression ? [{ ...step, node: expression }] : [];
}

function sourcesOfName(sourceCode: SourceCode, step: Step, name: ESTree.Identifier): Step[] | null {
  const binding = bindingOfName(sourceCode, name);
  if (binding === null) return null;
  const [definition] = binding.definitions;
  if (definition?.type === "Parameter" && isFunction(definition.node)) {
    return sourcesOfParameter(sourceCode, step, definition.node, definition.name);
  }
  const list = listWalkedBy(binding);
  if (list) return at({ ...step, certain: false, path: [null, ...step.path] }, list);
  const sole = soleValue(binding);
  if (sole) return at(step, sole);
  const writes = writesOf(binding);
  if (writes === null || writes.length === 0) return null;
  const builtUp = writes.some(({ appends }) => appends);
  return writes.flatMap(({ value, appends }) =>
    at(
      { ...step, certain: false, openStart: step.openStart || appends, openEnd: step.openEnd || builtUp },
      value,
    ),
  );
}

/** `for (const name of list)`: the list. */
function listWalkedBy(binding: Binding): ESTree.Expression | null {
  const [definition] = binding.definitions;
  const declaration = definition?.type === "Variable" ? definition.parent : null;
  const loop = declaration && parentOf(declaration);
  return loop?.type === "ForOfStatement" && loop.left === declaration ? loop.right : null;
}

/** A parameter gets the arguments of the calls, or the elements of a list whose method calls the function. */
function sourcesOfParameter(
  sourceCode: SourceCode,
  step: Step,
  fn: FunctionNode,
  parameter: ESTree.Identifier,
): Step[] | null {
  const index = fn.params.indexOf(parameter);
  if (index < 0) return null;
  const uncertain = { ...step, certain: false };
  const parent = parentOf(fn);
  if (
    parent?.type === "CallExpression" &&
    parent.arguments[0] === fn &&
    parent.callee.type === "MemberExpression"
  ) {
    const walks = index === 0 && ELEMENT_CALLBACKS.has(staticKey(parent.callee) ?? "");
    return walks ? at({ ...uncertain, path: [null, ...step.path] }, parent.callee.object) : null;
  }
  const calls = callsOf(sourceCode, fn);
  return calls?.flatMap((call) => at(uncertain, call.arguments[index])) ?? null;
}
