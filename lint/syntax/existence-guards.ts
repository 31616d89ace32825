import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { type FunctionNode, isFunction, parentOf, staticKey } from "./node.ts";
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
  const exits = exitsOf(sourceCode, tests.within);
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
      answer = known.get(node) ?? guardAt(node, tests, exits);
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
function guardAt(node: ESTree.Node, tests: Tests, exits: ReadonlyMap<ESTree.Node, number>): true | undefined {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "LogicalExpression": {
      const before = parent.operator === "||" ? tests.alternatives : tests.within;
      return parent.right === node && before.has(parent.left) ? true : undefined;
    }
    case "ConditionalExpression":
    case "IfStatement":
      return parent.test !== node && tests.within.has(parent.test) ? true : undefined;
    case "TryStatement":
      return parent.block === node && parent.handler ? true : undefined;
    case "BlockStatement":
    case "Program":
      return (exits.get(parent) ?? Number.POSITIVE_INFINITY) < (node.range?.[0] ?? 0) ? true : undefined;
    default:
      return undefined;
  }
}

/** For each block, where `if (typeof isInNetEx !== "function") return ...;` stands first in it. */
function exitsOf(sourceCode: SourceCode, tests: ReadonlySet<ESTree.Node>): ReadonlyMap<ESTree.Node, number> {
  const exits = new Map<ESTree.Node, number>();
  if (tests.size === 0) return exits;
  walk(sourceCode, (node) => {
    if (node.type !== "IfStatement" || !tests.has(node.test) || !leaves(node.consequent)) return;
    const block = parentOf(node);
    if (block !== null && !exits.has(block)) exits.set(block, node.range?.[0] ?? 0);
  });
  return exits;
}

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

interface Tests {
  /** All expressions that contain a test. */
  readonly within: ReadonlySet<ESTree.Node>;
  /** Tests, and chains of `||` with a test among their operands: what stands behind one runs only when the test fails. */
  readonly alternatives: ReadonlySet<ESTree.Node>;
}

/** The tests for one of the functions, also through a variable or a local function. */
function testsOf(sourceCode: SourceCode, names: ReadonlySet<string>): Tests {
  const within = new Set<ESTree.Node>();
  const alternatives = new Set<ESTree.Node>();
  const pending = directTests(sourceCode, names);
  for (let test = pending.pop(); test !== undefined; test = pending.pop()) {
    markAlternatives(test, alternatives);
    for (let node: ESTree.Node | null = test; node !== null && !within.has(node); node = parentOf(node)) {
      if (node.type === "Program" || node.type === "BlockStatement") break;
      within.add(node);
      if (node.type === "VariableDeclarator") pending.push(...readsOf(sourceCode, node.id));
      else if (node.type === "AssignmentExpression") pending.push(...readsOf(sourceCode, node.left));
      else if (node.type === "ReturnStatement" || isAnswer(node))
        pending.push(...callsAround(sourceCode, node));
    }
  }
  return { within, alternatives };
}

/** `typeof isInNetEx === "undefined"`, `!hasEx`, and the chains of `||` that they are operands of. */
function markAlternatives(test: ESTree.Node, alternatives: Set<ESTree.Node>): void {
  let node = test;
  for (let up = parentOf(node); up !== null; up = parentOf(node)) {
    if (up.type !== "UnaryExpression" && up.type !== "BinaryExpression" && up.type !== "CallExpression")
      break;
    node = up;
  }
  for (let up: ESTree.Node | null = node; up !== null && !alternatives.has(up); up = parentOf(up)) {
    if (up !== node && (up.type !== "LogicalExpression" || up.operator !== "||")) break;
    alternatives.add(up);
  }
}

/** `if (typeof isInNetEx === "function") return true;` */
function isAnswer(node: ESTree.Node): boolean {
  if (node.type !== "IfStatement") return false;
  const { consequent } = node;
  const [only] = consequent.type === "BlockStatement" ? consequent.body : [consequent];
  return (
    only?.type === "ReturnStatement" &&
    only.argument?.type === "Literal" &&
    typeof only.argument.value === "boolean"
  );
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
