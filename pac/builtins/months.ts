import type { Builtin } from "./builtin.ts";

/** A plain global in browsers: a PAC's `var months = ...` silently breaks dateRange there, so it does here. */
export const months: Builtin = {
  id: "months",
  signature: "months",
  summary: "the month numbers that dateRange uses",
  kind: "table",
  source: `var months = { JAN: 0, FEB: 1, MAR: 2, APR: 3, MAY: 4, JUN: 5, JUL: 6, AUG: 7, SEP: 8, OCT: 9, NOV: 10, DEC: 11 };`,
};
