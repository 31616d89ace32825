import { Automata } from "./algebra/atoms.ts";
import { Budget, unlessTooMuch } from "./algebra/budget.ts";
import { type Fate, Hiding, isOpaque } from "./algebra/hiding.ts";
import { Relations } from "./algebra/relations.ts";
import { Solver } from "./algebra/solve.ts";
import { Splitter, type Way } from "./algebra/ways.ts";
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
  readonly #ways: readonly (readonly Way[] | null)[];
  readonly #solver: Solver;
  readonly #hiding: Hiding;

  constructor(list: DecisionList) {
    this.#list = list;
    const budget = new Budget(BUDGET);
    const splitter = new Splitter(budget);
    this.#ways = list.rules.map(({ condition }) => unlessTooMuch(() => splitter.waysOf([condition])));
    this.#solver = new Solver(list.dialect, new Automata(), budget);
    this.#relations = new Relations(splitter, this.#solver);
    this.#hiding = new Hiding(list, this.#ways, this.#solver, budget);
  }

  /** The ways in which a rule holds; null when they are too many. */
  waysOf(rule: number): readonly Way[] | null {
    return this.#ways[rule] ?? null;
  }

  /** The fate of one of these ways; null where that could not be found out. */
  ofWay(rule: number, way: Way, preferred: ReadonlySet<number> = new Set()): Fate | null {
    return this.#hiding.of(rule, way, preferred);
  }

  of(rule: number): Reach {
    const ways = this.waysOf(rule);
    const hiddenBy = new Set<number>();
    let known = ways !== null;
    for (const way of ways ?? []) {
      const fate = this.ofWay(rule, way, hiddenBy);
      if (fate === null) known = false;
      else if ("world" in fate) {
        return { reachable: true, hiddenBy: [], witness: witnessOf(fate.world, fate.where) };
      } else for (const each of fate.hiddenBy) hiddenBy.add(each);
    }
    if (ways === null || !known) return OPEN;
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
    const size = needed.reduce((sum, rule) => sum + (this.waysOf(rule)?.length ?? 0), ways.length);
    if (needed.length < 2 || size > MOST_REDUCED) return needed;
    unlessTooMuch(() => {
      for (const rule of needed.toReversed()) {
        const others = needed.filter((each) => each !== rule);
        const none = others.flatMap((each) => this.waysOf(each)?.filter((way) => !isOpaque(way)) ?? []);
        if (ways.every((way) => this.#solver.world(way, none) === null)) needed = others;
      }
    });
    return needed;
  }
}
