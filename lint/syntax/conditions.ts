import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/**
 * The expressions of a program that are used for their truth and for nothing else: tests of `if`, loops and `?:`, what
 * stands behind `!`, and operands of `&&` and `||` in such places.
 */
export const conditions = perProgram((sourceCode: SourceCode): ReadonlySet<ESTree.Node> => {
  const found = new Set<ESTree.Node>();
  walk(sourceCode, (node) => {
    const parent = parentOf(node);
    if (parent !== null && isCondition(node, parent, found)) found.add(node);
  });
  return found;
});

function isCondition(node: ESTree.Node, parent: ESTree.Node, found: ReadonlySet<ESTree.Node>): boolean {
  switch (parent.type) {
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "ConditionalExpression":
      return parent.test === node;
    case "UnaryExpression":
      return parent.operator === "!";
    case "LogicalExpression":
      return parent.operator !== "??" && found.has(parent);
    default:
      return false;
  }
}
