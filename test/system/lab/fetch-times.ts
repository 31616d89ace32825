import { parseNetLog } from "../oracle/net-log.ts";

/** The phase of an event that begins something, in Chromium's net-log. */
const BEGIN = 1;

/** The profile and the system ask for the PAC within this time of each other. */
const TOGETHER_SECONDS = 2;

/**
 * When Chromium asked for its PAC, from the file written by `--log-net-log`.
 *
 * @returns seconds since the first time; those close together are one
 */
export function fetchTimes(text: string): number[] {
  const log = parseNetLog(text);
  const type = log.constants.logEventTypes.PAC_FILE_DECIDER_FETCH_PAC_SCRIPT;
  const begins = log.events.filter((event) => event.type === type && event.phase === BEGIN);
  const seconds = begins.map(({ time }) => Number(time) / 1_000).sort((a, b) => a - b);
  const [first = 0] = seconds;
  return seconds.filter((at, i) => i === 0 || at - (seconds[i - 1] ?? 0) > TOGETHER_SECONDS).map((at) => at - first);
}
