import type { JourneyHabits } from "./habits.ts";

/** When a client will ask for the PAC again. */
export interface Schedule {
  /** Fetches that failed since the last good one. */
  readonly failures: number;
  /** Seconds on the journey's clock; null: never. */
  readonly at: number | null;
  /** False: it waits for the first request at or after `at`. */
  readonly onTimer: boolean;
}

/**
 * How a fetch ended: a PAC in use; no PAC; a script that came and cannot be loaded; a page in its place.
 */
export type FetchEnd = "loaded" | "failed" | "broken script" | "page";

/** Nothing is planned: as after the start, when the first fetch is under way. */
export const NO_SCHEDULE: Schedule = { failures: 0, at: null, onTimer: false };

/**
 * The next fetch after one that ended. Pure; the same for one laptop and for a fleet.
 *
 * @param at seconds on the journey's clock at which the fetch ended
 */
export function afterFetch(habits: JourneyHabits, before: Schedule, end: FetchEnd, at: number): Schedule {
  if (end === "broken script" && habits.brokenScriptSeconds !== null)
    return { failures: 0, at: at + habits.brokenScriptSeconds, onTimer: true };
  const failed = end === "failed" || (end === "page" && habits.pageInsteadOfPac === "failure");
  if (!failed) {
    const { refreshSeconds } = habits;
    return { failures: 0, at: refreshSeconds === null ? null : at + refreshSeconds, onTimer: false };
  }
  const { delays, timed } = habits.retry;
  const delay = delays[Math.min(before.failures, delays.length - 1)];
  return {
    failures: before.failures + 1,
    at: delay === undefined ? null : at + delay,
    onTimer: before.failures < timed,
  };
}

/** The next fetch after an interface got another address: the plan starts anew, unless the client does not notice. */
export function afterNewAddress(habits: JourneyHabits, before: Schedule, at: number): Schedule {
  if (habits.newAddressSeconds === null) return before;
  return { failures: 0, at: at + habits.newAddressSeconds, onTimer: true };
}

/** Does a request at this moment make the client fetch? */
export function dueOnRequest({ at, onTimer }: Schedule, now: number): boolean {
  return at !== null && !onTimer && at <= now;
}
