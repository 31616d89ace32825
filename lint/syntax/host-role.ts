import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName } from "./bindings.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { type FunctionNode, isFunction, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** Which of the two texts that a client hands over an expression is. */
export type Role = "host" | "url";

/** How many variables and calls a text is followed through; more is generated code or a circle. */
const DEPTH = 20;
/** These leave a host a host and a URL a URL. */
const WHOLE: ReadonlySet<string> = new Set(["toLowerCase", "toLocaleLowerCase", "toString", "trim"]);
/** And these still leave a host that is written back into its own variable: `host = host.slice(0, -1)`. */
const SHORTENED: ReadonlySet<string> = new Set([...WHOLE, "slice", "substring", "substr", "replace"]);

const memo = perProgram(() => new Map<Binding, Role | null>());

/**
 * Is this the destination's host, or its URL, as the client handed it over?
 *
 * Follows variables, `toLowerCase`, and parameters of local functions to all their calls; the name counts only for
 * parameters `host` and `url` of functions whose calls are not all known. What `toUpperCase` or cutting made of it is
 * neither.
 */
export function roleOf(sourceCode: SourceCode, node: ESTree.Node): Role | null {
  return roleAt(sourceCode, node, DEPTH);
}

function roleAt(sourceCode: SourceCode, node: ESTree.Node, depth: number): Role | null {
  if (depth === 0) return null;
  if (node.type === "Identifier") {
    const binding = bindingOfName(sourceCode, node);
    return binding && roleOfBinding(sourceCode, binding, depth - 1);
  }
  if (node.type !== "CallExpression") return null;
  const { callee } = node;
  const [argument] = node.arguments;
  if (callee.type === "Identifier" && callee.name === "String" && argument) {
    return roleAt(sourceCode, argument, depth - 1);
  }
  if (callee.type !== "MemberExpression" || !WHOLE.has(staticKey(callee) ?? "")) return null;
  return roleAt(sourceCode, callee.object, depth - 1);
}

function roleOfBinding(sourceCode: SourceCode, binding: Binding, depth: number): Role | null {
  const known = memo(sourceCode);
  const earlier = known.get(binding);
  if (earlier !== undefined) return earlier;
  known.set(binding, null);
  const [definition] = binding.definitions;
  const parameter = definition?.type === "Parameter" && isFunction(definition.node);
  const role = parameter
    ? roleOfParameter(sourceCode, definition.node, definition.name, depth)
    : firstValueRole(sourceCode, binding, depth);
  // While its other values are looked at it counts as what it began as: `host = lower`, where lower was made of it.
  known.set(binding, role);
  if (role !== null && !binding.targets.every((target) => keeps(sourceCode, target, role, depth))) {
    known.set(binding, null);
  }
  return known.get(binding) ?? null;
}

function firstValueRole(sourceCode: SourceCode, binding: Binding, depth: number): Role | null {
  if (binding.definitions.some(({ type }) => type !== "Variable")) return null;
  const [target] = binding.targets;
  const value = target && valueGiven(target);
  return value ? roleAt(sourceCode, value, depth - 1) : null;
}

function roleOfParameter(
  sourceCode: SourceCode,
  fn: FunctionNode,
  name: ESTree.Identifier,
  depth: number,
): Role | null {
  const index = fn.params.indexOf(name);
  if (index < 0) return null;
  if (entryFunctions(sourceCode).has(fn)) {
    if (areSwapped(fn)) return null;
    return index === 0 ? "url" : index === 1 ? "host" : null;
  }
  const calls = callsOf(sourceCode, fn);
  if (calls === null || calls.length === 0) return roleByName(name.name);
  const [first, ...others] = calls.map((call) => {
    const argument = call.arguments[index];
    return argument ? roleAt(sourceCode, argument, depth - 1) : null;
  });
  return first !== undefined && others.every((role) => role === first) ? first : null;
}

/** `FindProxyForURL(host, url)`: what the author thinks of the two is not what they are, and another check's matter. */
function areSwapped({ params: [first, second] }: FunctionNode): boolean {
  return (
    first?.type === "Identifier" &&
    second?.type === "Identifier" &&
    /^host/i.test(first.name) &&
    /^ur[il]/i.test(second.name)
  );
}

function roleByName(name: string): Role | null {
  if (name === "host" || name === "hostname") return "host";
  return name === "url" ? "url" : null;
}

/** True when a variable that is a host or URL is still one after this assignment. */
function keeps(sourceCode: SourceCode, target: ESTree.Identifier, role: Role, depth: number): boolean {
  const value = valueGiven(target);
  return value !== null && isStill(sourceCode, value, role, depth);
}

function isStill(sourceCode: SourceCode, value: ESTree.Expression, role: Role, depth: number): boolean {
  if (depth <= 0) return false;
  if (roleAt(sourceCode, value, depth - 1) === role) return true;
  if (value.type === "ConditionalExpression") {
    return [value.consequent, value.alternate].every((way) => isStill(sourceCode, way, role, depth - 1));
  }
  if (role !== "host" || value.type !== "CallExpression" || value.callee.type !== "MemberExpression")
    return false;
  const { callee } = value;
  return SHORTENED.has(staticKey(callee) ?? "") && roleAt(sourceCode, callee.object, depth - 1) === role;
}

function valueGiven(target: ESTree.Identifier): ESTree.Expression | null {
  const parent = parentOf(target);
  if (parent?.type === "VariableDeclarator" && parent.id === target) return parent.init ?? null;
  const assigned =
    parent?.type === "AssignmentExpression" && parent.left === target && parent.operator === "=";
  return assigned ? parent.right : null;
}
