import type { AnyNode, Identifier, Node, Program } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { changesTheLibrary } from "./assignments.ts";
import { type Effects, effectsOf, leavesTraces } from "./effects.ts";
import { HELPERS } from "./library.ts";
import { type Exit, Machine, type Target } from "./machine.ts";
import type { Scope } from "./scope.ts";
import { declare, runBody } from "./statements.ts";
import { NotUnderstood, UNDEFINED, unknown, type Value, type Why } from "./values.ts";

/** What the entry point can answer: the first whose condition holds. */
export interface Outcome {
  readonly condition: Condition;
  readonly value: Value;
  readonly node: Node;
}

/** What a file can answer, the first whose condition holds, and whether a call may change what later calls read. */
export interface Extracted {
  readonly outcomes: Outcome[];
  readonly keepsState: boolean;
}

/** How often a file is read again because a call changes what it shares with other calls. */
const MOST_READINGS = 6;
/** One answer can be put together in many ways. */
const MOST_OUTCOMES = 60_000;

/**
 * Reads a file as its author would: what runs at load, then a call of the entry point.
 *
 * @returns what it can answer; null when there is no such function
 */
export function outcomesOf(program: Program, dialect: string): Extracted | null {
  const changing = new Set<number>();
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const { outcomes, changed, keepsState } = readOnce(program, dialect, changing);
    const more = [...changed].filter((id) => !changing.has(id));
    if (more.length === 0) return outcomes && { outcomes, keepsState };
    for (const id of more) changing.add(id);
  }
  return { outcomes: [nobodyKnows(program, "what calls share changes in too many ways")], keepsState: true };
}

function nobodyKnows(node: Node, reason: string): Outcome {
  return { condition: and([]), value: unknown("any", reason, node), node };
}

interface Reading {
  readonly outcomes: Outcome[] | null;
  readonly keepsState: boolean;
  readonly changed: Iterable<number>;
}

function readOnce(program: Program, dialect: string, changing: ReadonlySet<number>): Reading {
  const machine = new Machine(dialect);
  const globals: Scope = { names: new Map(), parent: null };
  try {
    load(machine, program, globals);
    const entry = entryOf(machine, program, globals);
    if (entry === null) return { outcomes: null, keepsState: false, changed: [] };
    machine.store.endOfLoad();
    const shared = unknown("any", "it changes from call to call", program);
    for (const id of changing) machine.store.set(id, shared);
    machine.store.changedByCalls.clear();
    machine.beginAnswer(shared);
    const outcomes = call(machine, entry).flatMap(expanded);
    if (!machine.gaveUp)
      return { outcomes, keepsState: machine.keepsState, changed: machine.store.changedByCalls };
    const effects = effectsOf(program);
    const changed = everythingWritten(machine, effects, globals);
    return { outcomes, keepsState: leavesTraces(effects), changed };
  } catch (error) {
    const why = whyNot(error, program);
    const outcomes = [nobodyKnows(why.node, why.reason)];
    return { outcomes, keepsState: leavesTraces(effectsOf(program)), changed: [] };
  }
}

/** @throws the error itself unless it says that the file was not understood */
function whyNot(error: unknown, program: Program): Why {
  if (error instanceof NotUnderstood) return error.why;
  // A stack that is too small for how deeply the file is nested, or more cases than can be kept.
  if (error instanceof RangeError)
    return { reason: "it is nested too deeply, or has too many cases", node: program };
  throw error;
}

function load(machine: Machine, program: Program, globals: Scope): void {
  declare(machine, program.body, globals, true);
  for (const name of globals.names.keys()) {
    if (changesTheLibrary(name))
      throw new NotUnderstood(`${name}, which the library needs, is replaced`, program);
  }
  for (const node of program.body) {
    // A var with the name of a function of the library keeps it until it gets a value.
    if (node.type !== "VariableDeclaration" || node.kind !== "var") continue;
    for (const { id } of node.declarations) {
      const number =
        id.type === "Identifier" && Object.hasOwn(HELPERS, id.name) ? globals.names.get(id.name) : undefined;
      if (number !== undefined) machine.store.set(number, { t: "builtin", path: (id as Identifier).name });
    }
  }
  if (!isStrict(program)) declareAssigned(machine, program, globals);
  runBody(machine, program.body, globals);
}

