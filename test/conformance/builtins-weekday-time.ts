import { at, type ConformanceCase, fails, holds, throws } from "./case.ts";

// 12 January 2026 is a Monday.
const MONDAY_NOON = at("2026-01-12T12:00:00-05:00");
const MONDAY_EVENING = at("2026-01-12T22:30:45-05:00");
const CALCUTTA = "Asia/Kolkata";

function clock(time: string) {
  return at(`2026-01-12T${time}-05:00`);
}

/** weekdayRange and timeRange. */
export const builtinsWeekdayTime: readonly ConformanceCase[] = [
  holds("a single day is that day", 'weekdayRange("MON")', "local time", MONDAY_EVENING),
  fails("a single day is no other day", 'weekdayRange("TUE")', "local time", MONDAY_EVENING),
  holds("a day may be meant in GMT", 'weekdayRange("TUE", "GMT")', "Tuesday 03:30 there", MONDAY_EVENING),
  fails(
    "in GMT the local day does not count",
    'weekdayRange("MON", "GMT")',
    "Tuesday 03:30 there",
    MONDAY_EVENING,
  ),
  holds("a range of days includes its ends", 'weekdayRange("MON", "FRI")', "first day", MONDAY_NOON),
  holds("a range of days goes round the week", 'weekdayRange("FRI", "MON")', "last day", MONDAY_NOON),
  fails(
    "a range round the week leaves the middle out",
    'weekdayRange("FRI", "MON")',
    "Wednesday",
    at("2026-01-14T12:00:00-05:00"),
  ),
  holds("a range may be meant in GMT", 'weekdayRange("TUE", "WED", "GMT")', "Tuesday there", MONDAY_EVENING),
  fails(
    "a range in GMT leaves the local day out",
    'weekdayRange("SUN", "MON", "GMT")',
    "Tuesday there",
    MONDAY_EVENING,
  ),
  fails("a day in small letters is no day", 'weekdayRange("mon")', "names are upper case", MONDAY_NOON),
  fails(
    "a bad second day makes the range false",
    'weekdayRange("MON", "Fri")',
    "names are upper case",
    MONDAY_NOON,
  ),
  fails("no day at all is false", "weekdayRange()", "nothing to compare", MONDAY_NOON),
  fails(
    "a third argument that is not GMT drops the second day",
    'weekdayRange("FRI", "MON", undefined)',
    "with three arguments the last is taken for the zone, and the range shrinks to its first day",
    MONDAY_NOON,
  ),
  holds(
    "the day is that of the zone",
    'weekdayRange("TUE")',
    "00:30 there",
    at("2026-01-12T19:00:00Z", CALCUTTA),
  ),

  fails(
    "GMT is no second day",
    'weekdayRange("MON", "GMT", "GMT")',
    "an unknown name makes the range false",
    MONDAY_NOON,
  ),
  holds("SUN to SAT is the week", 'weekdayRange("SUN", "SAT")', "numbered from Sunday", MONDAY_NOON),

  holds("one hour is that hour", "timeRange(12)", "12:00 to 12:59", clock("12:59:59")),
  fails("one hour is no other hour", "timeRange(12)", "13:00", clock("13:00:00")),
  holds("one hour may be meant in GMT", 'timeRange(3, "GMT")', "03:30 there", clock("22:30:00")),
  holds("two hours include the whole last hour", "timeRange(9, 17)", "until 17:59:59", clock("17:59:59")),
  fails("two hours end after the last hour", "timeRange(9, 17)", "18:00", clock("18:00:00")),
  fails("two hours start at the first", "timeRange(9, 17)", "08:59", clock("08:59:59")),
  fails("two hours do not go past midnight", "timeRange(22, 6)", "never true", clock("23:00:00")),
  fails(
    "two hours do not go past midnight in the morning",
    "timeRange(22, 6)",
    "never true",
    clock("03:00:00"),
  ),
  holds("two hours may be meant in GMT", 'timeRange(3, 4, "GMT")', "03:30 there", clock("22:30:00")),
  holds(
    "the half-hour zones count",
    "timeRange(0, 30, 0, 30)",
    "00:30 there",
    at("2026-01-12T19:00:00Z", CALCUTTA),
  ),
  holds(
    "four numbers include the last minute",
    "timeRange(9, 0, 17, 0)",
    "until 17:00:59",
    clock("17:00:59"),
  ),
  fails("four numbers end after the last minute", "timeRange(9, 0, 17, 0)", "17:01", clock("17:01:00")),
  holds("four numbers go past midnight", "timeRange(22, 0, 6, 0)", "03:00 is inside", clock("03:00:00")),
  fails("four numbers past midnight leave the day out", "timeRange(22, 0, 6, 0)", "noon", clock("12:00:00")),
  holds(
    "six numbers include the last second",
    "timeRange(9, 0, 0, 17, 0, 30)",
    "until 17:00:30",
    clock("17:00:30"),
  ),
  fails(
    "six numbers end after the last second",
    "timeRange(9, 0, 0, 17, 0, 30)",
    "17:00:31",
    clock("17:00:31"),
  ),
  holds("six numbers go past midnight", "timeRange(23, 59, 30, 0, 0, 30)", "00:00:10", clock("00:00:10")),
  fails(
    "four numbers in GMT fail while it is another day there",
    'timeRange(3, 0, 4, 0, "GMT")',
    "03:30 of tomorrow is compared with 03:00 to 04:00 of today",
    clock("22:30:00"),
  ),
  holds(
    "four numbers in GMT work on the same day",
    'timeRange(16, 0, 18, 0, "GMT")',
    "17:00 there, same date",
    clock("12:00:00"),
  ),
  holds(
    "the same minute twice is that minute",
    "timeRange(12, 0, 12, 0)",
    "until 12:00:59",
    clock("12:00:59"),
  ),
  holds("an hour may be a string", 'timeRange("12")', "compared loosely", clock("12:00:00")),
  throws(
    "seven numbers are an error",
    "timeRange(1, 2, 3, 4, 5, 6, 7)",
    "the helper throws a string",
    MONDAY_NOON,
  ),
  fails("no time at all is false", "timeRange()", "nothing to compare", MONDAY_NOON),
  throws("three numbers are an error", "timeRange(1, 2, 3)", "the helper throws a string", MONDAY_NOON),
  throws("five numbers are an error", "timeRange(1, 2, 3, 4, 5)", "the helper throws a string", MONDAY_NOON),
  throws("GMT alone is an error", 'timeRange("GMT")', "no numbers are left", MONDAY_NOON),
  holds(
    "an hour that is no number is before every other",
    'timeRange("x", 0, 0, 23, 59, 59)',
    "an invalid date is not earlier than the end, so the range counts as wrapped",
    at("2026-01-12T12:00:00-05:00"),
  ),
];
