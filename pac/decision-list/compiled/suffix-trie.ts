import type { Candidates } from "./candidates.ts";

/** Slots of the table of edges when it is empty; always a power of two. */
const FIRST_SLOTS = 64;
const ROOT = 0;

/**
 * Texts by their endings: one walk from the end of a text finds all of them that it ends in, however many there are.
 *
 * The edges lie in one open-addressed table of numbers, because a tree of objects for 15,000 domains does not fit into
 * the processor's cache.
 */
export class SuffixTrie {
  /** An edge in three numbers: the node it leaves, the character, the node it leads to. -1: the slot is free. */
  #edges = new Int32Array(3 * FIRST_SLOTS).fill(-1);
  #slots = FIRST_SLOTS;
  #nodes = 1;
  /** By node: the numbers of what ends there. */
  readonly #ids: (number[] | null)[] = [null];

  add(ending: string, id: number): void {
    let node = ROOT;
    for (let i = ending.length - 1; i >= 0; i--) {
      const code = ending.charCodeAt(i);
      const next = this.#next(node, code);
      node = next < 0 ? this.#add(node, code) : next;
    }
    const ids = this.#ids[node];
    if (ids) ids.push(id);
    else this.#ids[node] = [id];
  }

  /** Adds the numbers of all endings of a text, the shortest ending first. */
  find(text: string, into: Candidates): void {
    let node = ROOT;
    for (let i = text.length; ; i--) {
      const ids = this.#ids[node];
      if (ids) into.addAll(ids);
      if (i === 0) return;
      node = this.#next(node, text.charCodeAt(i - 1));
      if (node < 0) return;
    }
  }

  /** Where an edge leads; -1: there is none. */
  #next(node: number, code: number): number {
    const edges = this.#edges;
    const mask = this.#slots - 1;
    for (let slot = hash(node, code) & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      if (edges[at] === node && edges[at + 1] === code) return edges[at + 2] ?? -1;
      if (edges[at] === -1) return -1;
    }
  }

  #add(node: number, code: number): number {
    // Two thirds full is full: beyond that, walks to a free slot become long.
    if (3 * this.#nodes > 2 * this.#slots) this.#grow();
    const to = this.#nodes++;
    this.#ids.push(null);
    this.#place(node, code, to);
    return to;
  }

  #place(node: number, code: number, to: number): void {
    const mask = this.#slots - 1;
    let slot = hash(node, code) & mask;
    while (this.#edges[3 * slot] !== -1) slot = (slot + 1) & mask;
    this.#edges.set([node, code, to], 3 * slot);
  }

  #grow(): void {
    const old = this.#edges;
    this.#slots *= 2;
    this.#edges = new Int32Array(3 * this.#slots).fill(-1);
    for (let at = 0; at < old.length; at += 3) {
      const [node = -1, code = -1, to = -1] = old.subarray(at, at + 3);
      if (node !== -1) this.#place(node, code, to);
    }
  }
}

/** The multipliers are odd, so every bit of both numbers counts; the shift brings the high bits down to the mask. */
function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
