import { formatChain } from "../../pac/index.ts";
import type { Simulation } from "../simulate.ts";
import { findDisagreements } from "./disagreement.ts";
import { type Paint, painter } from "./paint.ts";
import { type Column, formatTable } from "./table.ts";

export interface ReportOptions {
  readonly color: boolean;
  /** How the PAC is called in notes: `proxy.pac:12:5`. */
  readonly pacFile: string;
}

/**
 * The answers for one URL as a table: a row per profile and client, notes below. A client that decides otherwise than
 * the others in its profile is marked with a star, and the first notes say why. Pure.
 */
export function formatSimulations(answers: readonly Simulation[], options: ReportOptions): string {
  const paint = painter(options.color);
  const hasProfiles = answers.some(({ profile }) => profile !== null);
  const hasClients = new Set(answers.map(({ client }) => client)).size > 1;
  const disagreements = findDisagreements(answers);
  const differs = new Set(disagreements.map(({ answer }) => answer));
  const columns: Column[] = [
    ...(hasProfiles ? [{ title: "profile" }] : []),
    ...(hasClients ? [{ title: "client" }] : []),
    { title: "PAC" },
    { title: "decision" },
    { title: "line", align: "right" as const },
    { title: "look-ups", align: "right" as const },
  ];
  const rows = answers.map((answer) => [
    ...(hasProfiles ? [answer.profile ?? ""] : []),
    ...(hasClients ? [differs.has(answer) ? `${answer.client} *` : answer.client] : []),
    formatAcquisition(answer),
    decision(answer, paint),
    answer.line === null ? "-" : String(answer.line),
    String(answer.dns.length),
  ]);
  const notes = unique([
    ...disagreements.map(({ answer, reason }) =>
      paint("magenta", `${[answer.profile, reason].filter(Boolean).join(": ")}`),
    ),
    ...answers.flatMap((answer) => notesOf(answer, options, hasClients)),
  ]);
  return [formatTable(columns, rows), ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}

/** The answers for one URL of many, one line each: URL, where, decision; tabs between. Pure. */
export function formatLine(answer: Simulation, withPlace: boolean): string {
  const place = withPlace ? [answer.profile ?? "", answer.client].filter(Boolean) : [];
  const decided = answer.pac.seconds === null ? "(waits for the PAC)" : formatChain(answer.chain);
  return [answer.url, ...place, decided || "(request fails)"].join("\t");
}

/** `loaded in 15 ms`, `timeout after 30 s`, `timeout: waits without end`. */
function formatAcquisition({ pac, profile }: Simulation): string {
  if (profile === null) return pac.status;
  if (pac.seconds === null) return `${pac.status}: waits without end`;
  return `${pac.status} ${pac.status === "timeout" ? "after" : "in"} ${duration(pac.seconds)}`;
}

function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  return `${Number(seconds.toFixed(1))} s`;
}

function decision({ chain, error, pac }: Simulation, paint: Paint): string {
  // It would go DIRECT once it had given up, and it never does.
  if (pac.seconds === null) return paint("red", "none: it waits for the PAC");
  if (error !== null) {
    return paint(
      "red",
      `${formatChain(chain)} (${pac.status === "loaded" ? "the script failed" : "no PAC"})`,
    );
  }
  if (chain.length === 0) return paint("red", "request fails");
  return paint(chain[0]?.kind === "DIRECT" ? "yellow" : "green", formatChain(chain));
}

function notesOf(answer: Simulation, { pacFile, color }: ReportOptions, hasClients: boolean): string[] {
  const paint = painter(color);
  const who = [answer.profile, hasClients ? answer.client : null].filter(Boolean).join(", ");
  const prefix = who === "" ? "" : `${who}: `;
  const notes: string[] = [];
  if (answer.pac.status !== "loaded" && answer.profile !== null) notes.push(`${prefix}${answer.pac.detail}`);
  if (answer.bypass !== null) notes.push(`${prefix}the PAC is not asked: ${answer.bypass}`);
  if (answer.error !== null) {
    const { line, column, message } = answer.error;
    const place = [pacFile, line, line === null ? null : column].filter((part) => part !== null).join(":");
    notes.push(paint("red", `${prefix}${place}: ${message}`));
  }
  for (const { message } of answer.problems) notes.push(`${prefix}${message}`);
  for (const { name, answer: addresses } of answer.dns) {
    notes.push(`${prefix}looked up ${name}: ${addresses === null ? "does not exist" : addresses.join(", ")}`);
  }
  return notes;
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
