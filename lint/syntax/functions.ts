import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, soleValue } from "./bindings.ts";
import { type FunctionNode, isFunction, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** What clients call. Where both exist Windows prefers the second; the other clients ignore it. */
export const ENTRY_NAMES: ReadonlySet<string> = new Set(["FindProxyForURL", "FindProxyForURLEx"]);

interface Functions {
  readonly returns: ReadonlyMap<FunctionNode, readonly ESTree.ReturnStatement[]>;
  readonly entries: ReadonlySet<FunctionNode>;
}

const functionsOf = perProgram((sourceCode: SourceCode): Functions => {
  const returns = new Map<FunctionNode, ESTree.ReturnStatement[]>();
  const candidates: ESTree.Node[] = [];
  walk(sourceCode, (node, around) => {
    if (isFunction(node)) returns.set(node, []);
    else if (node.type === "ReturnStatement" && around) returns.get(around)?.push(node);
    const named = namedAsEntry(node);
    if (named) candidates.push(named);
  });
  const entries = new Set<FunctionNode>();
  for (const candidate of candidates) addFunctions(candidate, returns, entries);
  return { returns, entries };
});

/** The function (or what makes it) where a node gives one of the entry names its meaning. */
function namedAsEntry(node: ESTree.Node): ESTree.Node | null {
  if (node.type === "FunctionDeclaration") return node.id && ENTRY_NAMES.has(node.id.name) ? node : null;
  if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && ENTRY_NAMES.has(node.id.name)) {
    return node.init ?? null;
  }
  if (node.type !== "AssignmentExpression") return null;
  const { left } = node;
  const name =
    left.type === "Identifier" ? left.name : left.type === "MemberExpression" ? staticKey(left) : null;
  return name !== null && ENTRY_NAMES.has(name) ? node.right : null;
}

/** Generated files wrap the entry: `var FindProxyForURL = (function (tables) { return function (url, host) {…} })(…)`. */
function addFunctions(node: ESTree.Node, returns: Functions["returns"], entries: Set<FunctionNode>): void {
  if (isFunction(node)) entries.add(node);
  if (node.type !== "CallExpression" || !isFunction(node.callee)) return;
  for (const { argument } of returns.get(node.callee) ?? [])
    if (argument && isFunction(argument)) entries.add(argument);
}

/** The functions that clients call: every definition of `FindProxyForURL` and `FindProxyForURLEx`. */
export function entryFunctions(sourceCode: SourceCode): ReadonlySet<FunctionNode> {
  return functionsOf(sourceCode).entries;
}

/** The `return` statements of a function itself, in source order; those of inner functions are theirs. */
export function returnsOf(sourceCode: SourceCode, fn: FunctionNode): readonly ESTree.ReturnStatement[] {
  return functionsOf(sourceCode).returns.get(fn) ?? [];
}

/** The values a function can return: the arguments of its returns, or an arrow's expression. */
export function returnedValues(sourceCode: SourceCode, fn: FunctionNode): ESTree.Expression[] {
  if (fn.type === "ArrowFunctionExpression" && fn.body.type !== "BlockStatement") return [fn.body];
  return returnsOf(sourceCode, fn).flatMap(({ argument }) => (argument ? [argument] : []));
}

/** The function a call runs, when the file says so: `function f(){}`, `var f = function(){}`, or written in place. */
export function calledFunction(sourceCode: SourceCode, call: ESTree.CallExpression): FunctionNode | null {
  const { callee } = call;
  if (isFunction(callee)) return callee;
  if (callee.type !== "Identifier") return null;
  const binding = bindingOfName(sourceCode, callee);
  return binding && functionHeldBy(binding);
}

function functionHeldBy(binding: Binding): FunctionNode | null {
  const [definition] = binding.definitions;
  if (definition?.type === "FunctionName") {
    const alone = binding.definitions.length === 1 && binding.targets.length === 0;
    return alone && isFunction(definition.node) ? definition.node : null;
  }
  const value = soleValue(binding);
  return value && isFunction(value) ? value : null;
}

/** The calls of a named function; null when it is also handed around as a value, so that not all are known. */
export function callsOf(sourceCode: SourceCode, fn: FunctionNode): ESTree.CallExpression[] | null {
  const parent = parentOf(fn);
  if (parent?.type === "CallExpression" && parent.callee === fn) return [parent];
  const name =
    fn.type === "FunctionDeclaration" ? fn.id : parent?.type === "VariableDeclarator" ? parent.id : null;
  const binding = name && bindingOfName(sourceCode, name);
  if (!binding || functionHeldBy(binding) !== fn) return null;
  const calls: ESTree.CallExpression[] = [];
  for (const read of binding.reads) {
    const call = parentOf(read);
    if (call?.type !== "CallExpression" || call.callee !== read) return null;
    calls.push(call);
  }
  return calls;
}
