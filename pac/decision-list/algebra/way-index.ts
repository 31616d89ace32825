import { Candidates } from "../compiled/candidates.ts";
import { Networks } from "../compiled/networks.ts";
import { TextIndex } from "../compiled/text-index.ts";
import type { Condition, NetworkTest } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { subjectKey, textOf } from "../subject.ts";
import type { Budget } from "./budget.ts";
import { type Way, wayHolds } from "./ways.ts";
import { Inquiry, type World } from "./world.ts";

/** A way in which a rule holds. */
export interface RuleWay {
  readonly rule: number;
  readonly way: Way;
}

/** Earlier ways that a world falls into. */
export interface Met {
  /** Those that hold, in the order of their rules. */
  readonly hold: readonly RuleWay[];
  /** Those that hold or not by the clock, or by what is not known. */
  readonly unsure: readonly RuleWay[];
}

/** More ways that hold in one world than these are not looked at. */
const MOST_MET = 24;

/** A text that ways are filed under, and the first rule that is. */
interface Shelf<T> {
  readonly subject: Subject;
  readonly first: number;
  readonly index: T;
}

/**
 * Which ways hold in a world, without asking each: a way is filed under the one of its conditions that says most, and
 * found where that holds.
 */
export class WayIndex {
  readonly #ways: readonly RuleWay[];
  readonly #budget: Budget;
  readonly #texts: readonly Shelf<TextIndex>[];
  readonly #networks = new Map<string, Shelf<Networks>>();
  /** Ways with nothing to file them under. */
  readonly #unfiled: number[] = [];
  readonly #found = new Candidates();

  /** @param ways in the order of their rules */
  constructor(ways: readonly RuleWay[], budget: Budget) {
    this.#ways = ways;
    this.#budget = budget;
    const texts = new Map<string, Shelf<{ pattern: Pattern; id: number }[]>>();
    for (const [id, { rule, way }] of ways.entries()) {
      const key = way.positive.reduce<Condition | null>(better, null);
      if (key?.network !== undefined) this.#fileNetwork(key.network, id, rule);
      else if (key?.test === undefined) this.#unfiled.push(id);
      else {
        const { subject, pattern } = key.test;
        const name = `${subjectKey(subject)} ${subject.lower}`;
        const there = texts.get(name) ?? { subject, first: rule, index: [] };
        texts.set(name, there);
        there.index.push({ pattern, id });
      }
    }
    this.#texts = [...texts.values()].map((shelf) => ({ ...shelf, index: new TextIndex(shelf.index) }));
  }

  /**
   * The ways of rules in front of one that a world falls into.
   *
   * @param asked the question of the world, without its time; it notes what is looked up
   */
  before(rule: number, world: World, asked: Inquiry): Met {
    this.#budget.pay(this.#unfiled.length + 8);
    this.#find(rule, asked);
    const timed = new Inquiry(world, true);
    const [hold, unsure]: [RuleWay[], RuleWay[]] = [[], []];
    let last = -1;
    for (let i = 0; hold.length < MOST_MET; i++) {
      const id = this.#found.at(i);
      const each = this.#ways[id];
      if (each === undefined || each.rule >= rule) break;
      const truth = id === last ? false : wayHolds(each.way, asked);
      if (truth === true || (truth === null && wayHolds(each.way, timed) === true)) hold.push(each);
      else if (truth === null) unsure.push(each);
      last = id;
    }
    return { hold, unsure };
  }

  #find(rule: number, asked: Inquiry): void {
    const found = this.#found;
    found.clear();
    for (const id of this.#unfiled) found.add(id);
    for (const { subject, first, index } of this.#texts) {
      const text = first < rule ? textOf(subject, asked) : null;
      if (typeof text === "string") index.find(text, found);
    }
    for (const { subject, first, index } of this.#networks.values()) {
      const text = first < rule ? textOf(subject, asked) : null;
      const address = typeof text === "string" ? quad(text) : null;
      if (address !== null) index.find(address, found);
    }
    found.sort();
  }

  #fileNetwork({ subject: given, base, mask }: NetworkTest, id: number, rule: number): void {
    const subject = addressOf(given);
    const key = subjectKey(subject);
    const there = this.#networks.get(key) ?? { subject, first: rule, index: new Networks() };
    this.#networks.set(key, there);
    there.index.add(base, mask, id);
  }
}

/** isInNet asks for the address of a name by itself, so both ways of writing that are about the same. */
export function addressOf(subject: Subject): Subject {
  return subject.of === "host" ? { of: "dns", lower: false, name: null } : subject;
}

function better(best: Condition | null, each: Condition): Condition | null {
  if (each.test === undefined && each.network === undefined) return best;
  return best === null || worth(each) > worth(best) ? each : best;
}

/** How few questions a condition is likely to hold for. */
function worth({ kind, test, network }: Condition): number {
  if (network !== undefined) return 4;
  if (test === undefined || test.pattern.literal.length < 2) return 0;
  return (kind === "host" ? 100 : 0) + test.pattern.literal.length;
}
