import type { Candidates } from "./candidates.ts";

/** Networks by mask and base: asks one table for each mask there is. Addresses are signed 32-bit numbers. */
export class Networks {
  readonly #byMask = new Map<number, Map<number, number[]>>();

  add(base: number, mask: number, id: number): void {
    const bases = this.#byMask.get(mask) ?? new Map<number, number[]>();
    this.#byMask.set(mask, bases);
    const ids = bases.get(base);
    if (ids === undefined) bases.set(base, [id]);
    else ids.push(id);
  }

  /** Adds the numbers of all networks that an address is in, in no order. */
  find(address: number, into: Candidates): void {
    for (const [mask, bases] of this.#byMask) {
      const ids = bases.get(address & mask);
      if (ids !== undefined) into.addAll(ids);
    }
  }
}
