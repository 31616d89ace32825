import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type FunctionNode, isFunction } from "./node.ts";

/**
 * Visits every node once, parents before children, in source order.
 *
 * @param visit gets the node and the function it stands in; a function stands in itself
 */
export function walk(
  sourceCode: SourceCode,
  visit: (node: ESTree.Node, around: FunctionNode | null) => void,
): void {
  const pending: [ESTree.Node, FunctionNode | null][] = [[sourceCode.ast as ESTree.Node, null]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, around] = next;
    const inside = isFunction(node) ? node : around;
    visit(node, inside);
    for (const child of childrenOf(sourceCode, node).reverse()) pending.push([child, inside]);
  }
}

/** The nodes right below a node, in source order. */
export function childrenOf(sourceCode: SourceCode, node: ESTree.Node): ESTree.Node[] {
  const found: ESTree.Node[] = [];
  for (const key of sourceCode.visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, ESTree.Node | (ESTree.Node | null)[] | null>)[key];
    for (const child of Array.isArray(value) ? value : [value]) if (child) found.push(child);
  }
  return found;
}
