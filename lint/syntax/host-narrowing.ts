import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, soleValue } from "./bindings.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { hostConditions } from "./host-conditions.ts";
import { isFunction, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** Local functions are followed to their calls this far; deeper is generated code. */
const DEPTH = 20;

/**
 * Does the host also have to pass another test for this condition to count?
 *
 * True where a test of the host stands beside it in an `&&`, in an `if` around it, in an early exit before it
 * (`if (!isAddress(host)) return proxy;`), or at every call of the local function it stands in. Then what the
 * condition lets in by itself says nothing. Exclusions (`&& !shExpMatch(host, "www.*")`) do not count: they let
 * nearly everything through.
 *
 * @param condition an expression that is used for its truth
 */
export function isNarrowed(sourceCode: SourceCode, condition: ESTree.Node, depth = DEPTH): boolean {
  const known = memo(sourceCode);
  const climbed: ESTree.Node[] = [];
  let narrowed = false;
  for (let node = condition; ; ) {
    const earlier = known.get(node);
    if (earlier !== undefined) {
      narrowed = earlier;
      break;
    }
    climbed.push(node);
    known.set(node, false);
    const parent = parentOf(node);
    if (parent === null) break;
    if (narrowsChild(sourceCode, parent, node)) {
      narrowed = true;
      break;
    }
    if (isFunction(parent)) {
      narrowed = depth > 0 && isCalledNarrowed(sourceCode, parent, depth);
      break;
    }
    node = parent;
  }
  for (const each of climbed) known.set(each, narrowed);
  return narrowed;
}

const memo = perProgram(() => new Map<ESTree.Node, boolean>());

function isCalledNarrowed(sourceCode: SourceCode, fn: ESTree.Node, depth: number): boolean {
  if (!isFunction(fn) || entryFunctions(sourceCode).has(fn)) return false;
  const calls = callsOf(sourceCode, fn);
  return calls !== null && calls.length > 0 && calls.every((call) => isNarrowed(sourceCode, call, depth - 1));
}

function narrowsChild(sourceCode: SourceCode, parent: ESTree.Node, child: ESTree.Node): boolean {
  switch (parent.type) {
    case "LogicalExpression": {
      const sibling = parent.left === child ? parent.right : parent.left;
      return parent.operator === "&&" && says(sourceCode, sibling, true);
    }
    case "IfStatement":
    case "ConditionalExpression":
      if (parent.test === child) return false;
      return says(sourceCode, parent.test, parent.consequent === child);
    case "BlockStatement":
    case "Program":
      return sourceCode.getRange(child)[0] > firstExit(sourceCode, parent);
    default:
      return false;
  }
}

/** True when the host passed some test, given that this condition came out so. */
function says(sourceCode: SourceCode, condition: ESTree.Node, truth: boolean): boolean {
  if (condition.type === "UnaryExpression" && condition.operator === "!") {
    return says(sourceCode, condition.argument, !truth);
  }
  const { whenTrue, whenFalse } = hostConditions(sourceCode);
  const conditions = truth ? whenTrue : whenFalse;
  if (conditions.has(condition)) return true;
  const binding = condition.type === "Identifier" ? bindingOfName(sourceCode, condition) : null;
  const value = binding && soleValue(binding);
  return value ? conditions.has(value) : false;
}

const exits = perProgram(() => new Map<ESTree.Node, number>());

/** Where the first statement of a block begins that leaves the function with all hosts that fail some test. */
function firstExit(sourceCode: SourceCode, block: ESTree.BlockStatement | ESTree.Program): number {
  const known = exits(sourceCode).get(block);
  if (known !== undefined) return known;
  const exit = (block.body as readonly ESTree.Node[]).find(
    (node) =>
      node.type === "IfStatement" &&
      !node.alternate &&
      leaves(node.consequent) &&
      says(sourceCode, node.test, false),
  );
  const place = exit ? sourceCode.getRange(exit)[0] : Number.POSITIVE_INFINITY;
  exits(sourceCode).set(block, place);
  return place;
}

function leaves(statement: ESTree.Statement | undefined): boolean {
  if (statement?.type === "BlockStatement") return leaves(statement.body.at(-1));
  return statement?.type === "ReturnStatement" || statement?.type === "ThrowStatement";
}
