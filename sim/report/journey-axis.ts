import { shortTime } from "./journey-time.ts";

/** A line of time on which 20 ms and 4 h can both be seen: each stretch is as long as the logarithm of its duration. */
export interface Axis {
  /** Where a time is, from 0 (the start) to 1 (the end). */
  at(seconds: number): number;
  readonly stretches: readonly Stretch[];
}

/** From one moment at which something happened to the next. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Nothing happened for so long that the stretch is drawn far too short. */
  readonly pause: boolean;
}

export interface Tick {
  readonly at: number;
  /** Where it is, from 0 to 1. */
  readonly x: number;
  readonly label: string;
}

/** A stretch of a millisecond is one unit wide, and each tenfold of it one unit more. */
const SHORTEST_SECONDS = 0.001;

/** What remains behind the last event of a journey that goes on without end. */
const ENDLESS_UNITS = 4;

const PAUSE_SECONDS = 5;

/**
 * @param times seconds at which something happened, in any order; 0 is always one of them
 * @param endless whether something goes on behind the last of them
 */
export function axisOf(times: readonly number[], endless: boolean): Axis {
  const moments = [...new Set([0, ...times])].sort((a, b) => a - b);
  const units = moments.slice(1).map((time, i) => unitsOf(time - (moments[i] ?? 0)));
  const total = units.reduce((sum, each) => sum + each, endless ? ENDLESS_UNITS : 0);
  const starts = [0];
  for (const each of units) starts.push((starts.at(-1) ?? 0) + each);
  return {
    at(seconds) {
      if (!Number.isFinite(seconds)) return 1;
      const next = moments.findIndex((time) => time >= seconds);
      if (next <= 0) return next === 0 || total === 0 ? 0 : (starts.at(-1) ?? 0) / total;
      const [before = 0, after = 0] = [moments[next - 1], moments[next]];
      const [left = 0, right = 0] = [starts[next - 1], starts[next]];
      return (left + ((right - left) * (seconds - before)) / (after - before)) / total;
    },
    stretches: moments.slice(1).map((to, i) => {
      const from = moments[i] ?? 0;
      return { from, to, pause: to - from >= PAUSE_SECONDS };
    }),
  };
}

function unitsOf(seconds: number): number {
  return 1 + Math.max(0, Math.log10(seconds / SHORTEST_SECONDS));
}

/** A tick for each time, the most important first; of times that read the same, only the first. */
export function ticksOf(axis: Axis, times: readonly number[]): readonly Tick[] {
  const ticks = new Map<string, Tick>();
  for (const at of times) {
    const label = shortTime(at);
    if (!ticks.has(label)) ticks.set(label, { at, x: axis.at(at), label });
  }
  return [...ticks.values()];
}

/**
 * Finds room for labels: the first ones win, and those that would touch another one are left out.
 *
 * @param width of the whole axis
 * @param widthOf a label's, in the same unit, with the gap beside it
 * @returns the ticks that have room with where their label begins, from left to right
 */
export function placeTicks(
  ticks: readonly Tick[],
  width: number,
  widthOf: (label: string) => number,
): readonly (Tick & { readonly start: number })[] {
  const placed: (Tick & { start: number })[] = [];
  for (const tick of ticks) {
    const own = widthOf(tick.label);
    // Centred, and pushed inside at both ends.
    const start = Math.max(0, Math.min(width - own, tick.x * width - own / 2));
    const free = placed.every(
      (other) => start + own <= other.start || other.start + widthOf(other.label) <= start,
    );
    if (free) placed.push({ ...tick, start });
  }
  return placed.sort((a, b) => a.start - b.start);
}
