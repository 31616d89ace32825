import { zoneOffset } from "./zone.ts";

/**
 * Reads an ISO 8601 instant. Without an offset it is a wall-clock time in the zone; without a time it is midnight.
 *
 * @returns milliseconds since 1970, or null when the text is no such time
 */
export function parseInstant(text: string, zone: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (match === null) return null;
  const [, date = "", time = "T00:00", , , offset] = match;
  const utc = Date.parse(`${date}${time}Z`);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(utc) || !new Date(utc).toISOString().startsWith(date)) return null;
  if (offset !== undefined) {
    const instant = Date.parse(`${date}${time}${offset}`);
    return Number.isNaN(instant) ? null : instant;
  }
  // Wall-clock time is not UTC: near a change of the clocks the offset there may be another, so it is asked twice.
  const offsetAt = zoneOffset(zone);
  return utc + offsetAt(utc + offsetAt(utc) * 60_000) * 60_000;
}
