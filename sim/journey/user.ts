/**
 * Seconds after the start, or after the last change of network, past which nobody waits any more: Chromium's longest
 * pause is 4 h.
 */
export const HORIZON_SECONDS = 6 * 3_600;

/**
 * Seconds until the user tries again: eagerly at first, then now and then, then seldom.
 *
 * @param since seconds since the start or the last change of network
 */
export function pauseBeforeNextPage(since: number): number {
  if (since < 120) return 2;
  return since < 3_600 ? 30 : 300;
}

/** So long the user waits for a page before opening it once more beside the first. */
export const USER_PATIENCE_SECONDS = 10;

/** More pages than these are not opened side by side. */
export const MAX_OPEN_PAGES = 20;
