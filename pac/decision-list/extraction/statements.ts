import type {
  AnyNode,
  ModuleDeclaration,
  Node,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from "acorn";
import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { opaque } from "../kinds/opaque.ts";
import { setVariable } from "./assignments.ts";
import { compare } from "./compare.ts";
import { read } from "./expressions.ts";
import { childrenOf, keyName, namesIn } from "./functions.ts";
import { runForIn, runLoop } from "./loops.ts";
import { type Machine, placeOf, type Target } from "./machine.ts";
import { mapBoth } from "./map-cases.ts";
import { fromCondition } from "./operators.ts";
import { bind } from "./patterns.ts";
import { readGiven, readResult } from "./results.ts";
import type { Scope } from "./scope.ts";
import { truthOf } from "./truth.ts";
import { NotUnderstood, UNDEFINED } from "./values.ts";

type AnyStatement = Statement | ModuleDeclaration;

/** Runs statements in order; false when what comes after them is not reached. */
export function runBody(machine: Machine, body: readonly AnyStatement[], scope: Scope): boolean {
  for (const statement of body) if (!run(machine, statement, scope)) return false;
  return true;
}

/** Runs a statement. In a call, what is not understood ends the answer there, and the rest is read on. */
export function run(machine: Machine, node: AnyStatement, scope: Scope): boolean {
  const inAnswer = machine.store.loaded > 0 && machine.targets.length === 1;
  if (!inAnswer) return runOne(machine, node, scope);
  try {
    return runOne(machine, node, scope);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    const { reason, node: place } = error.why;
    machine.fail({ reason, node: place.loc ? place : node });
    return true;
  }
}

function runOne(machine: Machine, node: AnyStatement, scope: Scope): boolean {
  machine.step(node);
  switch (node.type) {
    case "EmptyStatement":
    case "FunctionDeclaration":
      return true;
    case "ExpressionStatement":
      read(machine, node.expression, scope);
      return true;
    case "VariableDeclaration":
      runDeclaration(machine, node, scope);
      return true;
    case "BlockStatement": {
      const inner: Scope = { names: new Map(), parent: scope };
      declare(machine, node.body, inner);
      return runBody(machine, node.body, inner);
    }
    case "IfStatement":
      return runIf(machine, node, scope);
    case "ReturnStatement": {
      const target = machine.targets.findLast(({ kind }) => kind === "function");
      if (target === undefined) throw new NotUnderstood("return outside of a function", node);
      const { argument } = node;
      const value = argument
        ? machine.trail.returning(() => readResult(machine, argument, scope))
        : UNDEFINED;
      machine.leaveFor(target, value, node);
      return false;
    }
    case "BreakStatement":
    case "ContinueStatement":
      machine.leaveFor(goal(machine, node.type, node.label?.name ?? null, node), UNDEFINED, node);
      return false;
    case "ForStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return runLoop(machine, node, scope);
    case "ForInStatement":
    case "ForOfStatement":
      return runForIn(machine, node, scope);
    case "SwitchStatement":
      return runSwitch(machine, node, scope);
    case "TryStatement":
      return runTry(machine, node, scope);
    default:
      throw new NotUnderstood(`${node.type} is not followed`, node);
  }
}

/** In a try block nothing that is understood throws; the rest is left to the sandbox. */
function runTry(machine: Machine, node: TryStatement, scope: Scope): boolean {
  const { finalizer } = node;
  if (!finalizer) return runOne(machine, node.block, scope);
  const before = machine.targets.map(({ exits }) => exits.length);
  const alive = runOne(machine, node.block, scope);
  const left = machine.targets.some(
    ({ kind, exits }, i) => kind !== "function" && exits.length > (before[i] ?? 0),
  );
  // Where the function has been left, what it does to its own variables is of no account.
  if (left || !isQuiet(finalizer)) throw new NotUnderstood("finally is not followed", node);
  return alive && runOne(machine, finalizer, scope);
}

/** It looks nothing up, leaves nothing and changes nothing but variables that the function may have. */
function isQuiet(root: Node): boolean {
  const rest: AnyNode[] = [root as AnyNode];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (/^(Return|Throw|Break|Continue|New|Update|Class|Function|ArrowFunction|Yield|Await)/.test(at.type))
      return false;
    if (at.type === "CallExpression") {
      const method =
        at.callee.type === "MemberExpression" ? keyName(at.callee.property, at.callee.computed) : null;
      if (!/^(substring|substr|slice|indexOf|toLowerCase|charAt|startsWith|endsWith)$/.test(method ?? ""))
        return false;
    }
    if (at.type === "AssignmentExpression" && at.left.type !== "Identifier") return false;
    rest.push(...childrenOf(at));
  }
  return true;
}

