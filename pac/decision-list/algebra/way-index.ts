import { Candidates } from "../compiled/candidates.ts";
import { Networks } from "../compiled/networks.ts";
import { TextIndex } from "../compiled/text-index.ts";
import type { Condition, NetworkTest } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import type { Pattern, Subject } from "../pattern.ts";
import { subjectKey } from "../subject.ts";
import { type Way, wayHolds } from "./ways.ts";
import { questionIn, type World } from "./world.ts";

/** A way in which a rule holds. */
export interface RuleWay {
  readonly rule: number;
  readonly way: Way;
}

/** More rules that hold for one URL than these are not looked at. */
const MOST_FOUND = 24;

/**
 * Which ways hold in a world, without asking each: a way is filed under the one of its conditions that says most, and
 * found where that holds.
 */
export class WayIndex {
  readonly #ways: readonly RuleWay[];
  readonly #texts: readonly { readonly subject: Subject; readonly index: TextIndex }[];
  readonly #networks = new Map<string, { readonly subject: Subject; readonly index: Networks }>();
  /** Ways with nothing to file them under. */
  readonly #unfiled: number[] = [];
  readonly #found = new Candidates();

  /** @param ways in the order of their rules */
  constructor(ways: readonly RuleWay[]) {
    this.#ways = ways;
    const texts = new Map<string, { subject: Subject; entries: { pattern: Pattern; id: number }[] }>();
    for (const [id, { way }] of ways.entries()) {
      const key = way.positive.reduce<Condition | null>(better, null);
      if (key?.network !== undefined) this.#fileNetwork(key.network, id);
      else if (key?.test === undefined) this.#unfiled.push(id);
      else {
        const { subject, pattern } = key.test;
        const name = `${subjectKey(subject)} ${subject.lower}`;
        const there = texts.get(name) ?? { subject, entries: [] };
        texts.set(name, there);
        there.entries.push({ pattern, id });
      }
    }
    this.#texts = [...texts.values()].map(({ subject, entries }) => ({
      subject,
      index: new TextIndex(entries),
    }));
  }

  /** The first ways that hold in a world, of rules in front of one; in their order. */
  before(rule: number, world: World): RuleWay[] {
    const question = questionIn(world);
    const found = this.#found;
    found.clear();
    found.addAll(this.#unfiled);
    for (const { subject, index } of this.#texts) {
      const text = textIn(subject, world);
      if (text !== null) index.find(text, found);
    }
    for (const { subject, index } of this.#networks.values()) {
      const address = quad(textIn(subject, world) ?? "");
      if (address !== null) index.find(address, found);
    }
    found.sort();
    const hold: RuleWay[] = [];
    let last = -1;
    for (let i = 0; hold.length < MOST_FOUND; i++) {
      const id = found.at(i);
      const each = this.#ways[id];
      if (each === undefined || each.rule >= rule) break;
      if (id !== last && wayHolds(each.way, question) === true) hold.push(each);
      last = id;
    }
    return hold;
  }

  #fileNetwork({ subject: given, base, mask }: NetworkTest, id: number): void {
    const subject = addressOf(given);
    const key = subjectKey(subject);
    const there = this.#networks.get(key) ?? { subject, index: new Networks() };
    this.#networks.set(key, there);
    there.index.add(base, mask, id);
  }
}

/** isInNet asks for the address of a name by itself, so both ways of writing that are about the same. */
export function addressOf(subject: Subject): Subject {
  return subject.of === "host" ? { of: "dns", lower: false, name: null } : subject;
}

/** The text that a subject is in a world; of the host's address: what isInNet makes of the host. */
function textIn({ of, lower, name }: Subject, world: World): string | null {
  if (of === "url") return lower ? world.url.toLowerCase() : world.url;
  if (of === "host") return world.host;
  return of === "own" ? world.own : (questionIn(world).lookups.resolve(name ?? world.host) ?? null);
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
