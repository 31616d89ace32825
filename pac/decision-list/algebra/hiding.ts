import type { Condition } from "../condition.ts";
import type { DecisionList } from "../list.ts";
import { type Budget, unlessTooMuch } from "./budget.ts";
import { bypassed, exactly, seenIn } from "./clients-world.ts";
import { clearlyImplies } from "./implications.ts";
import { NetworkCover, soleNetwork } from "./network-cover.ts";
import { dotted, samplesOf } from "./samples.ts";
import type { Solver } from "./solve.ts";
import { type Met, type RuleWay, WayIndex } from "./way-index.ts";
import { type Way, wayHolds } from "./ways.ts";
import { Inquiry, type World, worldAt } from "./world.ts";

/** What becomes of a way in which a rule holds. */
export type Fate =
  /** In this world the rule decides, whatever the time is; that takes these look-ups. */
  | { readonly world: World; readonly where: readonly string[] }
  /** Wherever it holds one of these earlier rules does; none: it never holds. */
  | { readonly hiddenBy: readonly number[] };

/** Worlds that are tried one after the other before it is left open. */
const MOST_WORLDS = 60;
/** Samples that are tried before anything is searched for. */
const MOST_SAMPLES = 8;
/** Rules that hide something together are reduced to those that are needed if they are no more than this. */
const MOST_REDUCED = 12;
/** Stands for the conditions that a way itself excludes. */
const OWN = -1;

/** What earlier rules leave of the ways in which a rule holds. */
export class Hiding {
  readonly #rules: readonly Condition[];
  readonly #index: WayIndex;
  readonly #cover: NetworkCover;
  readonly #dialect: "chromium" | "firefox";
  readonly #solver: Solver;
  readonly #budget: Budget;
  /** Rules that cannot be reasoned about: they may decide something, but never hide what comes after them. */
  readonly #opaque: readonly number[];

  /** @param ways by rule, the ways in which it holds; null: they are too many */
  constructor(list: DecisionList, ways: readonly (readonly Way[] | null)[], solver: Solver, budget: Budget) {
    this.#rules = list.rules.map(({ condition }) => condition);
    this.#dialect = list.dialect;
    this.#solver = solver;
    this.#budget = budget;
    const known: RuleWay[] = [];
    const opaque: number[] = [];
    for (const [rule, each] of ways.entries()) {
      const own = each?.filter((way) => !isOpaque(way)) ?? [];
      if (own.length !== each?.length) opaque.push(rule);
      for (const way of own) known.push({ rule, way });
    }
    this.#opaque = opaque;
    this.#index = new WayIndex(known, budget);
    this.#cover = new NetworkCover(known);
  }

  /**
   * The fate of a way in which a rule holds; null where that could not be found out.
   *
   * @param preferred rules to name where one of several will do
   */
  of(rule: number, way: Way, preferred: ReadonlySet<number>): Fate | null {
    return unlessTooMuch(() => {
      let samples = 0;
      for (const sample of samplesOf(way)) {
        if (samples++ >= MOST_SAMPLES) break;
        const fate = this.#inWorld(rule, way, sample, preferred);
        if (fate !== null) return fate;
      }
      return this.#amongNetworks(rule, way, preferred) ?? this.#search(rule, way);
    });
  }

