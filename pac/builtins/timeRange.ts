import type { Builtin } from "./builtin.ts";

export const timeRange: Builtin = {
  id: "timeRange",
  signature: "timeRange(hour, [min, sec,] hour2, [min2, sec2] [, 'GMT'])",
  summary: "true when the time of day lies in the range",
  kind: "library",
  // Two hours: both included to their last second, and never across midnight. With minutes or seconds the range
  // wraps. "GMT" moves only "now", so those forms are false whenever the UTC date is not the local one.
  source: `function timeRange() {
  var count = arguments.length;
  if (count < 1) return false;
  var now = new Date();
  var gmt = arguments[count - 1] == "GMT";
  if (gmt) count--;
  var hour = gmt ? now.getUTCHours() : now.getHours();
  if (count == 1) return hour == arguments[0];
  if (count == 2) return arguments[0] <= hour && hour <= arguments[1];
  if (count != 4 && count != 6) throw "timeRange: bad number of arguments";
  var half = count / 2;
  var first = new Date();
  var last = new Date();
  first.setHours(arguments[0]);
  first.setMinutes(arguments[1]);
  first.setSeconds(half == 3 ? arguments[2] : 0);
  last.setHours(arguments[half]);
  last.setMinutes(arguments[half + 1]);
  last.setSeconds(half == 3 ? arguments[5] : 59);
  if (gmt) {
    now.setFullYear(now.getUTCFullYear());
    now.setMonth(now.getUTCMonth());
    now.setDate(now.getUTCDate());
    now.setHours(now.getUTCHours());
    now.setMinutes(now.getUTCMinutes());
    now.setSeconds(now.getUTCSeconds());
  }
  return first <= last ? first <= now && now <= last : last >= now || now >= first;
}`,
};
