import { simulated } from "./evaluation/simulated.ts";
import type { LintWorld } from "./run.ts";

/** Worlds as the profiles say; the clock only measures how long the questions take. */
export const SIMULATED_WORLD: LintWorld = {
  opener: (text, file, site) => simulated({ text, file }, site),
  clock: () => performance.now(),
};