  /** What one world already tells: the rule decides it, or one earlier rule plainly holds for all of the way. */
  #inWorld(rule: number, way: Way, world: World, preferred: ReadonlySet<number>): Fate | null {
    const seen = seenIn(this.#dialect, world);
    if (seen === null || seen === "bypass" || wayHolds(way, new Inquiry(seen, true)) !== true) return null;
    const asked = new Inquiry(seen, false);
    const met = this.#index.before(rule, seen, asked);
    if (this.#decides(rule, met, asked)) return { world: seen, where: asked.facts };
    const hiders = met.hold.filter((earlier) => clearlyImplies(way, earlier.way));
    const hider = hiders.find((each) => preferred.has(each.rule)) ?? hiders[0];
    return hider === undefined ? null : { hiddenBy: [hider.rule] };
  }

  /** No earlier rule holds, or may hold, and the rule itself does. */
  #decides(rule: number, { hold, unsure }: Met, asked: Inquiry): boolean {
    if (hold.length + unsure.length > 0) return false;
    for (const each of this.#opaque) {
      if (each >= rule) break;
      this.#budget.pay(1);
      if (this.#rules[each]?.evaluate(asked) !== false) return false;
    }
    return this.#rules[rule]?.evaluate(asked) === true;
  }

  /** A network may be full of smaller ones, thousands of them: what they leave is not searched for. */
  #amongNetworks(rule: number, way: Way, preferred: ReadonlySet<number>): Fate | null {
    const network = soleNetwork(way);
    const left = network === null ? null : this.#cover.left(network, rule);
    if (network === null || left === null) return null;
    if ("covers" in left) return { hiddenBy: left.covers };
    const address = dotted(left.address);
    const { of, name = null } = network.subject;
    const world = worldAt("http://www.example.com/", "www.example.com");
    if (of === "own") return this.#inWorld(rule, way, { ...world, own: address }, preferred);
    if (of !== "dns" || name === null) {
      return this.#inWorld(rule, way, worldAt(`http://${address}/`, address), preferred);
    }
    return this.#inWorld(rule, way, { ...world, addresses: new Map([[name, address]]) }, preferred);
  }

  /** Goes from world to world, each outside of all that held in the ones before. */
  #search(rule: number, way: Way): Fate | null {
    const sought = { positive: way.positive, negative: [] };
    const own = way.negative.map((each) => ({ rule: OWN, way: { positive: [each], negative: [] } }));
    const hiding = new Set<RuleWay>(own.length > MOST_REDUCED ? [] : own);
    /** Left out because no client comes there, or because of what cannot be known. */
    const avoided: Way[] = [];
    for (let i = 0; i < MOST_WORLDS; i++) {
      const world = this.#solver.world(sought, [...[...hiding].map((each) => each.way), ...avoided]);
      if (world === null) return avoided.length > 0 ? null : { hiddenBy: this.#needed(sought, [...hiding]) };
      const timed = new Inquiry(world, true);
      const asked = new Inquiry(world, false);
      const met = this.#index.before(rule, world, asked);
      const excluded = own.filter((each) => wayHolds(each.way, timed) === true);
      const found = [...excluded, ...met.hold].filter((each) => !hiding.has(each));
      for (const each of found) hiding.add(each);
      if (found.length > 0) continue;
      const seen = seenIn(this.#dialect, world);
      if (seen === "bypass") avoided.push(...bypassed());
      else if (seen?.url !== world.url || seen.host !== world.host) avoided.push(exactly(world.url));
      else if (this.#decides(rule, met, asked)) return { world, where: asked.facts };
      else {
        const unsure = met.unsure.map((each) => knownOf(each.way, asked)).filter((each) => each !== null);
        if (unsure.length === 0) return null;
        avoided.push(...unsure);
      }
    }
    return null;
  }

  /** Those of the rules without which something would be left. */
  #needed(way: Way, hiding: readonly RuleWay[]): number[] {
    let rules = [...new Set(hiding.map(({ rule }) => rule))].sort((a, b) => a - b);
    if (rules.length <= MOST_REDUCED) {
      for (const rule of rules.toReversed()) {
        const others = rules.filter((each) => each !== rule);
        const rest = hiding.filter((each) => others.includes(each.rule)).map((each) => each.way);
        if (rule !== OWN && this.#solver.world(way, rest) === null) rules = others;
      }
    }
    return rules.filter((rule) => rule !== OWN);
  }
}

/** What is known of a way that may hold; null: nothing. */
function knownOf({ positive, negative }: Way, asked: Inquiry): Way | null {
  const known = {
    positive: positive.filter((each) => each.evaluate(asked) !== null),
    negative: negative.filter((each) => each.evaluate(asked) !== null),
  };
  return known.positive.length + known.negative.length === 0 ? null : known;
}

/** What is opaque may throw. */
export function isOpaque({ positive, negative }: Way): boolean {
  const isUnknown = ({ kind, test, network, resolves }: Condition) =>
    kind === "opaque" || !(test || network || resolves || kind === "plain" || kind === "time");
  return positive.some(isUnknown) || negative.some(isUnknown);
}
