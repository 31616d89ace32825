import type { Node, Program } from "acorn";
import { and } from "../kinds/and.ts";
import { changesTheLibrary } from "./assignments.ts";
import { type Effects, effectsOf, leavesTraces } from "./effects.ts";
import { HELPERS } from "./library.ts";
import { type Exit, Machine, type Target } from "./machine.ts";
import { type Outcome, outcomesOfExits } from "./outcomes.ts";
import type { Scope } from "./scope.ts";
import { declare, runBody } from "./statements.ts";
import { surveyOf } from "./survey.ts";
import { NotUnderstood, UNDEFINED, unknown, type Value, type Why } from "./values.ts";

/** What a file can answer, the first whose condition holds, and whether a call may change what later calls read. */
export interface Extracted {
  readonly outcomes: Outcome[];
  readonly keepsState: boolean;
}

/** How often a file is read again because a call changes what it shares with other calls. */
const MOST_READINGS = 6;

/**
 * Reads a file as its author would: what runs at load, then a call of the entry point.
 *
 * @returns what it can answer; null when there is no such function
 */
export function outcomesOf(program: Program, dialect: string): Extracted | null {
  const changing = new Set<number>();
  const survey = surveyOf(program);
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const { outcomes, changed, keepsState } = readOnce(program, new Machine(dialect, survey), changing);
    const more = [...changed].filter((id) => !changing.has(id));
    if (more.length === 0) return outcomes && { outcomes, keepsState };
    for (const id of more) changing.add(id);
  }
  return { outcomes: [nobodyKnows(program, "what calls share changes in too many ways")], keepsState: true };
}

function nobodyKnows(node: Node, reason: string): Outcome {
  return { condition: and([]), value: unknown("any", reason, node), node, isSure: false, ask: null };
}

interface Reading {
  readonly outcomes: Outcome[] | null;
  readonly keepsState: boolean;
  readonly changed: Iterable<number>;
}

function readOnce(program: Program, machine: Machine, changing: ReadonlySet<number>): Reading {
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
    const outcomes = outcomesOfExits(call(machine, entry));
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
  declare(machine, program.body, globals, machine.survey.functions.get(program)?.vars);
  for (const name of globals.names.keys()) {
    if (changesTheLibrary(name))
      throw new NotUnderstood(`${name}, which the library needs, is replaced`, program);
  }
  for (const node of program.body) keepLibrary(machine, node, globals);
  if (!machine.survey.strict) declareAssigned(machine, globals);
  runBody(machine, program.body, globals);
}

/** What a declaration at the top does to the functions of the library. */
function keepLibrary(machine: Machine, node: Program["body"][number], globals: Scope): void {
  if (
    node.type === "FunctionDeclaration" &&
    node.id?.name === ENTRY &&
    node.id.end - node.id.start !== ENTRY.length
  )
    throw new NotUnderstood(
      "Chromium looks for the name in the text, where it is written with an escape",
      node,
    );
  if (node.type === "ClassDeclaration" && isOfTheLibrary(node.id?.name))
    throw new NotUnderstood(`${node.id?.name} cannot be declared by class`, node);
  if (node.type !== "VariableDeclaration") return;
  for (const { id } of node.declarations) {
    if (id.type !== "Identifier" || !isOfTheLibrary(id.name)) continue;
    // The library is a script before this one, and a name of its own cannot be declared again.
    if (node.kind !== "var") throw new NotUnderstood(`${id.name} cannot be declared by ${node.kind}`, node);
    // A var keeps the function of the library until it gets a value.
    const number = globals.names.get(id.name);
    if (number !== undefined) machine.store.set(number, { t: "builtin", path: id.name });
  }
}

function isOfTheLibrary(name: string | undefined): boolean {
  return name !== undefined && Object.hasOwn(HELPERS, name);
}

/** Names that are assigned and nowhere declared become global variables; until then they do not exist. */
function declareAssigned(machine: Machine, globals: Scope): void {
  for (const name of machine.survey.assigned) {
    if (globals.names.has(name) || Object.hasOwn(HELPERS, name) || changesTheLibrary(name)) continue;
    globals.names.set(name, machine.store.allocate(undefined));
  }
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
  const target: Target = {
    kind: "function",
    label: null,
    entered: 0,
    depth: machine.store.depth,
    made: 0,
    exits: [],
  };
  machine.targets.push(target);
  const facts = machine.survey.functions.get(node) ?? null;
  declare(machine, body.body, own, facts?.vars);
  const alive = machine.trail.within(facts, () => runBody(machine, body.body, own));
  if (alive) machine.leaveFor(target, UNDEFINED, node);
  return target.exits;
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
