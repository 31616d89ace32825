import type { Rule } from "eslint";
import type * as ESTree from "estree";

/** Functions of every spelling: declarations, expressions and arrows. */
export type FunctionNode =
  | ESTree.FunctionDeclaration
  | ESTree.FunctionExpression
  | ESTree.ArrowFunctionExpression;

/** The node around a node. ESLint links all of them before it calls the first check. */
export function parentOf(node: ESTree.Node): ESTree.Node | null {
  return (node as Rule.Node).parent ?? null;
}

export function isFunction(node: ESTree.Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
  );
}

/** The function a node stands in, or null at the top level. */
export function functionAround(node: ESTree.Node): FunctionNode | null {
  for (let up = parentOf(node); up !== null; up = parentOf(up)) if (isFunction(up)) return up;
  return null;
}

/** The name of a property that is known without running the script: `a.b`, `a["b"]`, `a[0]`, `{ b: 1 }`. */
export function staticKey(node: ESTree.MemberExpression | ESTree.Property): string | null {
  const key = node.type === "MemberExpression" ? node.property : node.key;
  if (key.type === "Identifier" && !node.computed) return key.name;
  return key.type === "Literal" ? String(key.value) : null;
}

/** A `return`'s or an arrow's value as an expression; spreads, patterns and the like are null. */
export function asExpression(node: ESTree.Node | null | undefined): ESTree.Expression | null {
  if (node == null || node.type === "SpreadElement" || node.type.endsWith("Pattern")) return null;
  return node.type === "Super" ? null : (node as ESTree.Expression);
}
