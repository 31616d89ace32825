import type { Journey } from "../journey/journey.ts";
import { chartLines } from "./journey-chart.ts";
import { foldRepeats } from "./journey-events.ts";
import { lanes } from "./journey-lanes.ts";
import { detailOf, nameOf } from "./journey-text.ts";
import { shortTime } from "./journey-time.ts";
import { painter } from "./paint.ts";

const CHART_WIDTH = 80;

/** A Markdown section for each journey: verdict, lanes in a fenced block, events as a table. Pure. */
export function journeysMarkdown(journeys: readonly Journey[]): string {
  return journeys.map(section).join("\n\n");
}

function section(journey: Journey): string {
  return [
    `## ${plain(nameOf(journey))}`,
    "",
    `**${plain(journey.verdict)}**`,
    "",
    `URL: \`${journey.url.replaceAll("`", "%60")}\``,
    "",
    "```text",
    ...chartLines(lanes(journey), CHART_WIDTH, painter(false)),
    "```",
    "",
    "| at | what | |",
    "|---:|---|---|",
    ...foldRepeats(journey.events).map((told) => {
      const [at, what] = "what" in told ? [told.at, told.what] : [told.until, ""];
      return `| ${shortTime(at)} | ${what} | ${plain(detailOf(told))} |`;
    }),
  ].join("\n");
}

/** Text that Markdown shows as it is: what a script throws may be anything. Backticks stay, for verdicts use them. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(/[\\*_[\]<>|#~]/g, (character) => `\\${character}`);
}
