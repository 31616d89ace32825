import type { Candidates } from "./candidates.ts";

/** Slots of the table of edges when it is empty; always a power of two. */
const FIRST_SLOTS = 64;
const ROOT = 0;
const FREE = -1;
/** Hosts and URLs as clients pass them are ASCII; a character beyond Latin-1 ends no walk. */
const CODES = 256;
/** A node and a character must fit into one number of 31 bits. */
const MOST_NODES = 2 ** 31 / CODES - 1;

/**
 * Texts read from their end: one walk finds all endings that a text has, and the text itself, however many there are.
 *
 * The edges lie in one open-addressed table of numbers, because a tree of objects for 15,000 domains does not fit into
 * the processor's cache.
 */
export class SuffixTrie {
  /** Two numbers a slot: what the edge is (see {@link edge}), and the node it leads to. FREE: there is no edge. */
  #edges = new Int32Array(2 * FIRST_SLOTS).fill(FREE);
  #slots = FIRST_SLOTS;
  #nodes = 1;
  /** By node: the numbers of the endings that are read there, and of the whole texts. */
  readonly #endings: (number[] | null)[] = [null];
  readonly #wholes: (number[] | null)[] = [null];

  /**
   * @param whole the text must be this, and not only end in it
   * @returns false: there is no room for it, or it has characters that are not stored
   */
  add(ending: string, whole: boolean, id: number): boolean {
    if (this.#nodes + ending.length > MOST_NODES || !/^[\0-\xff]*$/.test(ending)) return false;
    let node = ROOT;
    for (let i = ending.length - 1; i >= 0; i--) {
      const code = ending.charCodeAt(i);
      const next = this.#next(node, code);
      node = next < 0 ? this.#add(node, code) : next;
    }
    const there = whole ? this.#wholes : this.#endings;
    const ids = there[node];
    if (ids) ids.push(id);
    else there[node] = [id];
    return true;
  }

  /** Adds the numbers of all endings of a text and of the text itself. */
  find(text: string, into: Candidates): void {
    let node = ROOT;
    for (let i = text.length; ; i--) {
      const endings = this.#endings[node];
      if (endings) into.addAll(endings);
      if (i === 0) {
        const wholes = this.#wholes[node];
        if (wholes) into.addAll(wholes);
        return;
      }
      const code = text.charCodeAt(i - 1);
      node = code < CODES ? this.#next(node, code) : FREE;
      if (node === FREE) return;
    }
  }

  /** Where an edge leads; FREE: there is none. */
  #next(node: number, code: number): number {
    const edges = this.#edges;
    const mask = this.#slots - 1;
    const key = edge(node, code);
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      const found = edges[2 * slot];
      if (found === key) return edges[2 * slot + 1] ?? FREE;
      if (found === FREE) return FREE;
    }
  }

  #add(node: number, code: number): number {
    // Half full is full: beyond that, walks to a free slot become long.
    if (2 * this.#nodes > this.#slots) this.#grow();
    const to = this.#nodes++;
    this.#endings.push(null);
    this.#wholes.push(null);
    this.#place(edge(node, code), to);
    return to;
  }

  #place(key: number, to: number): void {
    const mask = this.#slots - 1;
    let slot = hash(key) & mask;
    while (this.#edges[2 * slot] !== FREE) slot = (slot + 1) & mask;
    this.#edges[2 * slot] = key;
    this.#edges[2 * slot + 1] = to;
  }

  #grow(): void {
    const old = this.#edges;
    this.#slots *= 2;
    this.#edges = new Int32Array(2 * this.#slots).fill(FREE);
    for (let at = 0; at < old.length; at += 2) {
      const [key = FREE, to = FREE] = [old[at], old[at + 1]];
      if (key !== FREE) this.#place(key, to);
    }
  }
}

/** A node and a character as one number. */
function edge(node: number, code: number): number {
  return node * CODES + code;
}

/** The multiplier is odd, so every bit counts; the shift brings the high bits down to the mask. */
function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
