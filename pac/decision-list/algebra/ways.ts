import type { Condition, Question, Truth } from "../condition.ts";
import { NO_LOOKUPS } from "../subject.ts";
import { asAtLoad } from "./at-load.ts";
import { type Budget, TooMuch } from "./budget.ts";

/** One way in which a condition holds: all of these do, and none of those. Neither has parts. */
export interface Way {
  readonly positive: readonly Condition[];
  readonly negative: readonly Condition[];
}

/** A condition that holds in more ways than this because "and" and "or" mix is not split. */
const MOST_MIXED = 2_000;
/** The ways of such a condition have at most this many literals. */
const MOST_LITERALS = 50_000;
/** Lists of hosts shorter than this are split before they are compared with a host. */
const SHORT = 4;

const TRUE: Way = { positive: [], negative: [] };
const NOWHERE: Question = { url: "", host: "", lookups: NO_LOOKUPS };

/** Splits conditions into the ways in which they hold. Parts that several rules share are split once. */
export class Splitter {
  readonly #budget: Budget;
  readonly #known = [new Map<Condition, readonly Way[]>(), new Map<Condition, readonly Way[]>()] as const;
  readonly #literals = new Map<Condition, Condition>();
  readonly #hosts = new Map<Condition, ReadonlySet<string> | null>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /**
   * The ways in which all of some conditions hold and none of some others, in their order.
   *
   * @throws TooMuch when they are too many
   */
  waysOf(all: readonly Condition[], none: readonly Condition[] = []): readonly Way[] {
    const ways = [
      ...all.map((part) => this.#split(part, false)),
      ...none.map((part) => this.#split(part, true)),
    ];
    return ways.length === 1 && ways[0] !== undefined ? ways[0] : this.#product(ways);
  }

  #split(condition: Condition, negated: boolean): readonly Way[] {
    const { kind, parts = [] } = condition;
    if (kind === "constant") return (condition.evaluate(NOWHERE) === true) === negated ? [] : [TRUE];
    if (kind === "not" && parts[0] !== undefined) return this.#split(parts[0], !negated);
    if (kind !== "and" && kind !== "or") {
      const literal = this.#literal(condition);
      return [negated ? { positive: [], negative: [literal] } : { positive: [literal], negative: [] }];
    }
    const known = this.#known[negated ? 1 : 0];
    const before = known.get(condition);
    if (before !== undefined) return before;
    const needed = kind === "and" && !negated ? this.#withoutLists(parts) : parts;
    const of = needed?.map((part) => this.#split(part, negated));
    const ways = of === undefined ? [] : (kind === "or") === negated ? this.#product(of) : this.#sum(of);
    known.set(condition, ways);
    return ways;
  }

  #literal(condition: Condition): Condition {
    const known = this.#literals.get(condition) ?? asAtLoad(condition);
    if (known !== condition) this.#literals.set(condition, known);
    return known;
  }

  #sum(of: readonly (readonly Way[])[]): readonly Way[] {
    const ways: Way[] = [];
    for (const each of of) {
      this.#budget.pay(each.length);
      for (const way of each) ways.push(way);
    }
    return ways;
  }

  /** First what holds in one way only, all at once: a list of hosts that are excluded may be long. */
  #product(of: readonly (readonly Way[])[]): readonly Way[] {
    const [positive, negative] = [new Set<Condition>(), new Set<Condition>()];
    const several: (readonly Way[])[] = [];
    for (const each of of) {
      const [only, second] = each;
      if (only === undefined) return [];
      if (second !== undefined) several.push(each);
      else {
        for (const condition of only.positive) positive.add(condition);
        for (const condition of only.negative) negative.add(condition);
      }
    }
    this.#budget.pay(positive.size + negative.size);
    let ways: Way[] = [{ positive: [...positive], negative: [...negative] }];
    for (const each of several) {
      const literals = sizeOf(ways) * each.length + sizeOf(each) * ways.length;
      const mixes = several.length > 1 && ways.length * each.length > MOST_MIXED;
      if (mixes || literals > MOST_LITERALS * (several.length > 1 ? 1 : 10)) throw new TooMuch();
      this.#budget.pay(literals);
      ways = ways.flatMap((left) => each.map((right) => both(left, right)));
    }
    return ways;
  }

  /**
   * `list.has(host) && host === "x"`, as look-ups in tables are read: whether the list has the host is known then.
   *
   * @returns undefined where it has not
   */
  #withoutLists(parts: readonly Condition[]): readonly Condition[] | undefined {
    const host = parts.map(hostOf).find((each) => each !== null);
    if (host === undefined) return parts;
    const lists = parts.map((part) => this.#hostsIn(part));
    if (lists.some((list) => list?.has(host) === false)) return undefined;
    return parts.filter((_, i) => lists[i] === null);
  }

  /** The hosts of a list; null for anything else. */
  #hostsIn(condition: Condition): ReadonlySet<string> | null {
    const { kind, parts = [] } = condition;
    if (kind !== "or" || parts.length < SHORT) return null;
    const known = this.#hosts.get(condition);
    if (known !== undefined) return known;
    this.#budget.pay(parts.length);
    const hosts = parts.map(hostOf);
    const found = hosts.includes(null) ? null : new Set(hosts.filter((each) => each !== null));
    this.#hosts.set(condition, found);
    return found;
  }
}

/** The one host a condition holds for; null: it is another condition. */
export function hostOf({ kind, test }: Condition): string | null {
  return kind === "host" && test !== undefined ? test.pattern.literal : null;
}

function sizeOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { positive, negative }) => sum + positive.length + negative.length + 1, 0);
}

function both(left: Way, right: Way): Way {
  return {
    positive: [...new Set([...left.positive, ...right.positive])],
    negative: [...new Set([...left.negative, ...right.negative])],
  };
}

/** Whether a way holds. Unlike in the script, it does not matter in which order its conditions are asked. */
export function wayHolds({ positive, negative }: Way, question: Question): Truth {
  let truth: Truth = true;
  for (const condition of positive) {
    const holds = condition.evaluate(question);
    if (holds === false) return false;
    if (holds === null) truth = null;
  }
  for (const condition of negative) {
    const holds = condition.evaluate(question);
    if (holds === true) return false;
    if (holds === null) truth = null;
  }
  return truth;
}
