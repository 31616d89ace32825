import type { Condition } from "../condition.ts";

/** A call of `weekdayRange`, `dateRange` or `timeRange`. The clock of the client answers. */
export function time(helper: string, values: readonly (string | number)[]): Condition {
  return {
    kind: "time",
    asks: true,
    evaluate: ({ lookups }) => lookups.time(helper, values) ?? null,
    words: () => `${helper}(${values.map((value) => JSON.stringify(value)).join(", ")})`,
  };
}