function goal(machine: Machine, type: string, label: string | null, node: Node): Target {
  if (label !== null) throw new NotUnderstood("labels are not followed", node);
  const kinds = type === "BreakStatement" ? ["loop", "switch"] : ["turn"];
  const target = machine.targets.findLast(({ kind }) => kinds.includes(kind));
  if (target === undefined) throw new NotUnderstood("nothing to leave", node);
  return target;
}

function runIf(machine: Machine, first: Statement & { type: "IfStatement" }, scope: Scope): boolean {
  let node: Statement = first;
  while (node.type === "IfStatement") {
    const {
      test,
      consequent,
      alternate,
    }: { test: Node; consequent: Statement; alternate?: Statement | null } = node;
    const condition = testOf(machine, node, scope);
    if (condition === ALWAYS) return run(machine, consequent, scope);
    const rest: Statement | null = alternate ?? null;
    if (condition !== NEVER) {
      const before = machine.answers;
      const no = rest === null ? null : () => run(machine, rest, scope);
      let alive = true;
      const yes = () => {
        alive = run(machine, consequent, scope);
        // Nothing may be said where a condition is not known, even if no rule is under it.
        if (condition.kind === "opaque" && machine.answers === before)
          machine.fail({ reason: condition.reason ?? "", node: test });
        return alive;
      };
      if (rest?.type !== "IfStatement") return machine.decide(condition, yes, no);
      const { value, changes } = machine.store.apart(() => machine.under(condition, yes));
      if (value)
        return machine.decide(
          condition,
          () => {
            machine.store.apply(changes);
            return true;
          },
          no,
        );
    }
    if (rest === null) return true;
    node = rest;
  }
  return run(machine, node, scope);
}

function testOf(machine: Machine, node: Statement & { type: "IfStatement" }, scope: Scope): Condition {
  const inAnswer = machine.store.loaded > 0 && machine.targets.length === 1;
  try {
    return truthOf(read(machine, node.test, scope), node.test);
  } catch (error) {
    if (!(error instanceof NotUnderstood) || !inAnswer) throw error;
    machine.gaveUp = true;
    return opaque(error.why.reason, placeOf(error.why.node));
  }
}

function runSwitch(machine: Machine, node: SwitchStatement, scope: Scope): boolean {
  const value = read(machine, node.discriminant, scope);
  const inner: Scope = { names: new Map(), parent: scope };
  declare(
    machine,
    node.cases.flatMap(({ consequent }) => consequent),
    inner,
  );
  return machine.enter("switch", null, (target) => {
    const runFrom = (at: number) => {
      const alive = runBody(
        machine,
        node.cases.slice(at).flatMap(({ consequent }) => consequent),
        inner,
      );
      if (alive) machine.leaveFor(target, UNDEFINED, node);
    };
    for (const [i, { test }] of node.cases.entries()) {
      if (!test) continue;
      const wanted = read(machine, test, inner);
      const same = mapBoth(machine, value, wanted, (one, other) =>
        fromCondition(compare("===", one, other, test)),
      );
      const condition = truthOf(same, test);
      if (condition === NEVER) continue;
      if (condition === ALWAYS) {
        runFrom(i);
        return false;
      }
      machine.store.apart(() => machine.under(condition, () => runFrom(i)));
    }
    const fallback = node.cases.findIndex(({ test }) => !test);
    if (fallback < 0) return true;
    runFrom(fallback);
    return false;
  }).alive;
}

export function runDeclaration(machine: Machine, node: VariableDeclaration, scope: Scope): void {
  for (const { id, init } of node.declarations) {
    if (id.type !== "Identifier") {
      if (init) bind(machine, id, read(machine, init, scope), scope, node);
      continue;
    }
    if (init) setVariable(machine, id.name, readGiven(machine, id.name, init, scope), scope, node);
    else if (node.kind !== "var") setVariable(machine, id.name, UNDEFINED, scope, node);
  }
}

/**
 * Makes the variables of a piece of the script before it runs.
 *
 * @param vars of a function or the file: what inner blocks declare by `var` belongs to it
 */
export function declare(
  machine: Machine,
  body: readonly AnyStatement[],
  scope: Scope,
  vars: Iterable<string> = [],
): void {
  for (const name of vars)
    if (!scope.names.has(name)) scope.names.set(name, machine.store.allocate(UNDEFINED));
  for (const node of body) {
    if (node.type === "VariableDeclaration" && node.kind !== "var") {
      for (const name of node.declarations.flatMap(({ id }) => namesIn(id)))
        scope.names.set(name, machine.store.allocate(undefined));
    }
    if (node.type === "FunctionDeclaration" && node.id) {
      machine.keepVariables();
      scope.names.set(node.id.name, machine.store.allocate({ t: "function", node, scope }));
    }
    if (node.type === "ClassDeclaration") scope.names.set(node.id.name, machine.store.allocate(undefined));
  }
}
