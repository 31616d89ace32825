import type { Condition, Question, Truth } from "../condition.ts";

/** One way in which a condition holds: all of these do, and none of those. Neither has parts. */
export interface Way {
  readonly positive: readonly Condition[];
  readonly negative: readonly Condition[];
}

/** Conditions that hold in more ways than this because of how "and" and "or" mix are not split. */
const MOST_MIXED = 2_000;
/** All ways of a condition together have at most this many literals. */
const MOST_LITERALS = 400_000;

const TRUE: Way = { positive: [], negative: [] };

/** The ways in which a condition holds, in its order; null when they are too many. */
export function waysOf(condition: Condition): readonly Way[] | null {
  return split(condition, false);
}

/** The ways in which all of some conditions hold and none of some others. */
export function waysOfAll(all: readonly Condition[], none: readonly Condition[]): readonly Way[] | null {
  return product([...all.map((part) => split(part, false)), ...none.map((part) => split(part, true))]);
}

function split(condition: Condition, negated: boolean): readonly Way[] | null {
  const { kind, parts = [] } = condition;
  if (kind === "constant") return (condition.evaluate(NOTHING) === true) === negated ? [] : [TRUE];
  if (kind === "not" && parts[0] !== undefined) return split(parts[0], !negated);
  if (kind !== "and" && kind !== "or") {
    return [negated ? { positive: [], negative: [condition] } : { positive: [condition], negative: [] }];
  }
  const of = parts.map((part) => split(part, negated));
  return (kind === "or") === negated ? product(of) : sum(of);
}

function sum(of: readonly (readonly Way[] | null)[]): readonly Way[] | null {
  const ways: Way[] = [];
  for (const each of of) {
    if (each === null) return null;
    for (const way of each) ways.push(way);
  }
  return ways;
}

/** First what holds in one way only, all at once: a list of hosts that are excluded may be long. */
function product(of: readonly (readonly Way[] | null)[]): readonly Way[] | null {
  const common: { positive: Condition[]; negative: Condition[] } = { positive: [], negative: [] };
  const several: (readonly Way[])[] = [];
  for (const each of of) {
    const [only, second] = each ?? [];
    if (each === null) return null;
    if (only === undefined) return [];
    if (second !== undefined) several.push(each);
    else {
      common.positive.push(...only.positive);
      common.negative.push(...only.negative);
    }
  }
  let ways: Way[] = [common];
  const size = common.positive.length + common.negative.length + several.length;
  const count = several.reduce((product, { length }) => product * length, 1);
  if (count * size > MOST_LITERALS || (several.length > 1 && count > MOST_MIXED)) return null;
  for (const each of several) ways = ways.flatMap((left) => each.map((right) => both(left, right)));
  return ways.map(({ positive, negative }) => ({
    positive: [...new Set(positive)],
    negative: [...new Set(negative)],
  }));
}

function both(left: Way, right: Way): Way {
  return {
    positive: [...left.positive, ...right.positive],
    negative: [...left.negative, ...right.negative],
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

const NOTHING: Question = {
  url: "",
  host: "",
  lookups: { resolve: () => undefined, ownAddress: () => undefined, time: () => undefined },
};
