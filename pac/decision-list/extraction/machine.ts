import type { Node } from "acorn";
import type { Condition, Place } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import type { LoopNames } from "./loop-variables.ts";
import { type Changes, NO_CHANGES, Store, type Stored } from "./store.ts";
import type { Survey } from "./survey.ts";
import { Trail } from "./trail.ts";
import {
  type Case,
  type Contents,
  casesOf,
  NOWHERE,
  NotUnderstood,
  UNDEFINED,
  unknown,
  type Value,
  type Why,
} from "./values.ts";

/** Where a part of the script is left for: the end of a function, of a loop, of one turn of a loop, of a switch. */
export interface Target {
  readonly kind: "function" | "loop" | "turn" | "switch" | "label";
  readonly label: string | null;
  /** How many conditions held when it was entered. */
  readonly entered: number;
  readonly depth: number;
  /** What was made from this number on is of no account behind it. */
  made: number;
  readonly exits: Exit[];
}

export interface Exit {
  readonly condition: Condition;
  readonly value: Value;
  readonly node: Node;
  readonly changes: Changes;
  /** Exits of different targets are taken in the order of their numbers. */
  readonly number: number;
}

/** A script does more than this only in a loop whose end nobody sees. */
const MOST_WORK = 3_000_000;
const MOST_CALLS_DEEP = 40;

