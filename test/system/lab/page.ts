import { inWords } from "./compare.ts";
import type { Browser, Condition } from "./condition.ts";
import type { Measured } from "./measure.ts";
import type { Foretold } from "./simulate.ts";

/** The page that people read: what was foretold beside what was measured. */
export const CALIBRATION_PAGE = "docs/journey-calibration.md";

/** Each of its tables is between two comments of this name. */
export type TableName = "lab" | "lab-long";

const HEAD = ["browser", "condition", "foretold", "measured", "asks for the PAC, foretold", "measured"];

/** The cells of a row that follow from the simulator alone. */
export interface ForetoldCells {
  readonly browser: Browser;
  readonly condition: string;
  readonly page: string;
  readonly fetches: string;
}

/** Fetches so close to each other are one: each part of a browser asks by itself. */
const TOGETHER_SECONDS = 1;

export function foretoldCells(browser: Browser, condition: Condition, foretold: Foretold): ForetoldCells {
  const { shown, connect, outcome } = foretold;
  const watch = condition.watch[browser] ?? 0;
  const packet = condition.link === undefined ? "" : `SYN answered after ${inWords(connect)}, ${outcome}; `;
  return {
    browser,
    condition: condition.name,
    page: `${packet}${foretold.firstPage === null ? nothingText(foretold.error) : pageText(foretold, shown, condition)}`,
    fetches: timesText(foretold.fetches.filter((at) => at < watch)),
  };
}

/** A whole row of a table. */
export function tableRow(cells: ForetoldCells, condition: Condition, measured: Measured): string {
  const { probe, firstPage, shown, firstEnd, watched } = measured;
  const packet = probe === null ? "" : `SYN answered after ${inWords(probe.seconds)}, ${probe.outcome}; `;
  const nothing = firstEnd === null ? `nothing in ${Math.round(watched)} s` : nothingText(firstEnd.at);
  const page = firstPage === null ? nothing : pageText(measured, shown, condition);
  const fetches = timesText(measured.fetches);
  return rowText([cells.browser, cells.condition, cells.page, `${packet}${page}`, cells.fetches, fetches]);
}

function nothingText(error: number | null): string {
  return error === null ? "never" : `an error after ${inWords(error)}`;
}

function pageText(
  { firstPage, afterChange }: Pick<Foretold, "firstPage" | "afterChange">,
  shown: string | null,
  { later }: Condition,
): string {
  const first = `${inWords(firstPage)}, ${shown}`;
  return later === undefined ? first : `${first}; ${inWords(afterChange)} after the change`;
}

function timesText(seconds: readonly number[]): string {
  const apart = seconds.filter((at, i) => i === 0 || at - (seconds[i - 1] ?? 0) > TOGETHER_SECONDS);
  return `${apart.map((at) => Number(at.toFixed(at < 100 ? 1 : 0))).join(", ")} s`;
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The whole table of these rows, without the comments around it. */
export function tableText(rows: readonly string[]): string {
  return [rowText(HEAD), rowText(HEAD.map(() => "---")), ...rows].join("\n");
}

/** The rows of a table on the page, as cells. */
export function rowsOn(page: string, name: TableName): string[][] {
  const table = between(name).exec(page)?.[0] ?? "";
  return table
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The page with another table. */
export function withTable(page: string, name: TableName, table: string): string {
  return page.replace(between(name), () => table);
}

function between(name: TableName): RegExp {
  return new RegExp(`(?<=<!-- ${name}:start -->\n\n)[\\s\\S]*?(?=\n\n<!-- ${name}:end -->)`);
}
