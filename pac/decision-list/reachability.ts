import type { Condition, TextTest } from "./condition.ts";
import { PLAIN_WORDS } from "./kinds/plain.ts";
import type { DecisionList } from "./list.ts";
import { implies } from "./pattern.ts";
import { NO_LOOKUPS, subjectKey } from "./subject.ts";

/** A rule is compared with at most this many earlier ones; beyond that it counts as reachable. */
const MOST_COMPARED = 50;
/** Conditions with more ways to hold than this are not split. */
const MOST_WAYS = 2_000;

/** What is known of whether a rule can ever decide. */
export interface Reach {
  /** False: earlier rules hold wherever it does. Null: not shown. */
  readonly reachable: false | null;
  /** Positions of the earlier rules that hide it. */
  readonly hiddenBy: readonly number[];
}

/** One way in which a condition holds: all of these do. */
type Way = readonly Condition[];

interface Earlier {
  readonly rule: number;
  readonly way: Way;
}

/**
 * Which rules can never decide because earlier ones imply them. Exact on host equality, suffixes, globs, schemes and
 * constants; what else two rules have in common is only seen where it is written the same.
 *
 * Earlier conditions are found by the longest literal text in them, so the time does not grow with the square of the
 * number of rules.
 */
export function reachOf({ rules }: DecisionList): Reach[] {
  const earlier = new Shelf();
  return rules.map(({ condition }, rule) => {
    const ways = waysOf(condition);
    const hiders = ways?.map((way) => earlier.hiderOf(way)) ?? [null];
    const hidden = hiders.every((hider) => hider !== null);
    // An opaque rule may throw: it decides something, but never hides what comes after it.
    for (const way of ways ?? []) if (!way.some(isUnsure)) earlier.add({ rule, way });
    if (!hidden) return { reachable: null, hiddenBy: [] };
    return {
      reachable: false,
      hiddenBy: [...new Set(hiders.filter((hider) => hider !== null))].sort((a, b) => a - b),
    };
  });
}

function isUnsure(condition: Condition): boolean {
  return condition.kind === "opaque" || (condition.parts ?? []).some(isUnsure);
}

/** The ways in which a condition can hold; null when there are too many. */
function waysOf(condition: Condition): Way[] | null {
  if (condition.kind === "or") {
    const ways: Way[] = [];
    for (const part of condition.parts ?? []) {
      const more = waysOf(part);
      if (more === null || ways.length + more.length > MOST_WAYS) return null;
      ways.push(...more);
    }
    return ways;
  }
  if (condition.kind !== "and") return [[condition]];
  let ways: Way[] = [[]];
  for (const part of condition.parts ?? []) {
    const more = waysOf(part);
    if (more === null || ways.length * more.length > MOST_WAYS) return null;
    ways = ways.flatMap((left) => more.map((right) => [...left, ...right]));
  }
  return ways;
}

/** Earlier ways to hold, each found again by one of its conditions. */
class Shelf {
  readonly #byLiteral = new Map<string, Map<string, Earlier[]>>();
  readonly #lengths = new Map<string, Set<number>>();
  readonly #byWords = new Map<string, Earlier[]>();
  #always: number | null = null;

  add(one: Earlier): void {
    const test = longest(one.way);
    if (one.way.length === 1 && one.way[0]?.kind === "constant" && this.#always === null)
      this.#always = one.rule;
    if (test !== null) {
      const subject = subjectKey(test.subject);
      const { literal } = test.pattern;
      const there = this.#byLiteral.get(subject) ?? new Map<string, Earlier[]>();
      this.#byLiteral.set(subject, there);
      put(there, literal, one);
      const lengths = this.#lengths.get(subject) ?? new Set();
      this.#lengths.set(subject, lengths.add(literal.length));
    } else if (one.way[0] !== undefined) put(this.#byWords, one.way[0].words(), one);
  }

  /** The first earlier rule that holds wherever all of these do. */
  hiderOf(way: Way): number | null {
    if (this.#always !== null) return this.#always;
    let compared = 0;
    let found: number | null = null;
    for (const condition of way) {
      for (const each of this.#candidates(condition)) {
        if (compared++ > MOST_COMPARED) return found;
        const holds = each.way.every((wanted) => way.some((given) => conditionImplies(given, wanted)));
        if (holds && (found === null || each.rule < found)) found = each.rule;
      }
    }
    return found;
  }

  *#candidates(condition: Condition): Generator<Earlier> {
    if (condition.test === undefined) {
      yield* this.#byWords.get(condition.words()) ?? [];
      return;
    }
    const { subject, pattern } = condition.test;
    const key = subjectKey(subject);
    const there = this.#byLiteral.get(key);
    if (condition.kind === "host") yield* this.#byWords.get(PLAIN_WORDS) ?? [];
    for (const run of literalsOf(condition.test)) {
      for (const length of this.#lengths.get(key) ?? []) {
        for (let at = 0; at + length <= run.length; at++) {
          const found = there?.get(run.slice(at, at + length));
          if (found !== undefined) yield* found;
        }
      }
    }
    if (pattern.literal === "") yield* there?.get("") ?? [];
  }
}

function put(map: Map<string, Earlier[]>, key: string, one: Earlier): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [one]);
  else there.push(one);
}

/** The comparison in a way that has the longest literal text. */
function longest(way: Way): TextTest | null {
  let best: TextTest | null = null;
  for (const { test } of way) {
    if (test !== undefined && (best === null || test.pattern.literal.length > best.pattern.literal.length))
      best = test;
  }
  return best;
}

/** The literal texts in a pattern that stand in every text that matches. */
function literalsOf({ pattern: { tokens } }: TextTest): string[] {
  const runs = [""];
  for (const { chars, not, star } of tokens) {
    if (chars?.length === 1 && !not && !star) runs[runs.length - 1] += chars;
    else runs.push("");
  }
  return runs.filter((run) => run !== "");
}

function conditionImplies(given: Condition, wanted: Condition): boolean {
  if (given === wanted) return true;
  const [one, other] = [given.test, wanted.test];
  if (given.kind === "host" && wanted.kind === "plain" && one !== undefined) {
    return wanted.evaluate({ url: "", host: one.pattern.literal, lookups: NO_LOOKUPS }) === true;
  }
  if (one === undefined || other === undefined) {
    return (
      one === other &&
      given.kind === wanted.kind &&
      given.kind !== "opaque" &&
      exactWords(given) === exactWords(wanted)
    );
  }
  if (subjectKey(one.subject) !== subjectKey(other.subject) || one.subject.lower !== other.subject.lower)
    return false;
  return implies(one.pattern.tokens, other.pattern.tokens);
}

/** Words that say all; a long list says how many more there are, so it is like no other. */
function exactWords(condition: Condition): string | Condition {
  return condition.parts === undefined ? condition.words() : condition;
}
