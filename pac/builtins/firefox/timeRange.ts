import type { Builtin } from "../builtin.ts";
import { timeRange as common, timeRangeSource } from "../timeRange.ts";

export const timeRange: Builtin = {
  ...common,
  id: "timeRange",
  // Chromium throws the text alone.
  source: timeRangeSource('new Error("timeRange: bad number of arguments")'),
};
