import type { Builtin } from "./builtin.ts";

/** A plain global in browsers, like `months`. */
export const wdays: Builtin = {
  id: "wdays",
  signature: "wdays",
  summary: "the weekday numbers that weekdayRange uses",
  kind: "table",
  source: `var wdays = { SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6 };`,
};
