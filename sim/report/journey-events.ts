import type { JourneyEvent } from "../journey/journey.ts";

/** What happened, or how often the `lines` before it happened again, the last time at `until`. */
export type Told = JourneyEvent | { readonly lines: number; readonly times: number; readonly until: number };

/** A pattern of more lines than this is not looked for. */
const LONGEST = 4;

/** A line more says less than what happened twice. */
const FEWEST = 2;

/**
 * Events with everything that only goes on repeating told once: a client that asks for six hours does so in one line.
 */
export function foldRepeats(events: readonly JourneyEvent[]): readonly Told[] {
  const told: Told[] = [];
  let i = 0;
  while (i < events.length) {
    const { lines, times } = repeatsAt(events, i);
    told.push(...events.slice(i, i + lines));
    i += lines * (times + 1);
    const last = events[i - 1];
    if (times > 0 && last !== undefined) told.push({ lines, times, until: last.at });
  }
  return told;
}

/** The pattern that begins at `start` and takes up most of what follows; one line that is not repeated otherwise. */
function repeatsAt(events: readonly JourneyEvent[], start: number): { lines: number; times: number } {
  let best = { lines: 1, times: 0 };
  for (let lines = 1; lines <= LONGEST; lines++) {
    let end = start + lines;
    while (end < events.length && alike(events[end], events[end - lines])) end += 1;
    const times = Math.floor((end - start) / lines) - 1;
    if (times >= FEWEST && times * lines > best.times * best.lines) best = { lines, times };
  }
  return best;
}

/** The seconds that something stays in a cache run down, and nothing else happened. */
function alike(a: JourneyEvent | undefined, b: JourneyEvent | undefined): boolean {
  return a?.what === b?.what && a?.detail.replace(COUNTDOWN, "") === b?.detail.replace(COUNTDOWN, "");
}

const COUNTDOWN = /\d+ s more$/;
