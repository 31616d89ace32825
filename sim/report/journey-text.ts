import type { Journey } from "../journey/journey.ts";
import { chartLines } from "./journey-chart.ts";
import { foldRepeats, type Told } from "./journey-events.ts";
import { lanes } from "./journey-lanes.ts";
import { classOf, STYLES } from "./journey-speed.ts";
import { shortTime } from "./journey-time.ts";
import { type Paint, painter } from "./paint.ts";

/** What fits into every terminal, and into a page of text. */
const WIDTH = 80;

const LEGEND = "● done  × failed  ○ as before  ░ no page  · wrong pages  ┄ pause, drawn short";

/** Journeys to the same URL for a terminal: for each its verdict, its lanes and its events. Pure. */
export function formatJourneys(journeys: readonly Journey[], { color }: { color: boolean }): string {
  const paint = painter(color);
  return [...journeys.map((journey) => formatJourney(journey, paint)), paint("dim", LEGEND)].join("\n\n");
}

function formatJourney(journey: Journey, paint: Paint): string {
  const style = STYLES[classOf(journey)];
  return [
    paint("bold", nameOf(journey)),
    ...wrap(journey.verdict, WIDTH).map((line) => paint(style, line)),
    "",
    ...chartLines(lanes(journey), WIDTH, paint),
    "",
    ...eventLines(journey, paint),
  ].join("\n");
}

/** Who travels where: `carrier-hang, firefox, policy unavailable`. */
export function nameOf({ profile, client, policy }: Journey): string {
  return [profile, client, ...(policy === null ? [] : [`policy ${policy}`])].join(", ");
}

function eventLines({ events }: Journey, paint: Paint): string[] {
  const told = foldRepeats(events).map((each) => ({
    each,
    at: shortTime("at" in each ? each.at : each.until),
  }));
  const time = Math.max(...told.map(({ at }) => at.length), 0);
  const kind = Math.max(...events.map(({ what }) => what.length), 0);
  const indent = " ".repeat(time + kind + 4);
  return told.flatMap(({ each, at }) => {
    const what = "what" in each ? each.what : "";
    const [first = "", ...more] = wrap(detailOf(each), WIDTH - indent.length);
    const head = `${paint("dim", at.padStart(time))}  ${what.padEnd(kind)}  ${first}`;
    return [head, ...more.map((line) => indent + line)];
  });
}

/** An event's own words, or what stands for those that only repeat what was told. */
export function detailOf(told: Told): string {
  if ("detail" in told) return told.detail;
  const { lines, times } = told;
  return `the same ${times} times more, until now${lines === 1 ? "" : ` (the last ${lines} lines)`}`;
}

/**
 * Breaks a text between words. A word that is longer than a line stands on one of its own. Control characters are left
 * out: a script may throw whatever it likes, also what a terminal takes for an order.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.replace(/\p{Cc}+/gu, " ").split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
