import type { ForInStatement, ForOfStatement, Statement } from "acorn";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { itemsOfCollection } from "./collections.ts";
import { read } from "./expressions.ts";
import { forEachStart, type Loop } from "./loop-variables.ts";
import type { Machine, Target } from "./machine.ts";
import { contentsOf, isCollection, itemsOf } from "./objects.ts";
import { bind } from "./patterns.ts";
import type { Scope } from "./scope.ts";
import { declare, run, runDeclaration } from "./statements.ts";
import { stripPieces } from "./stripping.ts";
import { truthOf } from "./truth.ts";
import { constant, NotUnderstood, UNDEFINED, type Value } from "./values.ts";

/** A loop whose end depends on the question is followed for this many turns. */
const MOST_OPEN_TURNS = 10;
/** Some loops only show in their second turn what they do in each. */
const MOST_TRIES = 2;

/** `for`, `while` and `do`, turn by turn. */
export function runLoop(machine: Machine, node: Loop, outer: Scope): boolean {
  const scope: Scope = { names: new Map(), parent: outer };
  if (node.type === "ForStatement" && node.init) {
    if (node.init.type === "VariableDeclaration") {
      declare(machine, [node.init], scope);
      runDeclaration(machine, node.init, scope);
    } else read(machine, node.init, scope);
  }
  return forEachStart(machine, node, scope, 0, () => turnByTurn(machine, node, scope));
}

function turnByTurn(machine: Machine, node: Loop, scope: Scope): boolean {
  return machine.enter("loop", null, (target) => {
    const before = machine.targets.map(({ exits }) => exits.length);
    const endless = !node.test || node.test.type === "Literal";
    let [open, tries, isOpen] = [0, 0, true];
    const inTurn = () => {
      isOpen = endless;
      return runTurn(machine, node, scope, target, () => {
        isOpen = true;
      });
    };
    for (;;) {
      machine.step(node);
      if (isOpen && tries++ < MOST_TRIES && machine.store.loaded > 0) {
        const stripped = tryToStrip(machine, node, scope, () => inTurn() === "again");
        if (stripped === false) return false;
        if (stripped === true) tries = MOST_TRIES;
      }
      const next = inTurn();
      if (next !== "again") return next === "ends";
      if (isOpen && open++ >= MOST_OPEN_TURNS) {
        // What was found in the first turns is not worth telling without the others.
        for (const [i, { exits: all }] of machine.targets.entries()) all.splice(before[i] ?? 0);
        throw new NotUnderstood("a loop whose end depends on the question", node);
      }
    }
  }).alive;
}

/** As {@link stripPieces}; null also where something in the loop is not understood. */
function tryToStrip(machine: Machine, node: Loop, scope: Scope, inTurn: () => boolean): boolean | null {
  try {
    return stripPieces(machine, node, scope, inTurn);
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

/**
 * One turn: whether another comes after it, the loop ends with it, or nothing comes after it.
 *
 * @param depends called when it depends on the question whether the loop goes on
 */
function runTurn(
  machine: Machine,
  node: Loop,
  scope: Scope,
  target: Target,
  depends: () => void,
): "again" | "ends" | "left" {
  const passes = () => {
    const condition = node.test ? truthOf(read(machine, node.test, scope), node.test) : ALWAYS;
    if (condition !== ALWAYS && condition !== NEVER) {
      depends();
      machine.leaveFor(target, UNDEFINED, node, not(condition));
    }
    return condition !== NEVER;
  };
  if (node.type !== "DoWhileStatement" && !passes()) return "ends";
  if (!oneTurn(machine, node.body, scope)) return "left";
  if (node.type === "ForStatement" && node.update) read(machine, node.update, scope);
  return node.type === "DoWhileStatement" && !passes() ? "ends" : "again";
}

function oneTurn(machine: Machine, body: Statement, scope: Scope): boolean {
  return machine.enter("turn", null, (_: Target) => run(machine, body, scope)).alive;
}

/** `for (key in object)` and `for (item of array)`. */
export function runForIn(machine: Machine, node: ForInStatement | ForOfStatement, outer: Scope): boolean {
  const object = read(machine, node.right, outer);
  if (object.t === "reference" && node.type === "ForOfStatement" && isCollection(machine, object.id))
    return runForEach(machine, node, outer, itemsOfCollection(machine, object.id, node));
  if (object.t !== "reference") throw new NotUnderstood("a loop over something that is no known table", node);
  const contents = contentsOf(machine, object.id, node);
  if (node.type === "ForOfStatement" && (!contents.array || node.await))
    throw new NotUnderstood("a loop over an object", node);
  const values: Value[] =
    node.type === "ForOfStatement"
      ? itemsOf(contents)
      : keysInOrder([...contents.members.keys()]).map(constant);
  return runForEach(machine, node, outer, values);
}

function runForEach(
  machine: Machine,
  node: ForInStatement | ForOfStatement,
  outer: Scope,
  values: readonly Value[],
): boolean {
  const scope: Scope = { names: new Map(), parent: outer };
  if (node.left.type === "VariableDeclaration") declare(machine, [node.left], scope);
  const left = node.left.type === "VariableDeclaration" ? node.left.declarations[0]?.id : node.left;
  if (left === undefined || left.type === "MemberExpression")
    throw new NotUnderstood("a loop variable is no plain name", node);
  return machine.enter("loop", null, () => {
    for (const value of values) {
      machine.step(node);
      bind(machine, left, value, scope, node);
      if (!oneTurn(machine, node.body, scope)) return false;
    }
    return true;
  }).alive;
}

/** Keys that are numbers come first, in their order. */
function keysInOrder(keys: readonly string[]): string[] {
  const isIndex = (key: string) => /^(0|[1-9]\d{0,9})$/.test(key);
  return [
    ...keys.filter(isIndex).sort((a, b) => Number(a) - Number(b)),
    ...keys.filter((key) => !isIndex(key)),
  ];
}
