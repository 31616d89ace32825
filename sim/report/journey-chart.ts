import { placeTicks } from "./journey-axis.ts";
import type { Lanes, Mark, Row, Span } from "./journey-lanes.ts";
import type { Paint } from "./paint.ts";

/** Room for the longest lane's name and a gap. */
const NAME_WIDTH = 10;

const SPAN: Readonly<Record<Span["state"], string>> = { busy: "━", waiting: "░", astray: "·" };
const MARK: Readonly<Record<Mark["kind"], string>> = { done: "●", failed: "×", again: "○" };

/**
 * The lanes as text: a line of ticks, a line of time, and a line for each lane. Pure.
 *
 * @param width of a line, in characters
 */
export function chartLines(
  { rows, axis, ticks, changes, endless }: Lanes,
  width: number,
  paint: Paint,
): string[] {
  const columns = width - NAME_WIDTH;
  const column = (seconds: number) => Math.round(axis.at(seconds) * (columns - 1));
  const crossings = new Set(changes.map(({ at }) => column(at)));
  const labels = Array<string>(columns).fill(" ");
  const line = Array<string>(columns).fill("─");
  for (const { from, to, pause } of axis.stretches) if (pause) line.fill("┄", column(from) + 1, column(to));
  for (const { start, label, at } of placeTicks(ticks, columns, (text) => text.length + 1)) {
    const begin = Math.min(Math.round(start), columns - label.length);
    for (const [i, character] of [...label].entries()) labels[begin + i] = character;
    line[column(at)] = "┬";
  }
  if (endless) line[columns - 1] = "→";
  const dim = (text: string) => paint("dim", text);
  return [
    dim(`${" ".repeat(NAME_WIDTH)}${labels.join("")}`.trimEnd()),
    dim(`${" ".repeat(NAME_WIDTH)}${line.join("")}`),
    ...rows.map((row) =>
      `${row.lane.padEnd(NAME_WIDTH)}${laneText(row, { columns, column, crossings }, paint)}`.trimEnd(),
    ),
  ];
}

interface Scale {
  readonly columns: number;
  readonly column: (seconds: number) => number;
  readonly crossings: ReadonlySet<number>;
}

function laneText({ spans, marks }: Row, { columns, column, crossings }: Scale, paint: Paint): string {
  const cells = Array.from({ length: columns }, (_, i) => (crossings.has(i) ? paint("magenta", "│") : " "));
  for (const { from, to, state } of spans) {
    const style = state === "busy" ? "cyan" : "yellow";
    if (to > from) cells.fill(paint(style, SPAN[state]), column(from), column(to) + 1);
    if (to === Number.POSITIVE_INFINITY) cells[columns - 1] = paint("red", "→");
  }
  // Where several fall into one column, what failed must not be hidden.
  const order: readonly Mark["kind"][] = ["again", "done", "failed"];
  for (const kind of order) {
    const style = kind === "failed" ? "red" : kind === "done" ? "green" : "yellow";
    for (const { at } of marks.filter((mark) => mark.kind === kind))
      cells[column(at)] = paint(style, MARK[kind]);
  }
  return cells.join("");
}
