import type { Asked } from "./case.ts";

/** A case that one of our clients is known to get wrong. One that passes, or does not exist, fails the run. */
export interface Skip {
  readonly client: Asked;
  readonly case: string;
  readonly reason: string;
}

export const SKIPS: readonly Skip[] = [
  {
    client: "chromium",
    case: "endless recursion can be caught",
    reason: "the sandbox ends a script that overflows the stack, so that it cannot go on in a damaged engine",
  },
  {
    client: "firefox",
    case: "there is no window and no timer",
    reason: "the sandbox has no WebAssembly to offer, and a script could do nothing with an empty one",
  },
];
