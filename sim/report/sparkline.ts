const BARS = "▁▂▃▄▅▆▇█";

/**
 * A row of figures as a line of bars: each bar the largest figure of its part, the tallest the largest of all. Pure.
 *
 * @param width how many bars at most
 */
export function sparkline(values: ArrayLike<number>, width: number): string {
  const peaks = condense(values, width);
  const top = Math.max(...peaks, 0);
  return peaks
    .map((value) => {
      if (value <= 0 || top === 0) return " ";
      return BARS[Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))] ?? " ";
    })
    .join("");
}

/** The largest figure of each of `width` parts of equal length. */
export function condense(values: ArrayLike<number>, width: number): number[] {
  const parts = Math.min(width, values.length);
  return Array.from({ length: parts }, (_, part) => {
    let most = 0;
    const end = Math.floor(((part + 1) * values.length) / parts);
    for (let i = Math.floor((part * values.length) / parts); i < end; i++)
      most = Math.max(most, values[i] ?? 0);
    return most;
  });
}
