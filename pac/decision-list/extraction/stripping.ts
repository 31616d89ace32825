import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { or } from "../kinds/or.ts";
import { changedIn, type Loop, SEPARATOR, startOf, withTurn } from "./loop-variables.ts";
import type { Exit, Machine, Target } from "./machine.ts";
import type { Text, Turn } from "./parts.ts";
import { type Known, Restriction } from "./restriction.ts";
import type { Scope } from "./scope.ts";
import type { Changes, Stored } from "./store.ts";
import { atLeastOf, contains, endsWith, isText, startsWith } from "./truth.ts";
import { conditionsIn, keyOf, TurnValues } from "./turn-values.ts";
import { unknown, type Value } from "./values.ts";

/** A way to leave the loop, in some turn. */
interface Way {
  readonly target: Target;
  readonly exit: Exit;
  readonly condition: Known<Condition>;
  readonly value: Known<Value>;
  readonly changes: readonly (readonly [id: number, content: Known<Stored>])[];
}

/**
 * Reads a loop that takes one label after the other off a name and looks the rest up, as generated block lists do. One
 * turn is read, with some rest of the name. Then each text that the rest is compared with is a domain: the longest is
 * met first.
 *
 * @param runTurn reads one turn; false: nothing comes after it
 * @returns null where it is no such loop; false when it is always left; true when it goes on with nothing left
 */
export function stripPieces(
  machine: Machine,
  node: Loop,
  scope: Scope,
  runTurn: () => boolean,
): boolean | null {
  const variables = changedIn(machine, node, scope);
  const start = startOf(machine, node, scope, variables);
  if (start === null) return null;
  const turn: Turn = { id: machine.newTurn() };
  const made = machine.store.next;
  const stored = new Map([...variables.keys()].map((id) => [id, machine.store.get(id)]));
  const inTurn = (plus: number) => {
    const begun = new Map<number, Stored>();
    for (const [id, content] of stored) {
      const value = withTurn(content, { start, turn, plus, counts: variables.get(id) === true });
      begun.set(id, value ?? unknown("any", "a variable of a loop", node));
    }
    return begun;
  };
  const { again, ways, changes } = machine.someTurn(inTurn(0), runTurn);
  if (!again) return null;
  const restriction = new Restriction(turn, SEPARATOR, node);
  const written = [changes, ...ways.map(({ exit }) => exit.changes)].flatMap((each) => [...each.values()]);
  const given = ways.flatMap(({ exit }) => [exit.condition, ...conditionsIn([exit.value])]);
  restriction.prepare([...given, ...conditionsIn(written)]);
  const values = new TurnValues(restriction, turn, start, made, false);
  const changed = (all: Changes, how: TurnValues) => {
    const own = [...all].filter(([id]) => id < made);
    if (own.some(([id]) => !variables.has(id))) throw restriction.failure();
    return own.map(([id, content]): [number, Known<Stored>] => [id, how.stored(content)]);
  };
  const known = ways.map(({ target, exit }): Way => {
    const condition = restriction.of(exit.condition);
    return { target, exit, condition, value: values.of(exit.value), changes: changed(exit.changes, values) };
  });
  const kept = new TurnValues(restriction, turn, start, made, true);
  checkTurns(restriction, known, new Map(changed(changes, kept)), inTurn(1));
  leave(machine, restriction, known, start, node);
  if (isLeft(known, (way) => way.condition.classes[0])) return false;
  for (const [id, content] of changed(changes, values))
    machine.store.set(id, atTheEnd(restriction, known, content, node));
  return true;
}

/** One of the ways is taken in any case. */
function isLeft(ways: readonly Way[], of: (way: Way) => Condition | undefined): boolean {
  return ways.some((way) => of(way) === ALWAYS);
}

/** As long as there are labels left, and nothing was found, each turn does with the next rest what this one did. */
function checkTurns(
  restriction: Restriction,
  ways: readonly Way[],
  ends: ReadonlyMap<number, Known<Stored>>,
  next: ReadonlyMap<number, Stored>,
): void {
  const { most, begins, keys } = restriction.asked;
  if (ways.some(({ condition }) => condition.classes[most] !== NEVER)) throw restriction.failure();
  if (begins && !isLeft(ways, ({ condition }) => condition.classes[most + 1])) throw restriction.failure();
  const goesOn = (of: (known: Known<Stored>) => Stored) => {
    for (const [id, expected] of next) {
      const isAny = expected !== undefined && "t" in expected && expected.t === "unknown";
      const end = ends.get(id);
      if (!isAny && (end === undefined || keyOf(of(end)) !== keyOf(expected))) throw restriction.failure();
    }
  };
  for (let level = 1; level <= most; level++)
    if (!isLeft(ways, ({ condition }) => condition.classes[level])) goesOn(({ classes }) => classes[level]);
  for (const key of keys) {
    const level = restriction.classOf(key);
    if (restriction.levelOf(key) === 0) continue;
    if (isLeft(ways, ({ condition }) => condition.keys.get(key) ?? condition.classes[level])) continue;
    if ([...ends.values()].some((end) => end.keys.has(key)))
      goesOn((known) => known.keys.get(key) ?? known.classes[level]);
  }
}

