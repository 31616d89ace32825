import type { Condition } from "../condition.ts";

/** Holds for every question. */
export const ALWAYS: Condition = {
  kind: "constant",
  asks: false,
  evaluate: () => true,
  words: () => "always",
};

/** Holds for no question. */
export const NEVER: Condition = {
  kind: "constant",
  asks: false,
  evaluate: () => false,
  words: () => "never",
};
