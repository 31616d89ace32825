import type { Journey } from "../journey/journey.ts";

/** How a person takes a wait: under one second a train of thought goes on, after ten they have turned to other things. */
export type Speed = "instant" | "noticed" | "long" | "never";

/** J. Nielsen, Usability Engineering (1993), chapter 5: response time limits. */
const LIMITS = { instant: 1, noticed: 10 } as const;

/** @param seconds null: without end */
function speedOf(seconds: number | null): Speed {
  if (seconds === null) return "never";
  if (seconds < LIMITS.instant) return "instant";
  return seconds < LIMITS.noticed ? "noticed" : "long";
}

/** The longest wait of a journey: for the first page, or for pages after a change of network. */
export function classOf({ firstPage, changes }: Pick<Journey, "firstPage" | "changes">): Speed {
  const waits = [firstPage, ...changes.map(({ seconds }) => seconds)];
  return speedOf(waits.includes(null) ? null : Math.max(...waits.map((seconds) => seconds ?? 0)));
}

/** Colours of the terminal. */
export const STYLES = { instant: "green", noticed: "yellow", long: "red", never: "magenta" } as const;
