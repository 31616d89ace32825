import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../../lint/checks/index.ts";
import { compareFindings, type Finding } from "../../../lint/finding.ts";
import { runChecks } from "../../../lint/run.ts";
import { simulatedWorld } from "../../../lint/world.ts";
import type { CorpusPac } from "../corpus.ts";

/** A kind of error, `check message`, as a person judged it who read the PACs. */
export interface Judgement {
  /** Why each of them is a real fault. */
  readonly why: string;
  /** The PACs in which it was read and found to be one. */
  readonly real: readonly string[];
  /** The PACs in which it is found and nobody has read it yet. */
  readonly unread?: readonly string[];
}

export type Review = Readonly<Record<string, Judgement>>;

/** Where the judgements are. */
export const REVIEW = join(import.meta.dirname, "../reviewed-errors.json");

/** The day on which the corpus is linted: some exceptions in it are over, others are not. */
const DAY = Date.UTC(2026, 6, 1, 12);

/** What `pac-lint` says of a PAC that belongs to no site. No clock stops it, so that it says the same on slow machines. */
export async function findingsIn({ name, bytes }: CorpusPac): Promise<Finding[]> {
  const world = { ...simulatedWorld(undefined, () => DAY), clock: () => 0 };
  const checks = Object.values(CHECKS);
  const input = { file: `${name}.pac`, bytes, site: null, checks, known: Object.keys(CHECKS) };
  return (await runChecks(input, world)).sort(compareFindings);
}

/** A finding without its words, which change more often than what is found: `line:column severity check message`. */
export function inBrief({ loc, severity, checkId, messageId }: Finding): string {
  return `${loc.line}:${loc.column} ${severity} ${checkId} ${messageId}`;
}

/** The place of the expectation for a PAC. */
export function pathFor(name: string): string {
  return join(import.meta.dirname, `${name}.json`);
}

/** What is expected of a PAC, in the order of the file; nothing where nothing is written down. */
export function expectedFor(name: string): readonly string[] {
  return readJson<string[]>(pathFor(name), []);
}

/** All judgements. */
export function readReview(): Review {
  return readJson<Review>(REVIEW, {});
}

/** Which PACs have which kind of error. */
export function errorsByKind(findings: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [name, lines] of findings) {
    const found = new Set(lines.flatMap((line) => /^\S+ error (.+)$/.exec(line)?.slice(1) ?? []));
    for (const kind of found) kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The review for the errors that there are now: judgements are kept, what is new is unread, what is gone is left out. */
export function updatedReview(review: Review, kinds: ReadonlyMap<string, readonly string[]>): Review {
  return Object.fromEntries(
    [...kinds].map(([kind, names]): [string, Judgement] => {
      const { why = "", real = [] } = review[kind] ?? {};
      const unread = names.filter((name) => !real.includes(name));
      return [
        kind,
        { why, real: names.filter((name) => real.includes(name)), ...(unread.length > 0 && { unread }) },
      ];
    }),
  );
}

function readJson<T>(path: string, otherwise: T): T {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return otherwise;
    throw error;
  }
}
