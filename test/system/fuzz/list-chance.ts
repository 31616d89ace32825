import { randomFrom } from "../../../sim/fleet/random.ts";

/** Decisions that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to below. */
  below(count: number): number;
  of<T>(items: readonly [T, ...T[]]): T;
  /** True in one case of so many. */
  oneIn(count: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  const { next } = randomFrom(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    of: (items) => items[below(items.length)] ?? items[0],
    oneIn: (count) => below(count) === 0,
  };
}
