import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../../lint/checks/index.ts";
import { compareFindings, type Finding } from "../../../lint/finding.ts";
import { runChecks } from "../../../lint/run.ts";
import { simulatedWorld } from "../../../lint/world.ts";
import type { CorpusPac } from "../corpus.ts";

/** What is expected of one PAC of the corpus: `test/corpus/findings/<name>.json`. */
export interface ExpectedFindings {
  /** `line:column severity check message`, in the order of the file. */
  readonly findings: readonly string[];
  /** For each `check message` with an error in this PAC: why that is a real fault here, in a reviewer's words. */
  readonly review: Readonly<Record<string, string>>;
}

/** The day on which the corpus is linted: some rules in it are over, others are not. */
const DAY = Date.UTC(2026, 6, 1, 12);

/** What `pac-lint` says of a PAC that belongs to no site. No clock stops it, so that it says the same on slow machines. */
export async function findingsIn({ name, bytes }: CorpusPac): Promise<Finding[]> {
  const world = { ...simulatedWorld(undefined, () => DAY), clock: () => 0 };
  const checks = Object.values(CHECKS);
  const input = { file: `${name}.pac`, bytes, site: null, checks, known: Object.keys(CHECKS) };
  return (await runChecks(input, world)).sort(compareFindings);
}

/** A finding without its words, which change more often than what is found. */
export function inBrief({ loc, severity, checkId, messageId }: Finding): string {
  return `${loc.line}:${loc.column} ${severity} ${checkId} ${messageId}`;
}

/** The errors of a PAC by what a reviewer judges at once: check and message. */
export function errorsOf(findings: readonly string[]): string[] {
  const errors = findings.flatMap((line) => / error (.+)$/.exec(line)?.slice(1) ?? []);
  return [...new Set(errors)].sort();
}

/** The place of the expectation for a PAC. */
export function pathFor(name: string): string {
  return join(import.meta.dirname, `${name}.json`);
}

/** The expectation for a PAC; empty where there is none yet. */
export function expectedFor(name: string): ExpectedFindings {
  try {
    return JSON.parse(readFileSync(pathFor(name), "utf8")) as ExpectedFindings;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { findings: [], review: {} };
    throw error;
  }
}

/** The file for what is found now. What was said of errors that are still there is kept; of new ones, nothing is said. */
export function updated(findings: readonly string[], { review }: ExpectedFindings): ExpectedFindings {
  const judged = errorsOf(findings).map((error): [string, string] => [error, review[error] ?? ""]);
  return { findings, review: Object.fromEntries(judged) };
}
