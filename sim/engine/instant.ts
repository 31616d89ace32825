import { zoneOffset } from "./zone.ts";

/**
 * Reads an ISO 8601 instant. Without an offset it is a wall-clock time in the zone; without a time it is midnight.
 *
 * @returns milliseconds since 1970, or null when the text is no such time
 */
export function parseInstant(text: string, zone: string): number | null {
  const match = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (match === null) return null;
  const [, time, , , offset] = match;
  if (offset !== undefined) return valid(Date.parse(text));
  const utc = Date.parse(`${time === undefined ? `${text}T00:00` : text}Z`);
  return valid(utc + zoneOffset(zone)(utc) * 60_000);
}

function valid(milliseconds: number): number | null {
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
