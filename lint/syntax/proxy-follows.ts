import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { statementsAfter } from "./branch.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { functionAround, isFunction, parentOf } from "./node.ts";
import { outcomeOf } from "./outcome.ts";
import { childrenOf } from "./walk.ts";

/** Nodes looked at for one answer; a branch that is longer sends something to a proxy. */
const MOST_NODES = 2_000;
const DEEPEST = 8;

/**
 * May a request for which a condition is true be sent to a proxy?
 *
 * Unlike `consequenceOf` it does not ask what becomes of all of them: a branch with one rule for DIRECT and another for a
 * proxy has a proxy in it.
 *
 * @param condition an expression that is used for its truth
 */
export function proxyFollows(sourceCode: SourceCode, condition: ESTree.Node): boolean {
  return follows(sourceCode, condition, true, DEEPEST);
}

function follows(sourceCode: SourceCode, condition: ESTree.Node, truth: boolean, depth: number): boolean {
  if (depth === 0) return false;
  let node = condition;
  let parent = parentOf(node);
  let holds = truth;
  while (parent !== null && (parent.type === "LogicalExpression" || isNegation(parent))) {
    if (parent.type === "UnaryExpression") holds = !holds;
    node = parent;
    parent = parentOf(node);
  }
  const reads = (target: ESTree.Node) => {
    const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
    return binding?.reads.some((read) => follows(sourceCode, read, holds, depth - 1)) ?? false;
  };
  switch (parent?.type) {
    case "IfStatement":
      return parent.test === node && within(sourceCode, branchesOf(parent, holds));
    case "ConditionalExpression": {
      if (parent.test !== node) return false;
      return within(sourceCode, [holds ? parent.consequent : parent.alternate]);
    }
    case "VariableDeclarator":
      return parent.init === node && reads(parent.id);
    case "AssignmentExpression":
      return parent.right === node && parent.operator === "=" && reads(parent.left);
    case "ReturnStatement": {
      const fn = functionAround(parent);
      if (fn === null || entryFunctions(sourceCode).has(fn)) return false;
      return callsOf(sourceCode, fn)?.some((call) => follows(sourceCode, call, holds, depth - 1)) ?? false;
    }
    default:
      return false;
  }
}

function isNegation(node: ESTree.Node): node is ESTree.UnaryExpression {
  return node.type === "UnaryExpression" && node.operator === "!";
}

/** What runs when the test of an `if` comes out as asked: a branch, and where it is missing what stands behind it. */
function branchesOf(statement: ESTree.IfStatement, holds: boolean): readonly ESTree.Node[] {
  if (holds) return [statement.consequent];
  return statement.alternate ? [statement.alternate] : statementsAfter(statement);
}

/** Is a proxy returned or assigned anywhere in these statements, or one of these values? */
function within(sourceCode: SourceCode, nodes: readonly ESTree.Node[]): boolean {
  if (nodes.some((node) => isProxy(sourceCode, node))) return true;
  const pending = [...nodes];
  for (let looked = 0; pending.length > 0 && looked < MOST_NODES; looked++) {
    const node = pending.pop();
    if (node === undefined || isFunction(node)) continue;
    const value = valueAt(node);
    if (value !== null && isProxy(sourceCode, value)) return true;
    pending.push(...childrenOf(sourceCode, node));
  }
  return pending.length > 0;
}

function valueAt(node: ESTree.Node): ESTree.Node | null {
  if (node.type === "ReturnStatement") return node.argument ?? null;
  return node.type === "AssignmentExpression" && node.operator === "=" ? node.right : null;
}

/** One of the values an expression may have is a proxy. */
function isProxy(sourceCode: SourceCode, value: ESTree.Node): boolean {
  const pending = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === "ConditionalExpression") pending.push(node.consequent, node.alternate);
    else if (node.type === "LogicalExpression") pending.push(node.left, node.right);
    else if (!/Statement$/.test(node.type) && outcomeOf(sourceCode, node) === "proxy") return true;
  }
  return false;
}
