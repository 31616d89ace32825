import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { entryFunctions } from "./functions.ts";
import { type FunctionNode, functionAround, parentOf } from "./node.ts";
import { runtimeNames } from "./runtime-names.ts";

/**
 * When a piece of a script runs: while the file is loaded, for requests (all of them, or those that get there), or
 * never, because nothing names the function around it.
 */
export function whenRun(sourceCode: SourceCode, node: ESTree.Node): "load" | "request" | "never" {
  const entries = entryFunctions(sourceCode);
  let atLoad = true;
  for (let fn = functionAround(node); fn !== null; fn = functionAround(fn)) {
    if (entries.has(fn)) return "request";
    const parent = parentOf(fn);
    if (parent?.type === "CallExpression" && parent.callee === fn) continue;
    if (isUnnamed(sourceCode, fn)) return "never";
    atLoad = false;
  }
  return atLoad ? "load" : "request";
}

/** Nothing in the file says the function's name, so nothing calls it. */
function isUnnamed(sourceCode: SourceCode, fn: FunctionNode): boolean {
  const parent = parentOf(fn);
  const name =
    fn.type === "FunctionDeclaration" ? fn.id : parent?.type === "VariableDeclarator" ? parent.id : null;
  const binding = name && bindingOfName(sourceCode, name);
  return binding !== null && binding.reads.length === 0 && !runtimeNames(sourceCode).evaluates;
}
