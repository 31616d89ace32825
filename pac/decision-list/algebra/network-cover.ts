import type { NetworkTest } from "../condition.ts";
import { subjectKey } from "../subject.ts";
import { addressOf, type RuleWay } from "./way-index.ts";

/** Addresses from one to another, as numbers from 0 to 2^32 - 1. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly rule: number;
}

/** What is left of a network. */
export type Left =
  /** An address in it that no network of an earlier rule holds. */
  | { readonly address: number }
  /** None: these earlier rules hold all of it together. */
  | { readonly covers: readonly number[] };

/** The networks of many rules, sorted: tells what smaller ones leave of a larger one. */
export class NetworkCover {
  readonly #bySubject = new Map<string, Range[]>();

  /** @param ways those that are a network, and nothing else, count */
  constructor(ways: readonly RuleWay[]) {
    for (const { rule, way } of ways) {
      const network = soleNetwork(way);
      const range = network === null ? null : rangeOf(network);
      if (network === null || range === null) continue;
      const key = subjectKey(addressOf(network.subject));
      const there = this.#bySubject.get(key) ?? [];
      this.#bySubject.set(key, there);
      there.push({ ...range, rule });
    }
    for (const ranges of this.#bySubject.values()) ranges.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  /**
   * What rules in front of one leave of a network, by networks inside of it.
   *
   * @returns null for a mask with holes
   */
  left(network: NetworkTest, before: number): Left | null {
    const whole = rangeOf(network);
    if (whole === null) return null;
    const ranges = this.#bySubject.get(subjectKey(addressOf(network.subject))) ?? [];
    const covers = new Set<number>();
    let next = whole.from;
    let best: Range | null = null;
    for (let i = firstFrom(ranges, whole.from); next <= whole.to; i++) {
      const range = ranges[i];
      if (range !== undefined && range.from <= next) {
        if (range.rule < before && range.to >= next && (best === null || range.to > best.to)) best = range;
        continue;
      }
      if (best === null || best.to < next) return { address: next };
      covers.add(best.rule);
      next = best.to + 1;
      i--;
    }
    return { covers: [...covers].sort((a, b) => a - b) };
  }
}

/** The network that a way is; null when it says more, or something else. */
export function soleNetwork({
  positive,
  negative,
}: {
  readonly positive: readonly { readonly network?: NetworkTest }[];
  readonly negative: readonly unknown[];
}): NetworkTest | null {
  const [only, second] = positive;
  return second === undefined && negative.length === 0 ? (only?.network ?? null) : null;
}

/** The addresses of a network; null for a mask with holes. */
function rangeOf({ base, mask }: Pick<NetworkTest, "base" | "mask">): { from: number; to: number } | null {
  const hosts = ~mask >>> 0;
  if ((hosts & (hosts + 1)) !== 0) return null;
  const from = base >>> 0;
  return { from, to: from + hosts };
}

/** The position of the first range that begins at an address or behind it. */
function firstFrom(ranges: readonly Range[], from: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
