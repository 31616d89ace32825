import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { isFunction, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/**
 * What runs inside a `try` that catches, in the same function: the script is prepared for its failure.
 *
 * One pass for all: asked node by node, a chain of thousands of conditions would be climbed thousands of times.
 */
export const insideTry = perProgram((sourceCode: SourceCode): ReadonlySet<ESTree.Node> => {
  const inside = new Set<ESTree.Node>();
  if (!sourceCode.ast.tokens.some(({ type, value }) => type === "Keyword" && value === "try")) return inside;
  walk(sourceCode, (node) => {
    const parent = parentOf(node);
    if (parent === null) return;
    const begins = parent.type === "TryStatement" && parent.block === node && Boolean(parent.handler);
    if (begins || (inside.has(parent) && !isFunction(parent))) inside.add(node);
  });
  return inside;
});
