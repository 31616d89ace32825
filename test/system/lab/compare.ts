import type { Measured } from "./measure.ts";
import type { Foretold } from "./simulate.ts";

/** A busy machine takes so long for things that take no time; of longer times, it may take a share more. */
const SLACK_SECONDS = 1.5;
const SLACK_SHARE = 0.2;
/** A machine that does something else for a moment answers a packet so much later, in seconds. */
const SLACK_OF_A_PACKET = 0.02;

/** Are these the same time, as far as can be measured? */
export function isClose(foretold: number, measured: number): boolean {
  return Math.abs(foretold - measured) <= Math.max(SLACK_SECONDS, SLACK_SHARE * measured);
}

/**
 * Where the simulator and a browser say different things, in words; empty when they agree.
 *
 * A time behind the end of the measurement counts as not seen.
 */
export function differences(foretold: Foretold, measured: Measured): string[] {
  const { watched } = measured;
  const found = [
    ...time("the first page", foretold.firstPage, measured.firstPage, watched),
    ...(foretold.firstPage === null && measured.firstPage === null
      ? time("an error", foretold.error, measured.firstEnd?.at ?? null, watched)
      : []),
    ...(measured.shown === null || measured.shown === foretold.shown
      ? []
      : [`shown: foretold ${foretold.shown}, measured ${measured.shown}`]),
    ...fetches(foretold, measured),
  ];
  if (foretold.afterChange !== null)
    found.push(...time("after the change", foretold.afterChange, measured.afterChange, watched));
  if (measured.probe !== null) found.push(...packets(foretold, measured.probe));
  return found;
}

function time(what: string, foretold: number | null, measured: number | null, watched: number): string[] {
  const expected = foretold === null || foretold > watched ? null : foretold;
  if (expected === null && measured === null) return [];
  if (expected !== null && measured !== null && isClose(expected, measured)) return [];
  return [`${what}: foretold ${inWords(foretold)}, measured ${inWords(measured)} in ${inWords(watched)}`];
}

/**
 * Every fetch that is foretold must be seen near its time, unless it is due only as the measurement ends. There may be
 * more: Chromium's plan begins anew when the error is another one than before. But never more than the shortest pause
 * allows, and none at all where no other is foretold although there was time for it.
 */
function fetches(
  { fetches: foretold, askers, shortestRetry, afterChange }: Foretold,
  measured: Measured,
): string[] {
  const { watched, fetches: seen } = measured;
  const due = foretold.filter((at) => at + SLACK_SECONDS < watched);
  const missed = due.filter((at) => !seen.some((each) => isClose(at, each)));
  const settled = foretold.length === 1 && watched > shortestRetry + SLACK_SECONDS;
  const changes = afterChange === null ? 0 : 1;
  const steps = settled ? 1 : 1 + changes + Math.floor((watched + SLACK_SECONDS) / shortestRetry);
  const said = `asks for the PAC at ${list(due)}; measured ${list(seen)}`;
  return [
    ...(missed.length > 0 ? [`${said}; none near ${list(missed)}`] : []),
    ...(seen.length > askers * steps ? [`${said}; more than ${askers * steps}`] : []),
  ];
}

function packets({ connect, outcome }: Foretold, probe: NonNullable<Measured["probe"]>): string[] {
  const late = connect === null || Math.abs(connect - probe.seconds) > SLACK_OF_A_PACKET;
  return [
    ...(late
      ? [`the SYN is answered: foretold ${inWords(connect)}, measured ${inWords(probe.seconds)}`]
      : []),
    ...(outcome === probe.outcome ? [] : [`a plain TCP client is ${probe.outcome}; foretold ${outcome}`]),
  ];
}

/** For people: `8.2 s`, `never`. */
export function inWords(seconds: number | null): string {
  return seconds === null ? "never" : `${Number(seconds.toFixed(seconds < 1 ? 3 : 1))} s`;
}

function list(times: readonly number[]): string {
  return `${times.map((at) => Number(at.toFixed(1))).join(" ")} s`;
}
