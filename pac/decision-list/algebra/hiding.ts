import { bypassed, exactly, seenIn } from "./clients-world.ts";
import { clearlyImplies } from "./implications.ts";
import { NetworkCover, soleNetwork } from "./network-cover.ts";
import { dotted, samplesOf } from "./samples.ts";
import { TooMuch } from "./search.ts";
import type { Solver } from "./solve.ts";
import { type RuleWay, WayIndex } from "./way-index.ts";
import { type Way, wayHolds } from "./ways.ts";
import { questionIn, questionOutOfTime, type World, worldAt } from "./world.ts";

/** What becomes of a way in which a rule holds. */
export type Fate =
  /** In this world the rule decides. */
  | { readonly world: World }
  /** Wherever it holds one of these earlier rules does; none: it never holds. */
  | { readonly hiddenBy: readonly number[] };

/** Which rule of a list decides in a world. */
export interface Decider {
  /**
   * The rule that decides when the clock is not known.
   *
   * @returns -1 - n where rule n may decide or not
   */
  decide(world: World): number;
  /** The ways in which a rule holds, those that are not known whole among them. */
  waysOf(rule: number): readonly Way[];
}

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
  readonly #index: WayIndex;
  readonly #cover: NetworkCover;
  readonly #dialect: "chromium" | "firefox";
  readonly #solver: Solver;
  readonly #decider: Decider;

  /** @param ways those that can hide what comes after them, in the order of their rules */
  constructor(ways: readonly RuleWay[], dialect: "chromium" | "firefox", solver: Solver, decider: Decider) {
    this.#index = new WayIndex(ways);
    this.#cover = new NetworkCover(ways);
    this.#dialect = dialect;
    this.#solver = solver;
    this.#decider = decider;
  }

  /**
   * The fate of a way in which a rule holds; null where that could not be found out.
   *
   * @param preferred rules to name where one of several will do
   */
  of(rule: number, way: Way, preferred: ReadonlySet<number>): Fate | null {
    let samples = 0;
    for (const sample of samplesOf(way)) {
      if (samples++ >= MOST_SAMPLES) break;
      const fate = this.#inWorld(rule, way, sample, preferred);
      if (fate !== null) return fate;
    }
    const fate = this.#amongNetworks(rule, way, preferred);
    if (fate !== null) return fate;
    try {
      return this.#search(rule, way);
    } catch (error) {
      if (error instanceof TooMuch) return null;
      throw error;
    }
  }

  /** What one world already tells: the rule decides it, or one earlier rule plainly holds for all of the way. */
  #inWorld(rule: number, way: Way, world: World, preferred: ReadonlySet<number>): Fate | null {
    const seen = seenIn(this.#dialect, world);
    if (seen === null || seen === "bypass" || wayHolds(way, questionIn(seen)) !== true) return null;
    if (this.#decider.decide(seen) === rule) return { world: seen };
    const hiders = this.#index.before(rule, seen).filter((earlier) => clearlyImplies(way, earlier.way));
    const hider = hiders.find((each) => preferred.has(each.rule)) ?? hiders[0];
    return hider === undefined ? null : { hiddenBy: [hider.rule] };
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
      const question = questionIn(world);
      const found = [
        ...own.filter((each) => wayHolds(each.way, question) === true),
        ...this.#index.before(rule, world),
      ].filter((each) => !hiding.has(each));
      for (const each of found) hiding.add(each);
      if (found.length > 0) continue;
      const seen = seenIn(this.#dialect, world);
      if (seen === "bypass") avoided.push(...bypassed());
      else if (seen?.url !== world.url || seen.host !== world.host) avoided.push(exactly(world.url));
      else {
        const decided = this.#decider.decide(seen);
        if (decided === rule) return { world: seen };
        const unsure = decided < 0 && decided !== -1 - rule ? this.#unsureIn(-1 - decided, seen) : [];
        if (unsure.length === 0) return null;
        avoided.push(...unsure);
      }
    }
    return null;
  }

  /** What is known of the ways that may make a rule hold in a world, but are not known whole. */
  #unsureIn(rule: number, world: World): Way[] {
    const question = questionOutOfTime(world);
    return this.#decider.waysOf(rule).flatMap((way) => {
      if (wayHolds(way, question) !== null) return [];
      const known = {
        positive: way.positive.filter((each) => each.evaluate(question) !== null),
        negative: way.negative.filter((each) => each.evaluate(question) !== null),
      };
      return known.positive.length + known.negative.length === 0 ? [] : [known];
    });
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
