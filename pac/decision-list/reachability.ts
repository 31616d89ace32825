import { Automata } from "./algebra/atoms.ts";
import { Budget, unlessTooMuch } from "./algebra/budget.ts";
import { Hiding, isOpaque } from "./algebra/hiding.ts";
import { Relations } from "./algebra/relations.ts";
import { Solver } from "./algebra/solve.ts";
import { Splitter, type Way } from "./algebra/ways.ts";
import type { Condition } from "./condition.ts";
import type { DecisionList } from "./list.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** How much is searched through for all rules of a list together: about a second. */
const BUDGET = 4_000_000;
/** Rules that hide a rule are reduced to those that are needed if they hold in no more ways than this. */
const MOST_REDUCED = 100;

/** What is known of whether a rule can ever decide. */
export interface Reach {
  /** True: the witness shows it. False: it never holds where no earlier rule does. Null: neither was shown. */
  readonly reachable: boolean | null;
  /** Positions of the earlier rules that together hold wherever it does; none where it never holds at all. */
  readonly hiddenBy: readonly number[];
  /** What it decides. */
  readonly witness: Witness | null;
}

const OPEN: Reach = Object.freeze({ reachable: null, hiddenBy: [], witness: null });

/**
 * Which rules of a list can ever decide, which never do, and what hides those.
 *
 * Exact on conditions about host, URL and addresses, and on what is put together of them, as long as not too many rules
 * hide something only together; what is opaque and what the clock says is left open. The time hardly grows with the
 * number of earlier rules, for most rules decide the first URL that is tried.
 */
export function reachOf(list: DecisionList): Reach[] {
  const reachability = new Reachability(list);
  return list.rules.map((_, rule) => reachability.of(rule));
}

/** Answers for one list, rule by rule. */
export class Reachability {
  readonly #list: DecisionList;
  readonly #relations: Relations;
  readonly #splitter: Splitter;
  readonly #ways: readonly (readonly Way[] | null)[];
  readonly #solver: Solver;
  readonly #hiding: Hiding;

  constructor(list: DecisionList) {
    this.#list = list;
    const budget = new Budget(BUDGET);
    const splitter = new Splitter(budget);
    this.#splitter = splitter;
    this.#ways = list.rules.map(({ condition }) => unlessTooMuch(() => splitter.waysOf([condition])));
    this.#solver = new Solver(list.dialect, new Automata(), budget);
    this.#relations = new Relations(splitter, this.#solver);
    this.#hiding = new Hiding(list, this.#ways, this.#solver, budget);
  }

  /** Whether a rule can decide, and where, or what hides it. */
  of(rule: number): Reach {
    return this.#reach(rule, this.#ways[rule] ?? null);
  }

  /** The same for a part of its condition, one of several that suffice: is there anything that it is needed for? */
  ofPart(rule: number, part: Condition): Reach {
    return this.#reach(
      rule,
      unlessTooMuch(() => this.#splitter.waysOf([part])),
    );
  }

  #reach(rule: number, ways: readonly Way[] | null): Reach {
    if (ways === null) return OPEN;
    const hiddenBy = new Set<number>();
    let known = true;
    for (const way of ways) {
      const fate = this.#hiding.of(rule, way, hiddenBy);
      if (fate === null) known = false;
      else if ("world" in fate) {
        return { reachable: true, hiddenBy: [], witness: witnessOf(fate.world, fate.where) };
      } else for (const each of fate.hiddenBy) hiddenBy.add(each);
    }
    if (!known) return OPEN;
    return { reachable: false, hiddenBy: this.#needed(ways, [...hiddenBy]), witness: null };
  }

  /**
   * The rules in front of a rule that hold together with it somewhere, and so take that from it: those that hide it,
   * and those that only overlap it. Rules where that could not be found out are left out.
   */
  overlapping(rule: number): number[] {
    const [earlier, own] = [this.#list.rules.slice(0, rule), this.#list.rules[rule]];
    if (own === undefined) return [];
    return earlier.flatMap(({ condition }, each) => {
      return this.#relations.excludes(condition, own.condition) === false ? [each] : [];
    });
  }

  /** Different ways may be hidden by rules of which one hides them all. */
  #needed(ways: readonly Way[], rules: number[]): number[] {
    let needed = rules.sort((a, b) => a - b);
    const size = needed.reduce((sum, rule) => sum + (this.#ways[rule]?.length ?? 0), ways.length);
    if (needed.length < 2 || size > MOST_REDUCED) return needed;
    unlessTooMuch(() => {
      for (const rule of needed.toReversed()) {
        const others = needed.filter((each) => each !== rule);
        const none = others.flatMap((each) => this.#ways[each]?.filter((way) => !isOpaque(way)) ?? []);
        if (ways.every((way) => this.#solver.world(way, none) === null)) needed = others;
      }
    });
    return needed;
  }
}
