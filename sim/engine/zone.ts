/** Minutes west of UTC at an instant, as `Date.prototype.getTimezoneOffset` counts. */
export type ZoneOffset = (milliseconds: number) => number;

/** The zone of this machine, by no name: to find out its name takes 12 ms, which most scripts have no use for. */
export const HOST_ZONE = "(host)";

/**
 * The offset function of a time zone.
 *
 * @param zone an IANA name, or {@link HOST_ZONE}
 * @throws RangeError when the runtime does not know the zone
 */
export function zoneOffset(zone: string): ZoneOffset {
  if (zone === HOST_ZONE) return hostOffset;
  return zone === "UTC" ? () => 0 : namedOffset(zone);
}

function hostOffset(milliseconds: number): number {
  return Math.round(new Date(milliseconds).getTimezoneOffset()) || 0;
}

function namedOffset(zone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    era: "short",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (milliseconds) => {
    // A script may ask about times no clock can show: beyond 8.64e15 there is no date (ECMA-262, 21.4.1.1).
    const asked = new Date(milliseconds);
    if (Number.isNaN(asked.getTime())) return 0;
    const field: Record<string, number> = {};
    let beforeChrist = false;
    for (const { type, value } of format.formatToParts(asked)) {
      if (type === "era") beforeChrist = value.startsWith("B");
      else field[type] = Number(value);
    }
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
    const clock = new Date(0);
    // Date.UTC takes the year 26 for 1926.
    clock.setUTCFullYear(beforeChrist ? 1 - year : year, month - 1, day);
    const local = clock.setUTCHours(hour, minute, second);
    if (Number.isNaN(local)) return 0;
    return Math.round((Math.floor(milliseconds / 1000) * 1000 - local) / 60_000);
  };
}

/** True when the runtime knows the IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    namedOffset(zone);
    return true;
  } catch {
    return false;
  }
}
