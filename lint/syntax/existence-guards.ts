import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { type FunctionNode, isFunction, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/**
 * Tells whether a call runs only where a function exists that not every client has.
 *
 * A condition counts as such a test whichever way round it is written and whichever of the functions it names: clients have
 * all of them or none.
 *
 * @param names the functions
 */
export function createGuards(
  sourceCode: SourceCode,
  names: ReadonlySet<string>,
): { isGuarded(call: ESTree.Node): boolean } {
  const tests = testsOf(sourceCode, names);
  const known = new Map<ESTree.Node, boolean>();
  /** Up from the call in a loop: chains of || are thousands of nodes deep. */
  const isGuarded = (call: ESTree.Node): boolean => {
    const passed: ESTree.Node[] = [];
    let answer: boolean | undefined;
    for (let node: ESTree.Node | null = call; answer === undefined; node = parentOf(node)) {
      if (node === null || node.type === "Program") {
        answer = false;
        break;
      }
      answer = known.get(node) ?? guardAt(sourceCode, node, tests);
      if (answer === undefined && isFunction(node)) {
        known.set(node, true);
        answer = isReachedGuarded(sourceCode, node, isGuarded);
        known.set(node, answer);
      }
      passed.push(node);
    }
    for (const node of passed) known.set(node, answer);
    return answer;
  };
  return { isGuarded };
}

/** True where the place a node stands in is behind a test; undefined where one has to look further up. */
function guardAt(sourceCode: SourceCode, node: ESTree.Node, tests: ReadonlySet<ESTree.Node>): true | undefined {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "LogicalExpression":
      return parent.right === node && tests.has(parent.left) ? true : undefined;
    case "ConditionalExpression":
    case "IfStatement":
      return parent.test !== node && tests.has(parent.test) ? true : undefined;
    case "TryStatement":
      return parent.block === node && parent.handler ? true : undefined;
    case "BlockStatement":
    case "Program":
      return leavesBefore(sourceCode, node, parent.body, tests) ? true : undefined;
    default:
      return undefined;
  }
}

/** `if (typeof isInNetEx !== "function") return ...;` in front of it. */
function leavesBefore(
  sourceCode: SourceCode,
  node: ESTree.Node,
  statements: readonly ESTree.Node[],
  tests: ReadonlySet<ESTree.Node>,
): boolean {
  const guards = leavingGuards(sourceCode);
  const start = node.range?.[0] ?? 0;
  const first = statements[0] && parentOf(statements[0]);
  const known = first ? guards.get(first) : undefined;
  return (known ?? []).some((each) => tests.has(each.test) && (each.range?.[0] ?? 0) < start);
}

/** For each block the `if` statements in it that leave it. */
const leavingGuards = perProgram((sourceCode: SourceCode): ReadonlyMap<ESTree.Node, ESTree.IfStatement[]> => {
  const found = new Map<ESTree.Node, ESTree.IfStatement[]>();
  walk(sourceCode, (node) => {
    if (node.type !== "IfStatement" || !leaves(node.consequent)) return;
    const block = parentOf(node);
    if (block === null) return;
    const known = found.get(block);
    if (known) known.push(node);
    else found.set(block, [node]);
  });
  return found;
});

function leaves(statement: ESTree.Node): boolean {
  if (statement.type === "BlockStatement") return leaves(statement.body.at(-1) ?? { type: "EmptyStatement" });
  return statement.type === "ReturnStatement" || statement.type === "ThrowStatement";
}

/**
 * A function is behind a test where all its calls are. One that clients call is not, but for FindProxyForURLEx: only clients
 * that have the Ex functions call it. One that is handed around is given the benefit of the doubt.
 */
function isReachedGuarded(
  sourceCode: SourceCode,
  fn: FunctionNode,
  isGuarded: (node: ESTree.Node) => boolean,
): boolean {
  if (entryFunctions(sourceCode).has(fn)) return nameOfEntry(fn) === "FindProxyForURLEx";
  const parent = parentOf(fn);
  // list.some(function (address) { ... })
  if (parent?.type === "CallExpression" && parent.callee !== fn) return isGuarded(parent);
  const calls = callsOf(sourceCode, fn);
  return calls === null || calls.every(isGuarded);
}

function nameOfEntry(fn: FunctionNode): string | null {
  if (fn.type === "FunctionDeclaration") return fn.id?.name ?? null;
  const parent = parentOf(fn);
  if (parent?.type === "VariableDeclarator") return parent.id.type === "Identifier" ? parent.id.name : null;
  if (parent?.type !== "AssignmentExpression") return null;
  const { left } = parent;
  return left.type === "MemberExpression" ? staticKey(left) : left.type === "Identifier" ? left.name : null;
}

/** All expressions that contain a test for one of the functions, also through a variable or a local function. */
function testsOf(sourceCode: SourceCode, names: ReadonlySet<string>): ReadonlySet<ESTree.Node> {
  const marked = new Set<ESTree.Node>();
  const pending = directTests(sourceCode, names);
  for (let test = pending.pop(); test !== undefined; test = pending.pop()) {
    for (let node: ESTree.Node | null = test; node !== null && !marked.has(node); node = parentOf(node)) {
      if (node.type === "Program" || node.type === "BlockStatement") break;
      marked.add(node);
      if (node.type === "VariableDeclarator") pending.push(...readsOf(sourceCode, node.id));
      else if (node.type === "AssignmentExpression") pending.push(...readsOf(sourceCode, node.left));
      else if (node.type === "ReturnStatement") pending.push(...callsAround(sourceCode, node));
    }
  }
  return marked;
}

function directTests(sourceCode: SourceCode, names: ReadonlySet<string>): ESTree.Node[] {
  const found: ESTree.Node[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "UnaryExpression" && node.operator === "typeof") {
      const { argument } = node;
      if (argument.type === "Identifier" && names.has(argument.name)) found.push(node);
    } else if (node.type === "MemberExpression") {
      // this.isInNetEx, globalThis["isInNetEx"]
      if (names.has(staticKey(node) ?? "")) found.push(node);
    } else if (node.type === "BinaryExpression" && node.operator === "in") {
      if (node.left.type === "Literal" && names.has(String(node.left.value))) found.push(node);
    }
  });
  return found;
}

function readsOf(sourceCode: SourceCode, target: ESTree.Node): readonly ESTree.Node[] {
  return (target.type === "Identifier" && bindingOfName(sourceCode, target)?.reads) || [];
}

function callsAround(sourceCode: SourceCode, statement: ESTree.Node): readonly ESTree.Node[] {
  let fn = parentOf(statement);
  while (fn !== null && !isFunction(fn)) fn = parentOf(fn);
  return fn === null || entryFunctions(sourceCode).has(fn) ? [] : (callsOf(sourceCode, fn) ?? []);
}
