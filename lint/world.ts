import { indexFirst, type Loader, loadHere } from "../sim/index.ts";
import { simulated } from "./evaluation/simulated.ts";
import type { LintWorld } from "./run.ts";

/**
 * Worlds as the profiles say; the clock only measures how long the questions take.
 *
 * @param load where scripts run; default: in this thread
 * @param now milliseconds since 1970; default: the real time
 */
export function simulatedWorld(load: Loader = loadHere, now: () => number = Date.now): LintWorld {
  return {
    // Most questions are answered from the rules of the file, in a hundredth of the time its script takes.
    opener: (text, file, site) => simulated({ text, file }, site, indexFirst(load)),
    clock: () => performance.now(),
    now,
  };
}
