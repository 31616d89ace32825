import type { FleetDay } from "../fleet/compare.ts";
import type { DefenderThresholds } from "../fleet/syn-defender.ts";
import { treatmentName } from "./fleet.ts";
import { condense } from "./sparkline.ts";

const WIDTH = 860;
const LEFT = 190;
const ROW = 96;
const PLOT = 64;
const POINTS = 340;

/**
 * The half-open connections of each day as an SVG picture, one row a day, all on one logarithmic scale with the
 * thresholds of the SYN Defender. Pure: the same days give the same bytes.
 */
export function fleetSvg(days: readonly FleetDay[], thresholds: DefenderThresholds): string {
  const top = Math.max(thresholds.global, ...days.map(({ peak }) => peak.halfOpen.perSecond));
  const height = ROW * days.length + 60;
  const rows = days.map((day, row) => rowOf(day, 40 + row * ROW, top, thresholds));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    "<title>Half-open connections at a firewall over a day</title>",
    `<desc>${days.map(({ treatment, peak }) => `${treatment}: at most ${Math.round(peak.halfOpen.perSecond)}`).join("; ")}</desc>`,
    `<style>text{fill:#1f2937}.grid{stroke:#9ca3af;stroke-dasharray:3 3}.area{fill:#2563eb}.bad{fill:#dc2626}rect.back{fill:#f9fafb}@media (prefers-color-scheme:dark){text{fill:#e5e7eb}rect.back{fill:#111827}.area{fill:#60a5fa}.bad{fill:#f87171}}</style>`,
    `<rect class="back" width="${WIDTH}" height="${height}"/>`,
    '<text x="16" y="24" font-weight="600">Half-open connections (logarithmic)</text>',
    ...rows,
    hourMarks(days[0]?.traffic.halfOpen.length ?? 0, height - 12),
    "</svg>",
    "",
  ].join("\n");
}

function rowOf(day: FleetDay, y: number, top: number, { high, low }: DefenderThresholds): string {
  const scale = (value: number) => (Math.log10(1 + Math.max(0, value)) / Math.log10(1 + top)) * PLOT;
  const points = condense(day.traffic.halfOpen, POINTS);
  const step = (WIDTH - LEFT - 20) / points.length;
  const base = y + PLOT;
  const path = points.map((value, i) => `L${round(LEFT + i * step)} ${round(base - scale(value))}`).join("");
  const style = day.engaged.length > 0 ? "bad" : "area";
  const line = (value: number) => {
    const at = round(base - scale(value));
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - 20}" y1="${at}" y2="${at}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end" font-size="10">${value}</text>`;
  };
  return [
    `<text x="16" y="${y + 20}" font-weight="600">${treatmentName(day.treatment)}</text>`,
    `<text x="16" y="${y + 38}" font-size="11">peak ${Math.round(day.peak.halfOpen.perSecond)}</text>`,
    `<path class="${style}" d="M${LEFT} ${base}${path}L${WIDTH - 20} ${base}Z"/>`,
    line(high),
    line(low),
  ].join("\n");
}

/** The hours of the span below the last row, at most nine of them. */
function hourMarks(seconds: number, y: number): string {
  const hours = Math.round(seconds / 3_600);
  const every = Math.max(1, Math.ceil(hours / 8));
  const marks = Array.from({ length: Math.floor(hours / every) + 1 }, (_, i) => i * every);
  return marks
    .map((hour) => {
      const x = round(LEFT + ((WIDTH - LEFT - 20) * hour) / hours);
      return `<text x="${x}" y="${y}" text-anchor="middle" font-size="10">${hour} h</text>`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
