import type { Pattern } from "../pattern.ts";
import type { Candidates } from "./candidates.ts";

/** A pattern with the numbers that are told where it matches. */
export interface Filed {
  readonly pattern: Pattern;
  readonly ids: number[];
}

export function addIfItMatches({ pattern, ids }: Filed, text: string, into: Candidates): void {
  if (pattern.matches(text)) into.addAll(ids);
}

/** A literal is found again by a piece of it as long as the largest of these that it has room for. */
const SIZES = [8, 4, 2] as const;
/** Multiplier of the rolling hash; any odd number would do, and this one is prime. */
const BASE = 16_777_619;

/**
 * Patterns by their literals: one walk over a text for each size of piece finds those worth trying, however many there
 * are.
 *
 * Each literal is filed under one piece of it, the one that fewest others share: `.example.com/` is in half of the
 * patterns of a company, `team-417.` is not.
 */
export class Literals {
  readonly #shelves = SIZES.map((size) => new Shelf(size));

  /** @returns the patterns whose literal is too short to be filed */
  fill(patterns: readonly Filed[]): Filed[] {
    const short: Filed[] = [];
    const parts = this.#shelves.map((): Filed[] => []);
    for (const filed of patterns) {
      const shelf = SIZES.findIndex((size) => filed.pattern.literal.length >= size);
      (parts[shelf] ?? short).push(filed);
    }
    for (const [i, shelf] of this.#shelves.entries()) shelf.fill(parts[i] ?? []);
    return short;
  }

  /** Adds the numbers of all filed patterns that match a text. */
  find(text: string, into: Candidates): void {
    for (const shelf of this.#shelves) shelf.find(text, into);
  }
}

/** What is filed under the same piece. */
interface Pile {
  readonly patterns: Filed[];
  /** The walk that met it last: a piece that a text repeats is looked at once. */
  walk: number;
}

class Shelf {
  readonly size: number;
  /** BASE to the power of `size`: what a character counts for when it leaves the piece. */
  readonly #leaving: number;
  readonly #piles = new Map<number, Pile>();
  /** One bit for some bits of each hash: most pieces of a text are on no shelf, and need not be looked for. */
  readonly #maybe = new Uint8Array(1 << 13);
  #walks = 0;

  constructor(size: number) {
    this.size = size;
    this.#leaving = Array.from({ length: size }).reduce<number>((power) => Math.imul(power, BASE), 1);
  }

  fill(patterns: readonly Filed[]): void {
    const shared = new Map<number, number>();
    const pieces = patterns.map(({ pattern }) => [...new Set(this.#pieces(pattern.literal))]);
    for (const hash of pieces.flat()) shared.set(hash, (shared.get(hash) ?? 0) + 1);
    for (const [i, filed] of patterns.entries()) {
      const count = (hash: number) => shared.get(hash) ?? 0;
      const rarest = (pieces[i] ?? []).reduce((best, hash) => (count(hash) < count(best) ? hash : best));
      const pile = this.#piles.get(rarest);
      if (pile === undefined) this.#piles.set(rarest, { patterns: [filed], walk: 0 });
      else pile.patterns.push(filed);
      const [byte, bit] = [(rarest >>> 3) & (this.#maybe.length - 1), 1 << (rarest & 7)];
      this.#maybe[byte] = (this.#maybe[byte] ?? 0) | bit;
    }
  }

  find(text: string, into: Candidates): void {
    if (this.#piles.size === 0) return;
    const { size } = this;
    const walk = ++this.#walks;
    const [maybe, last] = [this.#maybe, this.#maybe.length - 1];
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
      if (i >= size) hash = (hash - Math.imul(text.charCodeAt(i - size), this.#leaving)) | 0;
      if (i < size - 1 || ((maybe[(hash >>> 3) & last] ?? 0) & (1 << (hash & 7))) === 0) continue;
      const pile = this.#piles.get(hash);
      if (pile === undefined || pile.walk === walk) continue;
      pile.walk = walk;
      for (const filed of pile.patterns) addIfItMatches(filed, text, into);
    }
  }

  #pieces(literal: string): number[] {
    return Array.from({ length: literal.length - this.size + 1 }, (_, start) => {
      let hash = 0;
      for (let i = start; i < start + this.size; i++) {
        hash = (Math.imul(hash, BASE) + literal.charCodeAt(i)) | 0;
      }
      return hash;
    });
  }
}
