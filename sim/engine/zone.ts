/** Minutes west of UTC at an instant, as `Date.prototype.getTimezoneOffset` counts. */
export type ZoneOffset = (milliseconds: number) => number;

/**
 * The offset function of an IANA time zone.
 *
 * @throws RangeError when the runtime does not know the zone
 */
export function zoneOffset(zone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (milliseconds) => {
    const field: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(milliseconds)) field[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((Math.floor(milliseconds / 1000) * 1000 - local) / 60_000);
  };
}

/** True when the runtime knows the IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    zoneOffset(zone);
    return true;
  } catch {
    return false;
  }
}
