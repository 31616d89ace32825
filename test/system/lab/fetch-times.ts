import { parseNetLog } from "../oracle/net-log.ts";

/** The phase of an event that begins something, in Chromium's net-log. */
const BEGIN = 1;

/**
 * When Chromium asked for its PAC, from the file written by `--log-net-log`: in seconds of its own clock, in order.
 * Each part of the browser that asks is there by itself.
 */
export function fetchesInNetLog(text: string): number[] {
  const log = parseNetLog(text);
  const type = log.constants.logEventTypes.PAC_FILE_DECIDER_FETCH_PAC_SCRIPT;
  const begins = log.events.filter((event) => event.type === type && event.phase === BEGIN);
  return begins.map(({ time }) => Number(time) / 1_000).sort((a, b) => a - b);
}

/** `2026-11-22 20:04:05.123456 UTC - [Parent 12: Main Thread]: D/proxy nsPACMan::StartLoading` */
const LINE = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d+) UTC .*nsPACMan::StartLoading/;

/** When Firefox asked for its PAC, from the file written by `MOZ_LOG=timestamp,proxy:5`: in seconds since 1970. */
export function fetchesInMozLog(text: string): number[] {
  return text.split("\n").flatMap((line) => {
    const [, day, time] = LINE.exec(line) ?? [];
    return time === undefined ? [] : [Date.parse(`${day}T${time.slice(0, 12)}Z`) / 1_000];
  });
}
