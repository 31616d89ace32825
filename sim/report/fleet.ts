import type { FleetDay, Treatment } from "../fleet/compare.ts";
import type { DefenderThresholds } from "../fleet/syn-defender.ts";
import { duration } from "../journey/verdict.ts";
import { painter } from "./paint.ts";
import { sparkline } from "./sparkline.ts";
import { formatTable } from "./table.ts";

export interface FleetReportOptions {
  readonly color: boolean;
  readonly laptops: number;
  readonly thresholds: DefenderThresholds;
}

/** How a treatment is called in tables. */
export function treatmentName(treatment: Treatment): string {
  return treatment === "drop" ? "drop (a firewall)" : treatment;
}

/** The days of one fleet side by side: a table of peaks, the course of each day, and a sentence about each. Pure. */
export function formatFleet(days: readonly FleetDay[], options: FleetReportOptions): string {
  const paint = painter(options.color);
  const right = { align: "right" as const };
  const columns = [
    { title: "endpoint" },
    { title: "fetches", ...right },
    { title: "SYN/s", ...right },
    { title: "RST/s", ...right },
    { title: "requests/s", ...right },
    { title: "half-open", ...right },
    { title: "SYN Defender" },
  ];
  const rows = days.map(({ treatment, traffic, peak, engaged }) => [
    treatmentName(treatment),
    whole(traffic.fetches),
    whole(peak.syns.perSecond),
    whole(peak.resets.perSecond),
    whole(peak.requests.perSecond),
    whole(peak.halfOpen.perSecond),
    engaged.length === 0 ? paint("green", "never") : paint("red", `engaged ${engagedText(engaged)}`),
  ]);
  const courses = days.map(({ treatment, traffic }) => [
    treatmentName(treatment),
    sparkline(traffic.halfOpen, COURSE_WIDTH),
  ]);
  const { high, low, global } = options.thresholds;
  return [
    `${whole(options.laptops)} laptops; figures are those of the worst second`,
    "",
    formatTable(columns, rows),
    "",
    formatTable([{ title: "endpoint" }, { title: `half-open connections, 0 to ${hours(days)} h` }], courses),
    "",
    ...days.map((day) => `${treatmentName(day.treatment)}: ${fleetVerdict(day)}`),
    "",
    `SYN Defender engages above ${whole(high)} half-open connections on an interface (${whole(global)} in all) and lets go below ${whole(low)}.`,
  ].join("\n");
}

const COURSE_WIDTH = 60;

/** One sentence about one day. */
function fleetVerdict({ peak, engaged, total }: FleetDay): string {
  const at = clock(peak.halfOpen.at);
  const open = `at most ${whole(peak.halfOpen.perSecond)} half-open connections, at ${at}`;
  const load = `${whole(total.syns)} SYNs in all, ${whole(peak.syns.perSecond)} in the worst second`;
  if (engaged.length === 0) return `${open}; ${load}`;
  const [first] = engaged;
  return `${open}; the firewall's SYN Defender interferes from ${clock(first?.from ?? 0)} on, ${engagedText(engaged)}; ${load}`;
}

function engagedText(engaged: FleetDay["engaged"]): string {
  const seconds = engaged.reduce((sum, { from, to }) => sum + to - from, 0);
  const times = engaged.length === 1 ? "once" : `${engaged.length} times`;
  return `${times}, ${duration(seconds)} in all`;
}

function hours(days: readonly FleetDay[]): number {
  return Math.round((days[0]?.traffic.halfOpen.length ?? 0) / 3_600);
}

/** `08:37:54` */
function clock(second: number): string {
  const parts = [Math.floor(second / 3_600), Math.floor((second % 3_600) / 60), second % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** `28,943`; what is between nothing and one is not nothing. */
function whole(value: number): string {
  if (value > 0 && value < 1) return "<1";
  return Math.round(value).toLocaleString("en-US");
}
