/**
 * `dateRange` as the browsers' library has it (`ascii_pac_utils.js`, `pac_js_library.h`), and what its description means
 * by the same arguments. Days are numbers of days since 1970; the clock and time zones play no part.
 */

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const DAY = 86_400_000;

/** A day of the month is below, a year is not: so the library tells them apart. */
const FIRST_YEAR = 32;

/** The number of a month; -1 for what is none, as in the library. Only upper case counts. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name);
}

/** The month that a person means by a word: `Jan`, `january`, `Sept`. */
export function monthMeant(word: string): string | null {
  const start = word.trim().slice(0, 3).toUpperCase();
  return MONTHS.includes(start) && FULL_NAMES.test(word.trim()) ? start : null;
}

const FULL_NAMES =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i;

/** True when browsers answer true on a day at noon; {@link isMeantOn} is what the arguments say. */
export function isTrueOn(given: readonly (string | number)[], day: number): boolean {
  const now = new Date((day + 0.5) * DAY);
  const year = now.getUTCFullYear();
  if (given.length === 1) {
    const [only = ""] = given;
    const number = Number.parseInt(String(only), 10);
    if (Number.isNaN(number)) return now.getUTCMonth() === monthNumber(String(only));
    return (number < FIRST_YEAR ? now.getUTCDate() : year) === number;
  }
  const half = given.length >> 1;
  const first = new Date(Date.UTC(year, 0, 1));
  const last = new Date(Date.UTC(year, 11, 31, 23, 59, 59));
  for (const value of given.slice(0, half)) move(first, value);
  for (const value of given.slice(half)) move(last, value);
  const daysOnly = given.length === 2 && isDay(given[0]);
  if (daysOnly) {
    first.setUTCMonth(now.getUTCMonth());
    last.setUTCMonth(now.getUTCMonth());
  }
  return first <= last ? first <= now && now <= last : last >= now || now >= first;
}

/** One field after the other, in the order written: a month that is too short for the day becomes the next one. */
function move(end: Date, value: string | number): void {
  const number = Number.parseInt(String(value), 10);
  if (Number.isNaN(number)) end.setUTCMonth(monthNumber(String(value)));
  else if (number < FIRST_YEAR) end.setUTCDate(number);
  else end.setUTCFullYear(number);
}

function isDay(value: string | number | undefined): boolean {
  return Number.parseInt(String(value), 10) < FIRST_YEAR;
}

/** A date, or as much of one as is said. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** What arguments mean: a range, or one date at both ends. */
export interface DateRange {
  readonly first: PartialDate;
  readonly last: PartialDate;
}

/** The fields of some arguments in any order; null when one is there twice, or is no month. */
function readDate(values: readonly (string | number)[]): PartialDate | null {
  const date: { year?: number; month?: number; day?: number } = {};
  for (const value of values) {
    const number = Number.parseInt(String(value), 10);
    const field = Number.isNaN(number) ? "month" : number < FIRST_YEAR ? "day" : "year";
    const said = field === "month" ? monthNumber(String(value)) : number;
    if (said < 0 || date[field] !== undefined) return null;
    date[field] = said;
  }
  return date;
}

/** Reads the arguments as the description has them: one date, or two with the same fields. */
export function readRange(given: readonly (string | number)[]): DateRange | null {
  const half = given.length / 2;
  const first = readDate(given.slice(0, half));
  const last = readDate(given.slice(half));
  if (Number.isInteger(half) && first && last && shapeOf(first) === shapeOf(last)) return { first, last };
  const only = given.length > 3 ? null : readDate(given);
  return only && { first: only, last: only };
}

function shapeOf({ year, month, day }: PartialDate): string {
  return [year, month, day].map((field) => (field === undefined ? "-" : "x")).join("");
}

/** True when a day lies in a range; without years, one whose end comes before its start goes over the end of the year. */
export function isMeantOn({ first, last }: DateRange, day: number): boolean {
  const date = new Date(day * DAY);
  const today = { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
  const [start, end, now] = [first, last, fieldsOf(today, first)].map(orderOf);
  if (start === undefined || end === undefined || now === undefined) return false;
  if (start <= end) return start <= now && now <= end;
  return first.year === undefined && (now >= start || now <= end);
}

function fieldsOf(date: Required<PartialDate>, like: PartialDate): PartialDate {
  return {
    ...(like.year !== undefined && { year: date.year }),
    ...(like.month !== undefined && { month: date.month }),
    ...(like.day !== undefined && { day: date.day }),
  };
}

function orderOf({ year = 0, month = 0, day = 0 }: PartialDate): number {
  return (year * 12 + month) * 32 + day;
}

/** The same range with a day and a month at each end, which browsers read as it is meant; null for days alone. */
export function spelledOut({ first, last }: DateRange): (string | number)[] | null {
  if (first.month === undefined) return null;
  const year = last.year ?? LEAP_YEAR;
  const end = new Date(Date.UTC(year, (last.month ?? 0) + 1, 0)).getUTCDate();
  const side = ({ day, month = 0, year }: PartialDate, otherDay: number) => [
    day ?? otherDay,
    MONTHS[month] ?? "",
    ...(year === undefined ? [] : [year]),
  ];
  return [...side(first, 1), ...side(last, end)];
}

const LEAP_YEAR = 2028;
