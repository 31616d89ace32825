/** Numbers that look random and are the same for the same seed, so that a fleet can be simulated twice. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Exponential: the time until the next of events that come every `mean` on average. */
  exponential(mean: number): number;
  /** Normal, by Box and Muller's method. */
  normal(mean: number, deviation: number): number;
}

/**
 * Mulberry32: 32 bits of state are plenty for a day of a fleet.
 *
 * @param seed any whole number
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
