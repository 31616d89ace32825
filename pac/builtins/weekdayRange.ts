import type { Builtin } from "./builtin.ts";

export const weekdayRange: Builtin = {
  id: "weekdayRange",
  signature: "weekdayRange(day [, day2] [, 'GMT'])",
  summary: "true when today is the day or lies between the two days; wraps over the week-end",
  kind: "library",
  // Upper-case three-letter names only. A third argument other than "GMT" makes browsers ignore the second day.
  source: `function weekdayRange() {
  function dayNumber(name) { return name in wdays ? wdays[name] : -1; }
  var count = arguments.length;
  if (count < 1) return false;
  var now = new Date();
  var gmt = arguments[count - 1] == "GMT";
  if (gmt) count--;
  var today = gmt ? now.getUTCDay() : now.getDay();
  var first = dayNumber(arguments[0]);
  var last = count == 2 ? dayNumber(arguments[1]) : first;
  if (first == -1 || last == -1) return false;
  return first <= last ? first <= today && today <= last : last >= today || today >= first;
}`,
};
