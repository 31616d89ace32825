import type { Builtin } from "./builtin.ts";

/**
 * The helper's source. Clients differ in one thing: what is thrown for a wrong number of arguments.
 *
 * Two hours: both included to their last second, and never across midnight. With minutes or seconds the range wraps.
 * "GMT" moves only "now", so those forms are false whenever the UTC date is not the local one.
 *
 * @param complaint an expression; its value is thrown
 */
export function timeRangeSource(complaint: string): string {
  // A date set to no number at all is none. QuickJS leaves it as it was, so that is made up for here.
  return `function timeRange() {
  function today(hour, minute, second) {
    var date = new Date();
    var set = date.setHours(hour) + date.setMinutes(minute) + date.setSeconds(second);
    return new Date(isNaN(set) ? NaN : date.getTime());
  }
  var count = arguments.length;
  if (count < 1) return false;
  var now = new Date();
  var gmt = arguments[count - 1] == "GMT";
  if (gmt) count--;
  var hour = gmt ? now.getUTCHours() : now.getHours();
  if (count == 1) return hour == arguments[0];
  if (count == 2) return arguments[0] <= hour && hour <= arguments[1];
  if (count != 4 && count != 6) throw ${complaint};
  var half = count / 2;
  var first = today(arguments[0], arguments[1], half == 3 ? arguments[2] : 0);
  var last = today(arguments[half], arguments[half + 1], half == 3 ? arguments[5] : 59);
  if (gmt) {
    now.setFullYear(now.getUTCFullYear());
    now.setMonth(now.getUTCMonth());
    now.setDate(now.getUTCDate());
    now.setHours(now.getUTCHours());
    now.setMinutes(now.getUTCMinutes());
    now.setSeconds(now.getUTCSeconds());
  }
  return first <= last ? first <= now && now <= last : last >= now || now >= first;
}`;
}

export const timeRange: Builtin = {
  id: "timeRange",
  signature: "timeRange(hour, [min, sec,] hour2, [min2, sec2] [, 'GMT'])",
  summary: "true when the time of day lies in the range",
  kind: "library",
  source: timeRangeSource('"timeRange: bad number of arguments"'),
};
