import { Automata } from "./algebra/atoms.ts";
import { type Fate, Hiding } from "./algebra/hiding.ts";
import { TooMuch } from "./algebra/search.ts";
import { Solver } from "./algebra/solve.ts";
import type { RuleWay } from "./algebra/way-index.ts";
import { type Way, waysOf } from "./algebra/ways.ts";
import { questionOutOfTime, type World } from "./algebra/world.ts";
import { type CompiledList, compileList } from "./compiled/compile.ts";
import type { Condition } from "./condition.ts";
import type { DecisionList } from "./list.ts";
import { type Witness, witnessIn } from "./witness.ts";

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
  readonly #compiled: CompiledList;
  readonly #ways: readonly (readonly Way[] | null)[];
  readonly #solver: Solver;
  readonly #hiding: Hiding;

  constructor(list: DecisionList) {
    this.#list = list;
    this.#compiled = compileList(list);
    this.#ways = list.rules.map(({ condition }) => waysOf(condition));
    this.#solver = new Solver(list.dialect, new Automata(), { left: BUDGET });
    const hiders: RuleWay[] = [];
    for (const [rule, ways] of this.#ways.entries()) {
      for (const way of ways ?? []) if (!isOpaque(way)) hiders.push({ rule, way });
    }
    this.#hiding = new Hiding(hiders, list.dialect, this.#solver, {
      decide: (world) => this.#decided(world),
      waysOf: (rule) => this.waysOf(rule) ?? [],
    });
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
        return { reachable: true, hiddenBy: [], witness: witnessIn(this.#compiled, fate.world) };
      } else for (const each of fate.hiddenBy) hiddenBy.add(each);
    }
    if (ways === null || !known) return OPEN;
    return { reachable: false, hiddenBy: this.#needed(ways, [...hiddenBy]), witness: null };
  }

  /** Different ways may be hidden by rules of which one hides them all. */
  #needed(ways: readonly Way[], rules: number[]): number[] {
    let needed = rules.sort((a, b) => a - b);
    const size = needed.reduce((sum, rule) => sum + (this.waysOf(rule)?.length ?? 0), ways.length);
    if (needed.length < 2 || size > MOST_REDUCED) return needed;
    try {
      for (const rule of needed.toReversed()) {
        const others = needed.filter((each) => each !== rule);
        const none = others.flatMap((each) => this.waysOf(each)?.filter((way) => !isOpaque(way)) ?? []);
        if (ways.every((way) => this.#solver.world(way, none) === null)) needed = others;
      }
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
    }
    return needed;
  }

  /** The compiled list does not say whether the condition or the result of a rule is not known. */
  #decided(world: World): number {
    const question = questionOutOfTime(world);
    const decided = this.#compiled.decide(question.url, question.host, question.lookups);
    const rule = this.#list.rules[-1 - decided];
    const holds = rule?.unknownResult != null && rule.condition.evaluate(question) === true;
    return holds ? -1 - decided : decided;
  }
}

/** What is opaque may throw: it decides something, but never hides what comes after it. */
function isOpaque({ positive, negative }: Way): boolean {
  const isUnknown = ({ kind, test, network, resolves }: Condition) =>
    kind === "opaque" || !(test || network || resolves || kind === "plain" || kind === "time");
  return positive.some(isUnknown) || negative.some(isUnknown);
}
