import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  WhileStatement,
} from "acorn";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { setVariable } from "./assignments.ts";
import { read } from "./expressions.ts";
import type { Machine, Target } from "./machine.ts";
import { contentsOf, itemsOf } from "./objects.ts";
import type { Scope } from "./scope.ts";
import { declare, run, runDeclaration } from "./statements.ts";
import { truthOf } from "./truth.ts";
import { constant, NotUnderstood, UNDEFINED, type Value } from "./values.ts";

/** A loop whose end depends on the question is followed for this many turns. */
const MOST_OPEN_TURNS = 10;

/** `for`, `while` and `do`, turn by turn. */
export function runLoop(
  machine: Machine,
  node: ForStatement | WhileStatement | DoWhileStatement,
  outer: Scope,
): boolean {
  const scope: Scope = { names: new Map(), parent: outer };
  if (node.type === "ForStatement" && node.init) {
    if (node.init.type === "VariableDeclaration") {
      declare(machine, [node.init], scope);
      runDeclaration(machine, node.init, scope);
    } else read(machine, node.init, scope);
  }
  let open = 0;
  return machine.enter("loop", null, (target) => {
    for (let turn = 0; ; turn++) {
      machine.step(node);
      const endless = !node.test || node.test.type === "Literal";
      if (endless && open++ >= MOST_OPEN_TURNS)
        throw new NotUnderstood("a loop whose end depends on the question", node);
      if (node.test && (node.type !== "DoWhileStatement" || turn > 0)) {
        const condition = truthOf(read(machine, node.test, scope), node.test);
        if (condition === NEVER) return true;
        if (condition !== ALWAYS) {
          if (open++ >= MOST_OPEN_TURNS)
            throw new NotUnderstood("a loop whose end depends on the question", node);
          machine.leaveFor(target, UNDEFINED, node, not(condition));
        }
      }
      if (!oneTurn(machine, node.body, scope)) return false;
      if (node.type === "ForStatement" && node.update) read(machine, node.update, scope);
    }
  }).alive;
}

function oneTurn(machine: Machine, body: Statement, scope: Scope): boolean {
  return machine.enter("turn", null, (_: Target) => run(machine, body, scope)).alive;
}

/** `for (key in object)` and `for (item of array)`. */
export function runForIn(machine: Machine, node: ForInStatement | ForOfStatement, outer: Scope): boolean {
  const object = read(machine, node.right, outer);
  if (object.t !== "reference") throw new NotUnderstood("a loop over something that is no known table", node);
  const contents = contentsOf(machine, object.id, node);
  if (node.type === "ForOfStatement" && (!contents.array || node.await))
    throw new NotUnderstood("a loop over an object", node);
  const values: Value[] =
    node.type === "ForOfStatement"
      ? itemsOf(contents)
      : keysInOrder([...contents.members.keys()]).map(constant);
  const scope: Scope = { names: new Map(), parent: outer };
  if (node.left.type === "VariableDeclaration") declare(machine, [node.left], scope);
  const left = node.left.type === "VariableDeclaration" ? node.left.declarations[0]?.id : node.left;
  if (left?.type !== "Identifier") throw new NotUnderstood("a loop variable is no plain name", node);
  return machine.enter("loop", null, () => {
    for (const value of values) {
      machine.step(node);
      setVariable(machine, left.name, value, scope, node);
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
