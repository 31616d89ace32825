import type { Journey } from "../journey/journey.ts";
import { placeTicks } from "./journey-axis.ts";
import { type Lanes, lanes, type Mark, type Row, type Span } from "./journey-lanes.ts";
import { CHARACTER_WIDTH, fixed, svgDocument, textAt } from "./journey-svg-frame.ts";
import { nameOf, wrap } from "./journey-text.ts";

const WIDTH = 860;
const MARGIN = 20;
const NAMES = 70;
const ROW = 22;
const TICK_SIZE = 11;
const LINE = 18;
/** Characters of a verdict that fit into a line. */
const VERDICT_CHARACTERS = Math.floor((WIDTH - 2 * MARGIN) / (13 * CHARACTER_WIDTH));

const LEGEND = "● done, × failed, ○ as before, ▬ thick: no page, ┄ pause, drawn short";

/** Journeys to the same URL as one picture, one below the other. Pure; the same journeys give the same bytes. */
export function journeysSvg(journeys: readonly Journey[]): string {
  const body: string[] = [];
  let y = MARGIN;
  for (const journey of journeys) {
    const drawn = drawJourney(journey, y);
    body.push(...drawn.elements);
    y = drawn.bottom + MARGIN;
  }
  body.push(textAt(MARGIN, y, LEGEND, `class="soft" font-size="${TICK_SIZE}"`));
  y += MARGIN;
  const title = `What a laptop does that wants ${journeys[0]?.url ?? "a page"}`;
  const description = journeys.map((journey) => `${nameOf(journey)}: ${journey.verdict}.`).join(" ");
  return svgDocument({ title, description, width: WIDTH, height: y }, body);
}

function drawJourney(journey: Journey, top: number): { elements: string[]; bottom: number } {
  const elements = [textAt(MARGIN, top + 13, nameOf(journey), 'class="strong"')];
  let y = top + 13;
  for (const line of wrap(journey.verdict.replaceAll("`", ""), VERDICT_CHARACTERS)) {
    y += LINE;
    elements.push(textAt(MARGIN, y, line));
  }
  const chart = drawLanes(lanes(journey), y + 14);
  return { elements: [...elements, ...chart.elements], bottom: chart.bottom };
}

const LEFT = MARGIN + NAMES;
const CHART = WIDTH - MARGIN - LEFT;

function drawLanes(picture: Lanes, top: number): { elements: string[]; bottom: number } {
  const { axis, rows, changes, endless } = picture;
  const x = (seconds: number) => LEFT + axis.at(seconds) * CHART;
  const first = top + TICK_SIZE + 10;
  const bottom = first + rows.length * ROW;
  const grid = drawTicks(picture, top + TICK_SIZE, first, bottom);
  const lines = changes.map(
    ({ at }) => `<path class="change" d="M${fixed(x(at))} ${fixed(first)}V${fixed(bottom)}"/>`,
  );
  const names = changes.map(({ at, to }) => {
    const anchor = axis.at(at) > 0.8 ? "end" : "start";
    const place = x(at) + (anchor === "end" ? -4 : 4);
    return textAt(
      place,
      bottom + 12,
      `→ ${to}`,
      `class="changed" font-size="${TICK_SIZE}" text-anchor="${anchor}"`,
    );
  });
  const drawn = rows.flatMap((row, i) => drawRow(row, first + i * ROW + ROW / 2, x, endless));
  return {
    elements: [...grid, ...lines, ...drawn, ...names],
    bottom: bottom + (changes.length > 0 ? 12 : 0),
  };
}

function drawTicks({ axis, ticks }: Lanes, baseline: number, top: number, bottom: number): string[] {
  const widthOf = (label: string) => (label.length + 1.5) * TICK_SIZE * CHARACTER_WIDTH;
  const placed = placeTicks(ticks, CHART, widthOf).flatMap(({ label, start, at }) => {
    const x = fixed(LEFT + axis.at(at) * CHART);
    const middle = LEFT + start + widthOf(label) / 2;
    return [
      textAt(middle, baseline, label, `class="soft" font-size="${TICK_SIZE}" text-anchor="middle"`),
      `<path class="grid" d="M${x} ${fixed(top - 5)}V${fixed(bottom)}"/>`,
    ];
  });
  const line = `<path class="grid" d="M${LEFT} ${fixed(top)}H${LEFT + CHART}"/>`;
  const pauses = axis.stretches
    .filter(({ pause }) => pause)
    .map(({ from, to }) => {
      const [begin, end] = [from, to].map((seconds) => fixed(LEFT + axis.at(seconds) * CHART));
      return `<path class="pause" d="M${begin} ${fixed(top)}H${end}"/>`;
    });
  return [line, ...pauses, ...placed];
}

function drawRow(row: Row, y: number, x: (seconds: number) => number, endless: boolean): string[] {
  return [
    textAt(MARGIN, y + 4, row.lane, 'class="soft"'),
    ...row.spans.filter(({ from, to }) => to > from).map((span) => drawSpan(span, y, x)),
    ...row.spans
      .filter(({ to }) => endless && to === Number.POSITIVE_INFINITY)
      .map(({ state }) => drawArrow(state, y)),
    ...row.marks.map((mark) => drawMark(mark, x(mark.at), y)),
  ];
}

function drawSpan({ from, to, state }: Span, y: number, x: (seconds: number) => number): string {
  const height = state === "busy" ? 6 : 10;
  const width = Math.max(1, x(to) - x(from));
  return `<rect class="${state}" x="${fixed(x(from))}" y="${fixed(y - height / 2)}" width="${fixed(width)}" height="${height}"/>`;
}

function drawArrow(state: Span["state"], y: number): string {
  const tip = LEFT + CHART + 8;
  return `<path class="${state}" d="M${tip - 9} ${fixed(y - 8)}L${tip} ${fixed(y)}L${tip - 9} ${fixed(y + 8)}Z"/>`;
}

function drawMark({ kind }: Mark, x: number, y: number): string {
  const [cx, cy] = [fixed(x), fixed(y)];
  if (kind !== "failed")
    return `<circle class="${kind}" cx="${cx}" cy="${cy}" r="${kind === "done" ? 5 : 4}"/>`;
  return `<path class="failed" d="M${fixed(x - 4)} ${fixed(y - 4)}l8 8m0 -8l-8 8"/>`;
}
