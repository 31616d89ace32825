import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { or } from "../kinds/or.ts";
import type { Exit } from "./machine.ts";
import { decidedBy } from "./trail.ts";
import type { Value } from "./values.ts";

/** What the entry point can answer: the first whose condition holds. */
export interface Outcome {
  readonly condition: Condition;
  readonly value: Value;
  readonly node: Node;
  /** The sandbox names the same place for this result. */
  readonly isSure: boolean;
  /** No answer: the script makes a look-up and goes on. */
  readonly ask: Condition | null;
}

/** One answer can be put together in many ways. */
const MOST_OUTCOMES = 120_000;

/** The ways in which a call ends, as its answers. */
export function outcomesOfExits(exits: readonly Exit[]): Outcome[] {
  const all: Outcome[] = [];
  let same: Outcome[] = [];
  const close = () => {
    const [first] = same;
    if (first !== undefined) all.push({ ...first, condition: or(same.map(({ condition }) => condition)) });
    same = [];
  };
  for (const exit of exits) {
    const outcomes = expanded(exit);
    if (all.length + outcomes.length > MOST_OUTCOMES) throw new RangeError("too many outcomes");
    for (const outcome of outcomes) {
      const [first] = same;
      if (first !== undefined && !isSame(first, outcome)) close();
      same.push(outcome);
    }
    // A statement of its own is a rule of its own; only what could not be said goes together with what comes next.
    if (same.at(-1)?.value.t !== "unknown") close();
  }
  close();
  return all;
}

/** Two answers that nobody can tell from each other. */
function isSame(one: Outcome, other: Outcome): boolean {
  if (one.ask !== null || other.ask !== null || one.node !== other.node || one.isSure !== other.isSure)
    return false;
  if (one.value.t === "constant" && other.value.t === "constant")
    return one.value.value === other.value.value;
  if (one.value.t !== "unknown" || other.value.t !== "unknown") return false;
  const [first, second] = [one.value.why, other.value.why];
  return first.reason === second.reason && first.node === second.node;
}

/** A value that depends on conditions as one outcome for each. */
function expanded({ condition, value, node }: Exit): Outcome[] {
  const outcomes: Outcome[] = [];
  const expand = (held: Condition, each: Value): void => {
    if (outcomes.length > MOST_OUTCOMES) throw new RangeError("too many outcomes");
    if (each.t !== "cases") outcomes.push({ condition: held, value: each, ...placeIn(each, node) });
    else {
      for (const one of each.cases) expand(and([held, one.condition]), one.value);
      expand(held, each.otherwise);
    }
  };
  expand(condition, value);
  return outcomes;
}

function placeIn(value: Value, node: Node): Pick<Outcome, "node" | "isSure" | "ask"> {
  const mark = value.t === "constant" ? value.mark : undefined;
  const ask = value.t === "asked" ? value.question : null;
  return mark === undefined
    ? { node, isSure: false, ask }
    : { node: decidedBy(mark).node, isSure: mark.sure, ask };
}