/** Names that are assigned and nowhere declared become global variables; until then they do not exist. */
function declareAssigned(machine: Machine, program: Program, globals: Scope): void {
  for (const node of nodesOf(program)) {
    const target =
      node.type === "AssignmentExpression" ? node.left : node.type === "ForInStatement" ? node.left : null;
    if (target?.type !== "Identifier" || globals.names.has(target.name)) continue;
    if (Object.hasOwn(HELPERS, target.name) || changesTheLibrary(target.name)) continue;
    globals.names.set(target.name, machine.store.allocate(undefined));
  }
}

function isStrict(program: Program): boolean {
  for (const node of nodesOf(program))
    if (node.type === "ExpressionStatement" && node.directive === "use strict") return true;
  return false;
}

function entryOf(machine: Machine, program: Program, globals: Scope): (Value & { t: "function" }) | null {
  const lexical = program.body.some(
    (node) =>
      node.type === "VariableDeclaration" &&
      node.kind !== "var" &&
      node.declarations.some(({ id }) => id.type === "Identifier" && id.name === ENTRY),
  );
  const number = globals.names.get(ENTRY);
  const value = number === undefined || lexical ? undefined : machine.store.get(number);
  if (value === undefined || "members" in value) return null;
  if (value.t === "function") return value;
  if (value.t === "constant") return null;
  throw new NotUnderstood(`${ENTRY} is not a plain function`, program);
}

const ENTRY = "FindProxyForURL";

function call(machine: Machine, { node, scope }: Value & { t: "function" }): Exit[] {
  const own: Scope = { names: new Map(), parent: scope };
  for (const [i, parameter] of node.params.entries()) {
    if (parameter.type !== "Identifier") throw new NotUnderstood("a parameter is no plain name", parameter);
    const subject = { of: i === 0 ? "url" : "host", lower: false } as const;
    own.names.set(
      parameter.name,
      machine.store.allocate(i < 2 ? { t: "text", text: { subject, before: "", behind: "" } } : UNDEFINED),
    );
  }
  const { body } = node;
  if (body.type !== "BlockStatement" || node.async || node.generator)
    throw new NotUnderstood("the entry point is no plain function", node);
  const target: Target = { kind: "function", label: null, entered: 0, depth: machine.store.depth, exits: [] };
  machine.targets.push(target);
  declare(machine, body.body, own, true);
  if (runBody(machine, body.body, own)) machine.leaveFor(target, UNDEFINED, node);
  return target.exits;
}

/** A value that depends on conditions as one outcome for each. */
function expanded({ condition, value, node }: Exit): Outcome[] {
  const outcomes: Outcome[] = [];
  const expand = (held: Condition, each: Value): void => {
    if (outcomes.length > MOST_OUTCOMES) throw new RangeError("too many outcomes");
    if (each.t !== "cases") outcomes.push({ condition: held, value: each, node });
    else {
      for (const one of each.cases) expand(and([held, one.condition]), one.value);
      expand(held, each.otherwise);
    }
  };
  expand(condition, value);
  return outcomes;
}

/** All that functions of the file may write to: what was not understood may have done it. */
function everythingWritten(
  machine: Machine,
  { names, members, anything }: Effects,
  globals: Scope,
): Set<number> {
  const { store } = machine;
  const written = new Set(store.changedByCalls);
  const scopes = new Set<Scope>([globals]);
  for (let id = 0; id < store.loaded; id++) {
    const content = store.get(id);
    if (anything || (members && content !== undefined && "members" in content)) written.add(id);
    const values = content === undefined ? [] : "members" in content ? content.members.values() : [content];
    for (const value of values)
      for (let at = value.t === "function" ? value.scope : null; at !== null; at = at.parent) scopes.add(at);
  }
  for (const scope of scopes) {
    for (const name of names) {
      const number = scope.names.get(name);
      if (number !== undefined) written.add(number);
    }
  }
  return written;
}

/** A node and all below it. */
function* nodesOf(root: Node): Generator<AnyNode> {
  const rest: unknown[] = [root];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (Array.isArray(at)) rest.push(...at.filter((each) => each !== null && typeof each === "object"));
    else if (typeof at === "object" && at !== null && "type" in at) {
      yield at as AnyNode;
      rest.push(...Object.values(at).filter((each) => each !== null && typeof each === "object"));
    }
  }
}