/** The state of reading a script: what holds here, what is where, and how the parts entered can be left. */
export class Machine {
  readonly store = new Store();
  readonly survey: Survey;
  trail = new Trail();
  readonly path: Condition[] = [];
  readonly targets: Target[] = [];
  readonly dialect: string;
  /** What `this` is. */
  self: Value = { t: "builtin", path: "globalThis" };
  #done = 0;
  /** How many ways there are so far in which the whole call can end. */
  answers = 0;
  /** Something in a call was not understood, so it may have changed what calls share. */
  gaveUp = false;
  /** A call may change what later calls read, or put out something. Counts only where nothing was given up. */
  keepsState = false;
  #shared: Value | null = null;
  readonly #asked = new Set<string>();
  /** What holds where one of several values is looked at. */
  readonly #cases: { readonly cases: readonly Case[]; readonly index: number }[] = [];
  readonly #own = new WeakSet<Value>();
  #callsDeep = 0;
  /** What was made from this number on belongs to the call that runs. */
  #callMade = 0;
  #exits = 0;
  #turns = 0;
  #inSomeTurn = false;
  /** What is known of loops before they are read. */
  readonly loops = new WeakMap<Node, LoopNames>();
  /** What tables gave for names that are not known. */
  readonly tables = new WeakMap<Contents, Map<string, { readonly version: number; readonly value: Value }>>();

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
    this.work(1, node);
  }

  /** Counts what is done: the same for every file on every machine, unlike time. */
  work(amount: number, node: Node): void {
    this.#done += amount;
    if (this.#done > MOST_WORK) throw new NotUnderstood("the script does too much to be followed", node);
  }

  /** What is done here is done in any case: nothing that is entered was entered or can be left under a condition. */
  get isCertain(): boolean {
    if (this.path.length > 0 || this.#cases.length > 0 || this.#inSomeTurn) return false;
    // What leaves the call as a whole takes nothing along.
    const call = this.store.loaded > 0 ? 1 : 0;
    for (let i = call; i < this.targets.length; i++) if (this.targets[i]?.exits.length !== 0) return false;
    return true;
  }

  /** A function was made: see {@link Store.keepVariables}. */
  keepVariables(): void {
    this.store.keepVariables();
    for (const target of this.targets) target.made = Number.POSITIVE_INFINITY;
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
    const changes: Changes = first ? NO_CHANGES : this.store.since(target.depth, target.made);
    const conditions: Condition[] = [];
    let at = target.entered;
    for (let i = this.targets.indexOf(target) + 1; i < this.targets.length; i++) {
      const { entered, exits } = this.targets[i] ?? target;
      for (; at < entered; at++) conditions.push(this.path[at] ?? ALWAYS);
      this.work(exits.length, node);
      if (exits.length > 0) conditions.push(not(or(exits.map(({ condition }) => condition))));
    }
    for (; at < this.path.length; at++) conditions.push(this.path[at] ?? ALWAYS);
    this.work(conditions.length, node);
    if (extra !== undefined) conditions.push(extra);
    this.leaveAs(target, { condition: and(conditions), value, node, changes });
  }

  leaveAs(target: Target, exit: Omit<Exit, "number">): void {
    target.exits.push({ ...exit, number: this.#exits++ });
    if (target === this.targets[0] && exit.value.t !== "asked") this.answers++;
  }

  /**
   * Reads a turn of a loop that stands for any of them. Nothing of it stays.
   *
   * @param begun what it begins with, by number
   * @returns how it can be left, what it changed, and whether another turn comes after it
   * @throws NotUnderstood also where the script may fail in it
   */
  someTurn(
    begun: ReadonlyMap<number, Stored>,
    run: () => boolean,
  ): { again: boolean; changes: Changes; ways: { target: Target; exit: Exit }[] } {
    if (this.#inSomeTurn) throw new NotUnderstood("loops within loops", NOWHERE);
    const before = this.targets.map(({ exits }) => exits.length);
    const answers = this.answers;
    const ways: { target: Target; exit: Exit }[] = [];
    this.#inSomeTurn = true;
    try {
      const { value, changes } = this.store.apart(() => {
        for (const [id, content] of begun) this.store.set(id, content);
        return run();
      });
      return { again: value, changes, ways };
    } finally {
      this.#inSomeTurn = false;
      this.answers = answers;
      for (const [i, target] of this.targets.entries())
        for (const exit of target.exits.splice(before[i] ?? 0)) ways.push({ target, exit });
      ways.sort((one, other) => one.exit.number - other.exit.number);
    }
  }

  newTurn(): number {
    return this.#turns++;
  }

  /** Runs something for one of several values; `index` behind the last: where the condition of none of them holds. */
  inCase<T>(cases: readonly Case[], index: number, run: () => T): T {
    this.#cases.push({ cases, index });
    const older = this.store.keepOlder();
    try {
      return run();
    } finally {
      this.store.keepOlder(older);
      this.#cases.pop();
    }
  }

  /** What holds in the case that is looked at. */
  #caseConditions(): Condition[] {
    return this.#cases.flatMap(({ cases, index }) => {
      this.work(index, NOWHERE);
      const before = not(or(cases.slice(0, index).map(({ condition }) => condition)));
      return [before, cases[index]?.condition ?? ALWAYS];
    });
  }

  /** The script makes a look-up here. */
  ask(question: Condition): void {
    const [first] = this.targets;
    if (first === undefined || this.store.loaded === 0) return;
    const key = question.words();
    if (this.#asked.has(key)) return;
    if (this.isCertain) this.#asked.add(key);
    this.leaveFor(first, { t: "asked", question }, NOWHERE, and(this.#caseConditions()));
  }

  /** Here the script may fail or do anything: what it answers is not known. */
  fail({ reason, node }: Why, extra?: Condition): void {
    const [first] = this.targets;
    if (first === undefined || this.#inSomeTurn) throw new NotUnderstood(reason, node);
    this.gaveUp = true;
    const conditions = [...this.#caseConditions(), ...(extra === undefined ? [] : [extra])];
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
    const made = kind === "function" ? this.#callMade : this.store.next;
    const target: Target = {
      kind,
      label,
      entered: this.path.length,
      depth: this.store.depth,
      made,
      exits: [],
    };
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
    const ids = new Set(last.keys());
    for (const { changes } of others) for (const id of changes.keys()) ids.add(id);
    for (const id of ids) {
      this.work(others.length, NOWHERE);
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

  /** Runs a function in place. */
  call<T>(node: Node, self: Value, run: () => T): T {
    if (this.#callsDeep >= MOST_CALLS_DEEP)
      throw new NotUnderstood("functions call each other too deeply", node);
    const outer = this.self;
    const made = this.#callMade;
    this.#callsDeep++;
    this.self = self;
    this.#callMade = this.store.next;
    try {
      return run();
    } finally {
      this.#callsDeep--;
      this.self = outer;
      this.#callMade = made;
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
