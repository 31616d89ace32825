import type { Condition, Question } from "../condition.ts";
import { quad } from "../kinds/range.ts";
import type { Subject } from "../pattern.ts";
import { Candidates } from "./candidates.ts";
import { Keys } from "./keys.ts";
import { Networks } from "./networks.ts";
import { TextIndex } from "./text-index.ts";

/** Entries of the indexes: twice the number of the rule, and one more where its condition must still be asked. */
const MUST_ASK = 1;

/** The first of many conditions that holds, for hosts that are dotted addresses or for all others. */
export class Table {
  readonly #conditions: readonly Condition[];
  /** Conditions without keys, in their order: each must be asked. */
  readonly #unfiled: number[] = [];
  readonly #texts: readonly { readonly subject: Subject; readonly index: TextIndex }[];
  readonly #networks = new Networks();
  readonly #hostIsAddress: boolean;
  /** Entries whose keys are so for the question that is asked. */
  readonly #found = new Candidates();

  constructor(conditions: readonly Condition[], hostIsAddress: boolean) {
    this.#conditions = conditions;
    this.#hostIsAddress = hostIsAddress;
    const keys = new Keys(hostIsAddress);
    const texts = new Map<string, { subject: Subject; entries: { pattern: TextPattern; id: number }[] }>();
    for (const [rule, condition] of conditions.entries()) {
      const own = keys.of(condition);
      if (own === null) {
        this.#unfiled.push(rule);
        continue;
      }
      const sufficient = keys.isPlain(condition) ? sufficientFor(condition) : NOTHING;
      for (const key of own) {
        const id = 2 * rule + (sufficient.has("test" in key ? key.test : key.network) ? 0 : MUST_ASK);
        if ("network" in key) this.#networks.add(key.network.base, key.network.mask, id);
        else {
          const { subject, pattern } = key.test;
          const name = `${subject.of} ${subject.lower}`;
          const text = texts.get(name) ?? { subject, entries: [] };
          texts.set(name, text);
          text.entries.push({ pattern, id });
        }
      }
    }
    this.#texts = [...texts.values()].map(({ subject, entries }) => ({
      subject,
      index: new TextIndex(entries),
    }));
  }

  /**
   * The number of the first condition that holds; -1 - n: condition n cannot be told, and none before it holds.
   *
   * @param question its host is in lower case
   */
  first(question: Question): number {
    this.#find(question);
    const [found, unfiled, conditions] = [this.#found, this.#unfiled, this.#conditions];
    let next = 0;
    let tried = -1;
    for (let i = 0; ; i++) {
      const rule = unfiled[i] ?? conditions.length;
      for (let entry = found.at(next); entry < 2 * rule; entry = found.at(++next)) {
        const filed = entry >> 1;
        // Several of its keys are so: it was asked, and does not hold.
        if (filed === tried) continue;
        tried = filed;
        const truth = (entry & MUST_ASK) === 0 || conditions[filed]?.evaluate(question);
        if (truth === true) return filed;
        if (truth === null) return -1 - filed;
      }
      const truth = conditions[rule]?.evaluate(question) ?? null;
      if (truth === true) return rule;
      if (truth === null) return -1 - rule;
    }
  }

  /** Puts the entries whose keys are so in the order of their rules; what need not be asked comes first. */
  #find({ url, host }: Question): void {
    const found = this.#found;
    found.clear();
    for (const { subject, index } of this.#texts) {
      const text = subject.of === "host" ? host : subject.lower ? url.toLowerCase() : url;
      index.find(text, found);
    }
    const address = this.#hostIsAddress ? quad(host) : null;
    if (address !== null) this.#networks.find(address, found);
    found.sort();
  }
}

type TextPattern = ConstructorParameters<typeof TextIndex>[0][number]["pattern"];

/** The tests of which each alone makes a condition hold: itself, or the parts of which one is enough. */
function sufficientFor(condition: Condition): ReadonlySet<unknown> {
  const parts = condition.kind === "or" ? (condition.parts ?? []) : [condition];
  return new Set(parts.flatMap(({ test, network }) => test ?? network ?? []));
}

const NOTHING: ReadonlySet<unknown> = new Set();
