/** Past this nobody waits any more: more than Chromium's longest pause of 4 h. */
export const HORIZON_SECONDS = 6 * 3_600;

/** How often the user tries again: eagerly at first and after a change, then now and then. */
export const EAGER = { seconds: 120, everySeconds: 2 };
export const PATIENT_EVERY_SECONDS = 30;

/** So long the user waits for a page before opening it once more beside the first. */
export const USER_PATIENCE_SECONDS = 10;

/** More pages than these are not opened side by side. */
export const MAX_OPEN_PAGES = 20;