/** What a variable has in it when all labels are off. */
function atTheEnd(
  restriction: Restriction,
  ways: readonly Way[],
  { classes, keys }: Known<Stored>,
  node: Node,
): Stored {
  const [value] = classes;
  for (const [key, other] of keys) {
    if (restriction.levelOf(key) > 0 || keyOf(other) === keyOf(value)) continue;
    if (value !== undefined && "t" in value && value.t === "text") continue;
    if (!isLeft(ways, ({ condition }) => condition.keys.get(key) ?? condition.classes[0]))
      return unknown("any", "a variable of a loop", node);
  }
  return value;
}

/** Leaves the loop in all ways, those of the longest rests first. */
function leave(
  machine: Machine,
  restriction: Restriction,
  ways: readonly Way[],
  start: Text,
  node: Node,
): void {
  const { most, begins, keys, ahead } = restriction.asked;
  const taken: { readonly depth: number; readonly condition: Condition }[] = [];
  const take = (
    { target, exit }: Way,
    where: Condition,
    residual: Condition,
    value: Value,
    changes: Changes,
  ) => {
    const depth = machine.targets.indexOf(target);
    const inner = taken.filter((each) => each.depth > depth).map(({ condition }) => condition);
    const condition = and([where, residual, not(or(inner))]);
    machine.leaveAs(target, { ...exit, condition, value, changes });
    taken.push({ depth, condition });
  };
  const takeClass = (level: number, where: Condition) => {
    for (const way of ways) {
      const condition = way.condition.classes[level] ?? NEVER;
      if (condition === NEVER) continue;
      take(
        way,
        where,
        condition,
        way.value.classes[level] as Value,
        new Map(way.changes.map(([id, { classes }]) => [id, classes[level]])),
      );
      if (condition === ALWAYS) return;
    }
  };
  if (begins)
    takeClass(
      most + 1,
      or([startsWith(start, SEPARATOR, node), contains(start, SEPARATOR + SEPARATOR, node)]),
    );
  const suffix = (key: string) => [
    ...(ahead === 0 ? [isText(start, key, node)] : []),
    endsWith(start, SEPARATOR + key, node),
  ];
  const byLevel = new Map<number, string[]>();
  for (const key of keys) {
    const level = restriction.levelOf(key);
    const there = byLevel.get(level);
    if (there === undefined) byLevel.set(level, [key]);
    else there.push(key);
  }
  for (let level = Math.max(most - 1, ...byLevel.keys()); level >= 0; level--) {
    const here = byLevel.get(level) ?? [];
    for (const { way, keys: own, like } of groups(restriction, ways, here)) {
      machine.work(own.length, node);
      take(way, or(own.flatMap(suffix)), like.condition, like.value, like.changes);
    }
    if (level >= most) continue;
    const others = here.filter(
      (key) => !isLeft(ways, ({ condition }) => condition.keys.get(key) ?? condition.classes[level]),
    );
    takeClass(level, and([atLeastOf(start, SEPARATOR, level, node), not(or(others.flatMap(suffix)))]));
  }
}

interface Group {
  readonly way: Way;
  readonly keys: string[];
  readonly like: { readonly condition: Condition; readonly value: Value; readonly changes: Changes };
}

/** Texts with the same number of labels, together where the same becomes of them. */
function groups(restriction: Restriction, ways: readonly Way[], keys: readonly string[]): Group[] {
  const found = new Map<string, Group>();
  const numbers = new Map<unknown, number>();
  const numberOf = (part: unknown) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  const conditionKey = (condition: Condition): number | string =>
    condition.kind === "and" || condition.kind === "or"
      ? condition.kind + (condition.parts ?? []).map(numberOf).join()
      : numberOf(condition);
  for (const key of keys) {
    const level = restriction.classOf(key);
    const of = <T>(known: Known<T>): T => known.keys.get(key) ?? (known.classes[level] as T);
    for (const way of ways) {
      const condition = of(way.condition);
      if (condition === NEVER) continue;
      const value = of(way.value);
      const changes = new Map(way.changes.map(([id, known]) => [id, of(known)]));
      const parts = [keyOf(value), ...[...changes.values()].map(keyOf)].map(numberOf);
      const name = [way.exit.number, conditionKey(condition), ...parts].join(" ");
      const there = found.get(name);
      if (there === undefined) found.set(name, { way, keys: [key], like: { condition, value, changes } });
      else there.keys.push(key);
      if (condition === ALWAYS) break;
    }
  }
  return [...found.values()].sort((one, other) => one.way.exit.number - other.way.exit.number);
}
