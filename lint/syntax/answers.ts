import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { calledFunction, callsOf, ENTRY_NAMES, entryFunctions, returnedValues } from "./functions.ts";
import { type FunctionNode, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";

/**
 * The entry functions, and the local functions whose value they return as it is, each with the name of its entry.
 *
 * A function that is called elsewhere too may well say "no answer" there, so it does not count.
 */
export const answeringFunctions = perProgram((sourceCode: SourceCode): ReadonlyMap<FunctionNode, string> => {
  const answering = new Map<FunctionNode, string>();
  const pending = [...entryFunctions(sourceCode)].map((fn): [FunctionNode, string] => [fn, entryNameOf(fn)]);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [fn, entry] = next;
    if (answering.has(fn)) continue;
    answering.set(fn, entry);
    for (const value of returnedValues(sourceCode, fn).flatMap(valuesOf)) {
      const called = value.type === "CallExpression" ? calledFunction(sourceCode, value) : null;
      if (called && answersOnly(sourceCode, called)) pending.push([called, entry]);
    }
  }
  return answering;
});

/** What a returned expression can be: both sides of a condition, but not the left of `||`, which is only tried. */
function valuesOf(value: ESTree.Expression): ESTree.Expression[] {
  if (value.type === "ConditionalExpression") return [value.consequent, value.alternate].flatMap(valuesOf);
  return value.type === "LogicalExpression" ? valuesOf(value.right) : [value];
}

function answersOnly(sourceCode: SourceCode, fn: FunctionNode): boolean {
  const calls = callsOf(sourceCode, fn);
  return calls?.every((call) => isAnswer(call)) ?? false;
}

/** True when a call's value is returned as it is. */
function isAnswer(call: ESTree.Node): boolean {
  const parent = parentOf(call);
  if (parent?.type === "ConditionalExpression") return parent.test !== call && isAnswer(parent);
  if (parent?.type === "LogicalExpression") return parent.right === call && isAnswer(parent);
  if (parent?.type === "ArrowFunctionExpression") return parent.body === call;
  return parent?.type === "ReturnStatement";
}

function entryNameOf(fn: FunctionNode): string {
  const name = nameOf(fn);
  return name !== null && ENTRY_NAMES.has(name) ? name : "FindProxyForURL";
}

/** The name a function is known by: its own, or that of the variable or property it is assigned to. */
export function nameOf(fn: FunctionNode): string | null {
  if (fn.type === "FunctionDeclaration" && fn.id) return fn.id.name;
  const parent = parentOf(fn);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent?.type !== "AssignmentExpression") return null;
  return parent.left.type === "Identifier"
    ? parent.left.name
    : parent.left.type === "MemberExpression"
      ? staticKey(parent.left)
      : null;
}
