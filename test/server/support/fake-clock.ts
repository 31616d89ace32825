import type { Clock } from "../../../server/index.ts";

interface Timer {
  due: number;
  readonly period: number | null;
  readonly callback: () => void;
}

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets time pass; what timers start, such as file look-ups, has settled when it resolves. */
  advance(milliseconds: number): Promise<void>;
}

export function fakeClock(start = Date.UTC(2026, 0, 2, 3, 4, 5)): FakeClock {
  let now = start;
  const timers = new Set<Timer>();
  const add = (milliseconds: number, period: number | null, callback: () => void) => {
    const timer: Timer = { due: now + milliseconds, period, callback };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    now: () => now,
    after: (milliseconds, callback) => add(milliseconds, null, callback),
    every: (milliseconds, callback) => add(milliseconds, milliseconds, callback),
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settled();
        const next = [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        now = next.due;
        if (next.period === null) timers.delete(next);
        else next.due += next.period;
        next.callback();
      }
      now = end;
      await settled();
    },
  };
}

/** Everything that was already on its way has happened. */
async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}
