import { type DateRange, isMeantOn, isTrueOn, readRange, spelledOut } from "./date-range.ts";

type Values = readonly (string | number)[];

/** How far a dateRange is from what it says. */
export interface DateMistake {
  /** A day with a wrong answer, as days since 1970. */
  readonly day: number;
  readonly isTrue: boolean;
  /** How many days of the years that were looked at have a wrong answer. */
  readonly count: number;
  /** A year on which the arguments depend, or null. */
  readonly years: number;
  /** Arguments for which every day is right. */
  readonly instead: Values | null;
}

const DAY = 86_400_000;
/** One with 365 days and one with 366, as long as the arguments name no year. */
const USUAL_YEARS: readonly number[] = [2027, 2028];

/**
 * Compares what browsers answer with what the arguments mean, day by day.
 *
 * @returns null when all days are right; `unreadable` when the arguments have no meaning at all
 */
export function dateMistake(values: Values): DateMistake | "unreadable" | null {
  const range = readRange(values);
  if (range === null) return "unreadable";
  const days = daysFor(range);
  const wrong = days.filter((day) => isTrueOn(values, day) !== isMeantOn(range, day));
  const day = wrong.find((each) => isTrueOn(values, each)) ?? wrong[0];
  if (day === undefined) return null;
  const better = spelledOut(range);
  const isExact = better !== null && days.every((each) => isTrueOn(better, each) === isMeantOn(range, each));
  const years = yearsFor(range).length;
  return { day, isTrue: isTrueOn(values, day), count: wrong.length, years, instead: isExact ? better : null };
}

function yearsFor({ first, last }: DateRange): readonly number[] {
  if (first.year === undefined || last.year === undefined) return USUAL_YEARS;
  return [...new Set([first.year - 1, first.year, last.year, last.year + 1])];
}

function daysFor(range: DateRange): number[] {
  return yearsFor(range).flatMap((year) => {
    const [start, end] = [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY];
    return Array.from({ length: end - start }, (_, i) => start + i);
  });
}
