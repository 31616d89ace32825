import type * as ESTree from "estree";
import { parentOf } from "./node.ts";

/** The longest chain of `||` that a condition is one of the operands of; null where it stands alone. */
export function chainAround(condition: ESTree.Node): ESTree.LogicalExpression | null {
  let chain: ESTree.LogicalExpression | null = null;
  for (
    let up = parentOf(condition);
    up?.type === "LogicalExpression" && up.operator === "||";
    up = parentOf(up)
  ) {
    chain = up;
  }
  return chain;
}

/** How many operands a chain of `||` has. A loop: generated chains are thousands long, each nested in the next. */
export function lengthOf(chain: ESTree.LogicalExpression): number {
  let count = 0;
  const rest: ESTree.Node[] = [chain];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (at.type === "LogicalExpression" && at.operator === "||") rest.push(at.left, at.right);
    else count += 1;
  }
  return count;
}
