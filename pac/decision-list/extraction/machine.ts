import type { Node } from "acorn";
import type { Condition, Place } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import { type Changes, Store, type Stored } from "./store.ts";
import type { Survey } from "./survey.ts";
import { Trail } from "./trail.ts";
import { casesOf, NOWHERE, NotUnderstood, UNDEFINED, unknown, type Value, type Why } from "./values.ts";

/** Where a part of the script is left for: the end of a function, of a loop, of one turn of a loop, of a switch. */
export interface Target {
  readonly kind: "function" | "loop" | "turn" | "switch" | "label";
  readonly label: string | null;
  /** How many conditions held when it was entered. */
  readonly entered: number;
  readonly depth: number;
  readonly exits: Exit[];
}

export interface Exit {
  readonly condition: Condition;
  readonly value: Value;
  readonly node: Node;
  readonly changes: Changes;
}

/** A script does more than this only in a loop whose end nobody sees. */
const MOST_STEPS = 400_000;
const MOST_CALLS_DEEP = 40;

/** The state of reading a script: what holds here, what is where, and how the parts entered can be left. */
export class Machine {
  readonly store = new Store();
  readonly survey: Survey;
  trail = new Trail();
  readonly path: Condition[] = [];
  readonly targets: Target[] = [];
  readonly dialect: string;
  steps = 0;
  /** Something in a call was not understood, so it may have changed what calls share. */
  gaveUp = false;
  /** A call may change what later calls read, or put out something. Counts only where nothing was given up. */
  keepsState = false;
  #shared: Value | null = null;
  readonly #own = new WeakSet<Value>();
  #callsDeep = 0;

  constructor(dialect: string, survey: Survey) {
    this.dialect = dialect;
    this.survey = survey;
  }

  /** @param shared stands for what an earlier call may have left */
  beginAnswer(shared: Value): void {
    this.keepsState = false;
    this.#shared = shared;
    this.trail = new Trail();
  }

  /** A variable was read: is there anything in it from an earlier call? */
  sawRead(value: Value): void {
    if (this.keepsState || this.#shared === null) return;
    const rest: Value[] = [value];
    for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
      if (at === this.#shared) this.keepsState = true;
      if (this.#own.has(at)) continue;
      this.#own.add(at);
      if (at.t === "cases") rest.push(at.otherwise, ...at.cases.map((each) => each.value));
    }
  }

  step(node: Node): void {
    if (this.steps++ > MOST_STEPS) throw new NotUnderstood("the script does too much to be followed", node);
  }

  /** Runs something where a condition holds as well. */
  under<T>(condition: Condition, run: () => T): T {
    this.path.push(condition);
    try {
      return run();
    } finally {
      this.path.pop();
    }
  }

  /** Leaves for a target with what holds and has changed since it was entered. */
  leaveFor(target: Target, value: Value, node: Node, extra?: Condition): void {
    const first = target === this.targets[0];
    const changes: Changes = first ? new Map() : this.store.since(target.depth);
    const conditions: Condition[] = [];
    let at = target.entered;
    for (const inner of this.targets.slice(this.targets.indexOf(target) + 1)) {
      conditions.push(...this.path.slice(at, inner.entered));
      at = inner.entered;
      if (inner.exits.length > 0) conditions.push(not(or(inner.exits.map(({ condition }) => condition))));
    }
    conditions.push(...this.path.slice(at));
    if (extra !== undefined) conditions.push(extra);
    target.exits.push({ condition: and(conditions), value, node, changes });
  }

  /** Here the script may fail or do anything: what it answers is not known. */
  fail({ reason, node }: Why, extra?: Condition): void {
    this.gaveUp = true;
    const [first] = this.targets;
    if (first === undefined) throw new NotUnderstood(reason, node);
    const conditions = extra === undefined ? [] : [extra];
    const condition = and([...conditions, opaque(reason, placeOf(node))]);
    this.leaveFor(first, unknown("any", reason, node), node, condition);
  }

  /**
   * Runs a part that can be left early, and joins the ways in which it was left.
   *
   * @returns whether it can be left at all but by the exits of outer parts, and its value
   */
  enter(
    kind: Target["kind"],
    label: string | null,
    run: (target: Target) => boolean,
  ): { alive: boolean; value: Value } {
    const target: Target = { kind, label, entered: this.path.length, depth: this.store.depth, exits: [] };
    this.targets.push(target);
    try {
      const { value: alive, changes } = this.store.apart(() => run(target));
      const { exits } = target;
      const [last, ...rest] = alive
        ? [{ value: UNDEFINED, changes }, ...exits.toReversed()]
        : exits.toReversed();
      if (last === undefined) return { alive: false, value: UNDEFINED };
      const others = (rest as Exit[]).toReversed();
      this.#join(last.changes, others);
      return { alive: true, value: choose(others, last.value) };
    } finally {
      this.targets.pop();
    }
  }

  /** The store after one of several ways; the last one when the conditions of none of the others hold. */
  #join(last: Changes, others: readonly Pick<Exit, "condition" | "changes">[]): void {
    const ids = new Set(
      [last, ...others.map(({ changes }) => changes)].flatMap((changes) => [...changes.keys()]),
    );
    for (const id of ids) {
      const before = this.store.get(id);
      const after = (changes: Changes) => (changes.has(id) ? changes.get(id) : before);
      const cases = others.map(({ condition, changes }) => ({ condition, value: after(changes) }));
      this.store.set(id, joined(cases, after(last)));
    }
  }

  /** Reads both branches of a decision and joins what they did. */
  decide(condition: Condition, yes: () => boolean, no: (() => boolean) | null): boolean {
    const one = this.store.apart(() => this.under(condition, yes));
    const without = no ?? (() => true);
    if (!one.value) return without();
    const other = this.store.apart(() => this.under(not(condition), without));
    if (!other.value) this.store.apply(one.changes);
    else this.#join(other.changes, [{ condition, changes: one.changes }]);
    return true;
  }

  call<T>(node: Node, run: () => T): T {
    if (this.#callsDeep >= MOST_CALLS_DEEP)
      throw new NotUnderstood("functions call each other too deeply", node);
    this.#callsDeep++;
    try {
      return run();
    } finally {
      this.#callsDeep--;
    }
  }
}

export function placeOf({ loc }: Node): Place {
  return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1, endLine: loc?.end.line ?? 1 };
}

/** The first value whose condition holds. */
export function choose(cases: readonly { condition: Condition; value: Value }[], otherwise: Value): Value {
  const different = cases.filter(
    ({ condition }) => condition.kind !== "constant" || condition.evaluate(NOBODY) === true,
  );
  if (different.every(({ value }) => value === otherwise)) return otherwise;
  return casesOf(different, otherwise);
}

const NOBODY = {
  url: "",
  host: "",
  lookups: { resolve: () => undefined, ownAddress: () => undefined, time: () => undefined },
};

function joined(cases: readonly { condition: Condition; value: Stored }[], last: Stored): Stored {
  if (cases.every(({ value }) => value === last)) return last;
  const all = [...cases.map(({ value }) => value), last];
  if (all.every((each): each is Value => each === undefined || "t" in each)) {
    const values = cases.map(({ condition, value }) => ({ condition, value: (value as Value) ?? UNDEFINED }));
    return choose(values, (last as Value) ?? UNDEFINED);
  }
  // An array or an object that differs: nobody may look into it any more.
  return unknown("any", "an array or an object is changed under a condition", NOWHERE);
}
