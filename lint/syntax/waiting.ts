import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, foreignReferences, identifierOf } from "./bindings.ts";
import { type FunctionNode, isFunction, parentOf } from "./node.ts";
import { createPromiseUses, type PromiseUse } from "./promise-uses.ts";
import type { Rewriting } from "./rewriting.ts";
import { walk } from "./walk.ts";

/** A function, or the top level, that cannot wait although a call in it has to: the script is no valid JavaScript. */
export interface CannotWait {
  /** The first such call. */
  readonly call: ESTree.SimpleCallExpression;
  readonly count: number;
  /**
   * `undeclared`: degenerator makes functions asynchronous that are declared, and does not look for them in values;
   * `argument`: nor does it look for calls in the arguments of other calls, or in what is done with them.
   */
  readonly where: "top" | "undeclared" | "argument";
}

/** The functions that pac-resolver gives a script as asynchronous ones (`sandbox` of pac-resolver 9). */
const WAITING: ReadonlySet<string> = new Set(["dnsResolve", "isInNet", "isResolvable", "myIpAddress"]);

/** Calls that were made to wait where nothing can wait, one for each function, in source order. */
export function callsThatCannotWait(sourceCode: SourceCode, rewriting: Rewriting): CannotWait[] {
  const found = new Map<FunctionNode | null, { call: ESTree.SimpleCallExpression; count: number }>();
  walk(sourceCode, (node, around) => {
    if (node.type !== "CallExpression" || !rewriting.awaited.has(startOf(sourceCode, node.callee))) return;
    if (node.callee.type !== "Identifier" && !isFunction(node.callee)) return;
    if (around !== null && isAsynchronous(sourceCode, rewriting, around)) return;
    const earlier = found.get(around);
    if (earlier) earlier.count += 1;
    else found.set(around, { call: node, count: 1 });
  });
  return [...found].map(([around, { call, count }]) => {
    const isArgument = around?.type === "FunctionDeclaration" && isInsideCall(call);
    return { call, count, where: around === null ? "top" : isArgument ? "argument" : "undeclared" };
  });
}

function isInsideCall(call: ESTree.Node): boolean {
  for (let up = parentOf(call); up !== null && !isFunction(up); up = parentOf(up))
    if (up.type === "CallExpression") return true;
  return false;
}

/** Places where the script takes a promise for an answer, because a call does not wait for it. */
export function promisesTakenForAnswers(sourceCode: SourceCode, rewriting: Rewriting): PromiseUse[] {
  const uses = createPromiseUses(sourceCode, {
    isAwaited: (call) => rewriting.awaited.has(startOf(sourceCode, call.callee)),
    isAsynchronous: (fn) => isAsynchronous(sourceCode, rewriting, fn),
  });
  for (const reference of foreignReferences(sourceCode)) {
    const identifier = identifierOf(reference);
    if (WAITING.has(identifier.name)) uses.follow(identifier, identifier.name);
  }
  walk(sourceCode, (node) => {
    if (!isFunction(node) || !rewriting.asynchronous.has(startOf(sourceCode, node))) return;
    const name = node.type === "ArrowFunctionExpression" ? null : node.id;
    if (node.type === "FunctionExpression") uses.follow(node, name?.name ?? "");
    const binding = name && bindingOfName(sourceCode, name);
    for (const read of binding?.reads ?? []) uses.follow(read, read.name);
  });
  return uses.found();
}

function isAsynchronous(sourceCode: SourceCode, { asynchronous }: Rewriting, fn: FunctionNode): boolean {
  return fn.async === true || asynchronous.has(startOf(sourceCode, fn));
}

function startOf(sourceCode: SourceCode, node: ESTree.Node): number {
  return sourceCode.getRange(node)[0];
}
