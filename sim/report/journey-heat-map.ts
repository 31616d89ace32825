import type { Journey } from "../journey/journey.ts";
import { type Cell, cellOf, cellText, matrixOf, policyName } from "./journey-matrix.ts";
import type { Speed } from "./journey-speed.ts";
import { CHARACTER_WIDTH, escaped, fixed, svgDocument, textAt } from "./journey-svg-frame.ts";

const MARGIN = 20;
const ROW = 24;
const SMALL = 10;
const GAP = 12;
const SPEEDS: readonly Speed[] = ["instant", "noticed", "long", "never"];

/** Profile x client x policy as a heat map: a row for each profile, a block of columns for each client. Pure. */
export function heatMapSvg(journeys: readonly Journey[]): string {
  const { policies, clients, profiles } = matrixOf(journeys);
  const cells = new Map(journeys.map(cellOf).map((cell) => [keyOf(cell), cell]));
  const names = textWidth(Math.max(...profiles.map(({ profile }) => profile.length)), 13) + GAP;
  const cellWidth = columnWidth([...cells.values()], policies.map(policyName));
  const left = MARGIN + names;
  const column = (client: number, policy: number) =>
    left + client * (policies.length * cellWidth + GAP) + policy * cellWidth;
  const top = MARGIN + 56;
  const body = [
    textAt(MARGIN, MARGIN + 12, "Seconds to the first page", 'class="strong"'),
    ...clients.flatMap((client, c) => [
      textAt(column(c, 0), MARGIN + 34, client, 'class="strong"'),
      ...policies.map((policy, p) => {
        const middle = column(c, p) + cellWidth / 2;
        return textAt(
          middle,
          MARGIN + 50,
          policyName(policy),
          `class="soft" font-size="${SMALL}" text-anchor="middle"`,
        );
      }),
    ]),
    ...profiles.flatMap(({ profile }, r) => [
      textAt(MARGIN, top + r * ROW + 16, profile),
      ...clients.flatMap((client, c) =>
        policies.flatMap((policy, p) => {
          const cell = cells.get(keyOf({ profile, client, policy }));
          return cell === undefined ? [] : drawCell(cell, column(c, p), top + r * ROW, cellWidth);
        }),
      ),
    ]),
    ...legend(left, top + profiles.length * ROW + 12),
  ];
  const width = Math.ceil(column(clients.length, 0) - GAP + MARGIN);
  const height = top + profiles.length * ROW + 12 + 20 + MARGIN;
  const title = `Seconds to the first page of ${journeys[0]?.url ?? ""}, by profile, client and policy`;
  return svgDocument({ title, description: inWords(journeys), width, height }, body);
}

function keyOf({ profile, client, policy }: Pick<Cell, "profile" | "client" | "policy">): string {
  return JSON.stringify([profile, client, policy]);
}

/** Each cell says its verdict to who points at it. */
function drawCell(cell: Cell, x: number, y: number, width: number): string[] {
  const box = `x="${fixed(x + 1)}" y="${fixed(y + 1)}" width="${fixed(width - 2)}" height="${ROW - 2}" rx="3"`;
  return [
    `<rect class="${cell.speed}" ${box}><title>${escaped(cell.verdict)}</title></rect>`,
    textAt(
      x + width / 2,
      y + 16,
      cellText(cell),
      `class="cell" font-size="${SMALL}" text-anchor="middle" pointer-events="none"`,
    ),
  ];
}

function legend(x: number, y: number): string[] {
  const width = 90;
  const boxes = SPEEDS.flatMap((speed, i) => [
    `<rect class="${speed}" x="${fixed(x + i * width)}" y="${fixed(y)}" width="${width - 10}" height="18" rx="3"/>`,
    textAt(
      x + i * width + (width - 10) / 2,
      y + 13,
      speed,
      `class="cell" font-size="${SMALL}" text-anchor="middle"`,
    ),
  ]);
  const signs = "* sign-on page   + after a change of network";
  return [...boxes, textAt(x + SPEEDS.length * width, y + 13, signs, `class="soft" font-size="${SMALL}"`)];
}

function columnWidth(cells: readonly Cell[], titles: readonly string[]): number {
  const longest = Math.max(...[...cells.map(cellText), ...titles].map((text) => text.length));
  return Math.ceil(textWidth(longest, SMALL)) + 8;
}

function textWidth(characters: number, size: number): number {
  return characters * size * CHARACTER_WIDTH;
}

function inWords(journeys: readonly Journey[]): string {
  const count = (speed: Speed) => journeys.filter((journey) => cellOf(journey).speed === speed).length;
  return SPEEDS.map((speed) => `${speed}: ${count(speed)} of ${journeys.length}`).join(", ");
}
