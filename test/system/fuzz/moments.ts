/** Ends of days, months and years, also where the day is another one in Greenwich, and a leap day. */
const MOMENTS = [
  "2024-02-29T12:00:00Z",
  "2025-01-31T23:30:00Z",
  "2025-12-31T23:59:59Z",
  "2026-01-01T00:00:00Z",
  "2026-02-28T20:00:00Z",
  "2026-03-31T22:15:00Z",
  "2026-06-30T04:30:00Z",
  "2026-08-31T18:45:30Z",
  "2026-10-01T03:59:59Z",
  "2026-01-12T12:00:00Z",
];

const FIVE_YEARS = 5 * 365 * 86_400;
const HOUR = 3_600_000;

/**
 * A moment for a group of items: one in two is a special one, the others are any second of five years.
 *
 * None lies within a day and a half of a change of summer time: see "Known limits" in docs/clients/chromium.md.
 *
 * @param zone IANA time zone
 * @returns ISO 8601
 */
export function momentOf(seed: number, group: number, zone: string): string {
  const number = (Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(group + 1, 40_503)) >>> 0;
  const special = MOMENTS[number % (2 * MOMENTS.length)];
  const any = Date.UTC(2024, 0, 1) + (number % FIVE_YEARS) * 1000;
  let moment = special === undefined ? any : Date.parse(special);
  while (offsetAt(zone, moment - 36 * HOUR) !== offsetAt(zone, moment + 36 * HOUR)) moment += 72 * HOUR;
  return new Date(moment).toISOString();
}

/** The zone's difference from Greenwich, in words. */
function offsetAt(zone: string, moment: number): string | undefined {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value;
}
