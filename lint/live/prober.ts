import { atMost } from "./at-most.ts";
import { shown } from "./shown.ts";
import type { LiveWorld } from "./world.ts";

/** Asks one thing, within its own limit. */
export type Prober = <T>(probe: Probe<T>) => Promise<{ readonly value: T; readonly ms: number } | null>;

export interface Probe<T> {
  /** What is asked of whom, for people. */
  readonly what: string;
  /** Milliseconds. */
  readonly limit: number;
  ask(signal: AbortSignal): Promise<T>;
  /** What came back, for people. */
  answer(value: T): string;
}

export interface ProberOptions {
  readonly world: Pick<LiveWorld, "clock" | "after">;
  /** Milliseconds for all probes together. */
  readonly limit: number;
  /** Told of each probe when it is over. */
  readonly tell: (line: string) => void;
  /** Told what could not be asked within the limit. */
  readonly unasked: (what: string) => void;
}

/** Few enough for the smallest office router and for the firewalls that count half-open connections. */
const AT_ONCE = 4;

/**
 * Makes probes a few at a time, each within its own limit and all within one.
 *
 * A probe that the common limit ends, or keeps from being made, gives null: what it saw until then is no answer.
 */
export function createProber({ world, limit, tell, unasked }: ProberOptions): Prober {
  const over = world.after(limit);
  const inTurn = atMost(AT_ONCE);
  return ({ what, limit: own, ask, answer }) =>
    inTurn(async () => {
      if (over.aborted) {
        unasked(what);
        return null;
      }
      const start = world.clock();
      const value = await ask(AbortSignal.any([over, world.after(own)]));
      const ms = world.clock() - start;
      if (over.aborted) {
        unasked(what);
        return null;
      }
      tell(`${shown(what)}: ${shown(answer(value))}, ${milliseconds(ms)}`);
      return { value, ms };
    });
}

/** Short times with a decimal: half a millisecond and forty are different worlds. */
export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
