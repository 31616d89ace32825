/**
 * Check Point's Accelerated SYN Defender as its Performance Tuning guides (R80.20 to R81.20) describe it: it counts
 * half-open connections, engages on an interface above one threshold, and lets go below another.
 */
export interface DefenderThresholds {
  /** Over all interfaces. */
  readonly global: number;
  /** On one interface, to engage. */
  readonly high: number;
  /** On one interface, to let go. */
  readonly low: number;
  /** Seconds it stays engaged at least. */
  readonly activeSeconds: number;
  /** Seconds below `low` before it lets go. */
  readonly graceSeconds: number;
}

/** The defaults; `-t N` sets N, N/2 and N/10. */
export const DEFAULT_THRESHOLDS: DefenderThresholds = {
  global: 10_000,
  high: 5_000,
  low: 1_000,
  activeSeconds: 60,
  graceSeconds: 30,
};

/** From the second it engaged until the second it let go. */
export interface Engagement {
  readonly from: number;
  readonly to: number;
}

/**
 * When the defender would be at work on the interface the PAC endpoint is behind.
 *
 * @param halfOpen half-open connections in each second
 */
export function engagements(
  halfOpen: ArrayLike<number>,
  thresholds: DefenderThresholds = DEFAULT_THRESHOLDS,
): Engagement[] {
  const found: Engagement[] = [];
  let since: number | null = null;
  let calm = 0;
  for (let second = 0; second < halfOpen.length; second++) {
    const open = halfOpen[second] ?? 0;
    if (since === null) {
      if (open > thresholds.high || open > thresholds.global) since = second;
      calm = 0;
      continue;
    }
    calm = open < thresholds.low ? calm + 1 : 0;
    if (second - since < thresholds.activeSeconds || calm < thresholds.graceSeconds) continue;
    found.push({ from: since, to: second });
    since = null;
  }
  if (since !== null) found.push({ from: since, to: halfOpen.length });
  return found;
}
