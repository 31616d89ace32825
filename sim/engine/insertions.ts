import type { AnyNode } from "acorn";

/** What a piece of inserted text belongs to. Where both begin or end together, the statement is outside. */
export type Rank = "statement" | "expression";

interface Insert {
  readonly offset: number;
  readonly text: string;
  /** Belongs to what ends here. */
  readonly closes: boolean;
  /** Where the other end of what it encloses is. */
  readonly other: number;
  readonly rank: Rank;
  readonly order: number;
  /** How many characters of the source it takes the place of. */
  readonly drops: number;
}

/**
 * Texts to be put into a source without moving any line.
 *
 * Several passes over one tree may add to the same insertions in any order: what encloses more is put outside.
 */
export class Insertions {
  readonly #source: string;
  readonly #inserts: Insert[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Encloses a node. */
  wrap(
    { start, end }: Pick<AnyNode, "start" | "end">,
    before: string,
    after: string,
    rank: Rank = "expression",
  ) {
    this.#add({ offset: start, text: before, closes: false, other: end, rank });
    this.#add({ offset: end, text: after, closes: true, other: start, rank });
  }

  /** Puts a text before whatever begins at an offset, or, with `closes`, behind what has just ended there. */
  put(offset: number, text: string, closes = false): void {
    this.#add({ offset, text, closes, other: closes ? offset : Number.POSITIVE_INFINITY, rank: "statement" });
  }

  /** Puts a text in the place of one character. */
  replace(offset: number, text: string): void {
    this.#add({ offset, text, closes: false, other: Number.POSITIVE_INFINITY, rank: "statement", drops: 1 });
  }

  /** The source with everything inserted. */
  apply(): string {
    const out: string[] = [];
    let end = 0;
    for (const { offset, text, drops } of this.#inserts.toSorted(inOrder)) {
      out.push(this.#source.slice(end, offset), text);
      end = offset + drops;
    }
    return out.join("") + this.#source.slice(end);
  }

  #add(insert: Omit<Insert, "order" | "drops"> & { drops?: number }): void {
    this.#inserts.push({ drops: 0, ...insert, order: this.#inserts.length });
  }
}

/** At one offset, what ends comes before what begins; the inner one ends first and begins last. */
function inOrder(a: Insert, b: Insert): number {
  if (a.offset !== b.offset) return a.offset - b.offset;
  if (a.closes !== b.closes) return a.closes ? -1 : 1;
  const outerFirst = outside(a, b);
  return a.closes ? -outerFirst : outerFirst;
}

/** Negative when `a` encloses `b`. */
function outside(a: Insert, b: Insert): number {
  if (a.other !== b.other) return a.closes ? a.other - b.other : b.other - a.other;
  if (a.rank !== b.rank) return a.rank === "statement" ? -1 : 1;
  return a.order - b.order;
}
