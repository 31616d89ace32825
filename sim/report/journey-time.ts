/**
 * A time of a journey as short as can be read, in the form `--at` takes: `0`, `0.045s`, `30.1s`, `5m19s`, `4h03m`.
 *
 * @param seconds not negative
 */
export function shortTime(seconds: number): string {
  if (seconds < 100) return seconds < 0.0005 ? "0" : `${Number(seconds.toFixed(digits(seconds)))}s`;
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  const units = ["h", "m", "s"];
  const from = parts.findIndex((part) => part > 0);
  const to = parts.findLastIndex((part) => part > 0);
  return parts
    .map((part, i) => (i === from ? `${part}${units[i]}` : `${String(part).padStart(2, "0")}${units[i]}`))
    .slice(from, to + 1)
    .join("");
}

/** Milliseconds where they are all there is, tenths where nobody could tell the difference. */
function digits(seconds: number): number {
  if (seconds < 0.1) return 3;
  return seconds < 10 ? 2 : 1;
}

/**
 * Seconds from `20s`, `20`, `1.5s`, `2m`, `1h30m`; null for anything else.
 */
export function readTime(text: string): number | null {
  const match = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours * 3_600 + minutes * 60 + seconds;
}
