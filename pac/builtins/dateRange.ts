import type { Builtin } from "./builtin.ts";

export const dateRange: Builtin = {
  id: "dateRange",
  signature: "dateRange(day|month|year, ... [, 'GMT'])",
  summary: "true when today is the day, month or year, or lies in the range",
  kind: "library",
  // Bug for bug what browsers do. Both ends start at the year's limits and are then moved field by field in the
  // order written, so a range of months overflows short months: ("JAN", "JUN") is still true on 1 July.
  // With "GMT" only "now" is moved to UTC fields, one after the other; the ends stay local.
  // A date set to no month at all is none. QuickJS leaves it as it was, so that is made up for here.
  source: `function dateRange() {
  function monthNumber(name) { return name in months ? months[name] : -1; }
  function move(end, value, limits) {
    var number = parseInt(value);
    if (isNaN(number)) end.setTime(end.setMonth(monthNumber(value)));
    else if (number < 32) { limits.day = true; end.setDate(number); }
    else end.setFullYear(number);
  }
  var count = arguments.length;
  if (count < 1) return false;
  var now = new Date();
  var gmt = arguments[count - 1] == "GMT";
  if (gmt) count--;
  if (count == 1) {
    var value = parseInt(arguments[0]);
    if (isNaN(value)) return (gmt ? now.getUTCMonth() : now.getMonth()) == monthNumber(arguments[0]);
    if (value < 32) return (gmt ? now.getUTCDate() : now.getDate()) == value;
    return (gmt ? now.getUTCFullYear() : now.getFullYear()) == value;
  }
  var year = now.getFullYear();
  var first = new Date(year, 0, 1, 0, 0, 0);
  var last = new Date(year, 11, 31, 23, 59, 59);
  var half = count >> 1;
  var moved = { day: false };
  for (var i = 0; i < half; i++) move(first, arguments[i], moved);
  var daysOnly = moved.day && count <= 2;
  for (var j = half; j < count; j++) move(last, arguments[j], moved);
  if (daysOnly) {
    first.setMonth(now.getMonth());
    last.setMonth(now.getMonth());
  }
  if (gmt) {
    var utc = now;
    utc.setFullYear(now.getUTCFullYear());
    utc.setMonth(now.getUTCMonth());
    utc.setDate(now.getUTCDate());
    utc.setHours(now.getUTCHours());
    utc.setMinutes(now.getUTCMinutes());
    utc.setSeconds(now.getUTCSeconds());
  }
  return first <= last ? first <= now && now <= last : last >= now || now >= first;
}`,
};
