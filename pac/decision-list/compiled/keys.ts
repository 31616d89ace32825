import type { Condition, NetworkTest, TextTest } from "../condition.ts";

/**
 * Something that must be so where a condition holds, and that an index can look up: a text of the question matches a
 * pattern, or the host is an address in a network.
 */
export type Key = { readonly test: TextTest } | { readonly network: NetworkTest };

/** A condition has more keys than this only if it is a table, and then it has thousands. */
const NO_LITERAL_COSTS = 50;

/** What conditions are like for the hosts that a table is made for. */
export class Keys {
  readonly #hostIsAddress: boolean;

  /** @param hostIsAddress the host is a dotted address: asking which network it is in needs no look-up then */
  constructor(hostIsAddress: boolean) {
    this.#hostIsAddress = hostIsAddress;
  }

  /**
   * Keys of which one at least is so wherever the condition holds. Where none is, asking the condition looks nothing up
   * and gives false.
   *
   * @returns null where there is no such set
   */
  of(condition: Condition): readonly Key[] | null {
    const { kind, parts = [], test, network } = condition;
    if (kind === "or") return this.#ofAny(parts);
    if (kind === "and") return this.#ofAll(parts);
    if (network !== undefined && this.#saysItself(condition)) return [{ network }];
    return test !== undefined && this.#saysItself(condition) ? [{ test }] : null;
  }

  /** True when the condition can be told from the URL and the host alone. */
  isPlain(condition: Condition): boolean {
    if (!condition.asks) return true;
    const { parts } = condition;
    return parts === undefined ? this.#saysItself(condition) : parts.every((part) => this.isPlain(part));
  }

  #saysItself({ asks, network }: Condition): boolean {
    if (network !== undefined) return this.#hostIsAddress && network.subject.of === "host";
    return !asks;
  }

  #ofAny(parts: readonly Condition[]): readonly Key[] | null {
    const keys: Key[] = [];
    for (const part of parts) {
      const ofPart = this.of(part);
      if (ofPart === null) return null;
      for (const key of ofPart) keys.push(key);
    }
    return keys;
  }

  /** The part that narrows most, of those that are asked before any look-up. */
  #ofAll(parts: readonly Condition[]): readonly Key[] | null {
    let best: readonly Key[] | null = null;
    for (const part of parts) {
      const keys = this.of(part);
      if (keys !== null && (best === null || cost(keys) < cost(best))) best = keys;
      if (!this.isPlain(part)) break;
    }
    return best;
  }
}

function cost(keys: readonly Key[]): number {
  let total = 0;
  for (const key of keys)
    total += "test" in key && key.test.pattern.literal.length < 2 ? NO_LITERAL_COSTS : 1;
  return total;
}
