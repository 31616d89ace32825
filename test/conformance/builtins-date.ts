import { at, type ConformanceCase, fails, holds, throws } from "./case.ts";

/** Noon in New York. */
function noon(date: string) {
  return at(`${date}T17:00:00Z`);
}

/** dateRange. */
export const builtinsDate: readonly ConformanceCase[] = [
  fails("no date at all is false", "dateRange()", "nothing to compare", noon("2026-06-15")),
  holds("GMT alone is true", 'dateRange("GMT")', "an empty range is the whole year", noon("2026-06-15")),
  holds("a number below 32 is a day of the month", "dateRange(15)", "the 15th", noon("2026-06-15")),
  holds("a day may be a string", 'dateRange("15")', "it is read as a number", noon("2026-06-15")),
  fails("a day is no other day", "dateRange(14)", "the 15th", noon("2026-06-15")),
  holds("a number above 31 is a year", "dateRange(2026)", "this year", noon("2026-06-15")),
  fails("a year is no other year", "dateRange(2025)", "2026", noon("2026-06-15")),
  holds("a word is a month", 'dateRange("JUN")', "June", noon("2026-06-15")),
  fails(
    "a month in small letters is no month",
    'dateRange("jun")',
    "names are upper case",
    noon("2026-06-15"),
  ),
  fails("a month written out is no month", 'dateRange("JUNE")', "three letters", noon("2026-06-15")),
  holds(
    "a day of the month may be meant in GMT",
    'dateRange(16, "GMT")',
    "the 16th there",
    at("2026-03-16T02:30:00Z"),
  ),
  fails(
    "in GMT the local day of the month does not count",
    'dateRange(15, "GMT")',
    "the 16th there",
    at("2026-03-16T02:30:00Z"),
  ),

  holds("two days are a range in every month", "dateRange(10, 20)", "the 15th", noon("2026-06-15")),
  fails("two days leave the others out", "dateRange(10, 20)", "the 21st", noon("2026-06-21")),
  holds("two days go past the end of the month", "dateRange(20, 10)", "the 5th", noon("2026-03-05")),
  fails("two days past the end leave the middle out", "dateRange(20, 10)", "the 15th", noon("2026-03-15")),
  holds("two months include both", 'dateRange("MAR", "JUN")', "15 June", noon("2026-06-15")),
  holds(
    "a range of months runs over a short last month",
    'dateRange("JAN", "JUN")',
    "its end is 31 June, which is 1 July",
    noon("2026-07-01"),
  ),
  fails("it runs over by one day after June", 'dateRange("JAN", "JUN")', "2 July", noon("2026-07-02")),
  holds(
    "a range that ends in February runs over by three days",
    'dateRange("JAN", "FEB")',
    "31 February 2026 is 3 March",
    noon("2026-03-03"),
  ),
  fails("and by no more than three", 'dateRange("JAN", "FEB")', "4 March", noon("2026-03-04")),
  holds(
    "two months go past the end of the year",
    'dateRange("NOV", "FEB")',
    "15 January",
    noon("2026-01-15"),
  ),
  fails(
    "two months past the end leave the middle out",
    'dateRange("NOV", "FEB")',
    "15 June",
    noon("2026-06-15"),
  ),
  holds("two years include both", "dateRange(2024, 2026)", "31 December of the last", noon("2026-12-31")),
  fails("two years leave later ones out", "dateRange(2023, 2025)", "2026", noon("2026-06-15")),
  fails(
    "two years do not go backwards",
    "dateRange(2027, 2025)",
    "2026 is before and after",
    noon("2026-06-15"),
  ),

  holds(
    "a day and a month are a range and not a date",
    'dateRange(24, "DEC")',
    "from the 24th to the end of the month, in every month",
    noon("2026-06-25"),
  ),
  fails("such a range starts on its day", 'dateRange(24, "DEC")', "10 June", noon("2026-06-10")),
  holds(
    "a day, a month and a year are a range and not a date",
    'dateRange(24, "DEC", 1995)',
    "the end lies before the start, so nearly every day is outside the gap",
    noon("2026-06-10"),
  ),
  holds("two dates are a range", 'dateRange(1, "JUN", 15, "AUG")', "15 August", noon("2026-08-15")),
  fails(
    "two dates leave the next day out",
    'dateRange(1, "JUN", 15, "AUG")',
    "16 August",
    noon("2026-08-16"),
  ),
  holds(
    "two dates go past the end of the year",
    'dateRange(20, "DEC", 5, "JAN")',
    "3 January",
    noon("2027-01-03"),
  ),
  fails(
    "two dates past the end leave the rest out",
    'dateRange(20, "DEC", 5, "JAN")',
    "6 January",
    noon("2027-01-06"),
  ),
  holds(
    "a month and a year twice are a range",
    'dateRange("OCT", 2025, "MAR", 2026)',
    "31 March",
    noon("2026-03-31"),
  ),
  fails("a month and a year twice end", 'dateRange("OCT", 2025, "MAR", 2026)', "1 April", noon("2026-04-01")),
  holds(
    "two full dates are a range",
    'dateRange(1, "JUN", 2026, 15, "AUG", 2026)',
    "1 June",
    noon("2026-06-01"),
  ),
  fails(
    "two full dates belong to their year",
    'dateRange(1, "JUN", 2025, 15, "AUG", 2025)',
    "2026",
    noon("2026-06-15"),
  ),
  holds(
    "two full dates may be meant in GMT",
    'dateRange(1, "JUN", 2026, 15, "AUG", 2026, "GMT")',
    "1 June there, 31 May here",
    at("2026-06-01T02:30:00Z"),
  ),
  fails(
    "without GMT the local date counts",
    'dateRange(1, "JUN", 2026, 15, "AUG", 2026)',
    "31 May here",
    at("2026-06-01T02:30:00Z"),
  ),
  fails(
    "in GMT the first of a month is missed where the day of today does not exist",
    'dateRange(1, "FEB", 28, "FEB", "GMT")',
    "31 January is set to February first and becomes 3 March, before the day is set to 1",
    at("2026-02-01T03:30:00Z"),
  ),
  holds(
    "five arguments are not refused",
    'dateRange(1, "JAN", 31, "DEC", 2026)',
    "no count is checked",
    noon("2026-06-15"),
  ),
  holds(
    "the date is that of the zone",
    "dateRange(13)",
    "the 13th there",
    at("2026-01-12T19:00:00Z", "Asia/Kolkata"),
  ),
  holds(
    "the last second of a range counts",
    'dateRange("JAN", "DEC")',
    "23:59:59",
    at("2027-01-01T04:59:59Z"),
  ),
  throws(
    "months may not be null",
    "(months = null, dateRange('JUN'))",
    "the library reads its own global table",
    noon("2026-06-15"),
  ),
];
