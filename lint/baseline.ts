import type { Finding } from "./finding.ts";
import { shortHash, spotOf } from "./fingerprint.ts";
import { type OwnFindingId, ownFinding } from "./own-findings.ts";
import { type SourceLines, sourceLines } from "./source-lines.ts";

/** Findings that somebody accepted when they adopted the linter: how many of a kind, on which line of source. */
export interface BaselineEntry {
  /** From the folder of the baseline, with slashes. */
  readonly file: string;
  readonly check: string;
  readonly message: string;
  /** Hashes of the line and its neighbours. Line numbers are not in here, so that other edits change no entry. */
  readonly line: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** The beginning of the line, for people who read the file. */
  readonly source: string;
}

/** In their order; no two with the same file, check, message and hashes. */
export type Baseline = readonly BaselineEntry[];

/** How the baseline names a file that findings are about. */
export type NamesFile = (file: string) => string;

export interface Compared {
  /** The findings that the baseline does not accept. */
  readonly fresh: readonly Finding[];
  /** What is accepted and no longer found, and how many of each. */
  readonly gone: readonly { readonly entry: BaselineEntry; readonly count: number }[];
}

/** Of a file that was not read, or not by every check, nothing is known: to accept these would hide all the rest. */
const NEVER_ACCEPTED: ReadonlySet<string> = new Set<OwnFindingId>([
  "parse-error",
  "not-text",
  "too-large",
  "internal-error",
  "evaluation-stopped",
  "stale-baseline",
]);

const SHOWN = 80;

/** The baseline that accepts these findings. */
export function baselineOf(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  nameOf: NamesFile,
): Baseline {
  const lines = sourceLines(sources);
  return mergedBaseline(findings.filter(isAcceptable).map((finding) => entryOf(finding, lines, nameOf)));
}

/** One baseline that accepts what several do, in its order. */
export function mergedBaseline(...baselines: readonly Baseline[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const entry of baselines.flat()) {
    const key = KEYS[0](entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + entry.count });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Tells new findings from accepted ones. An entry stands for findings of its check and message on a line of the same
 * words, wherever that line is now. Where there are more such findings than were accepted, those with other neighbours
 * than before are the new ones.
 */
export function compareWithBaseline(
  baseline: Baseline,
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  nameOf: NamesFile,
): Compared {
  const lines = sourceLines(sources);
  const slots = baseline.map((entry) => ({ entry, count: entry.count }));
  let left = findings.map((finding) => {
    return { finding, entry: isAcceptable(finding) ? entryOf(finding, lines, nameOf) : null };
  });
  for (const keyOf of KEYS) {
    const free = queues(slots, ({ entry }) => keyOf(entry));
    left = left.filter(({ entry }) => {
      const queue = entry === null ? [] : (free.get(keyOf(entry)) ?? []);
      while (queue.at(-1)?.count === 0) queue.pop();
      const slot = queue.at(-1);
      if (slot === undefined) return true;
      slot.count -= 1;
      return false;
    });
  }
  return {
    fresh: left.map(({ finding }) => finding),
    gone: slots.filter(({ count }) => count > 0),
  };
}

/** False for findings that say that a file was not checked. */
function isAcceptable({ checkId }: Finding): boolean {
  return !NEVER_ACCEPTED.has(checkId);
}

/** The note that an entry stands for nothing any more. */
export function staleFinding(
  { file, check, source }: BaselineEntry,
  count: number,
  baselineFile: string,
  line: number,
): Finding {
  const data = { count, check, file, source };
  return ownFinding("stale-baseline", "gone", data, baselineFile, { line, column: 1 });
}

/** What has to be the same, from the most certain match to the least. */
const KEYS = [
  (entry: BaselineEntry) => keyOf(entry, entry.before, entry.after),
  (entry: BaselineEntry) => keyOf(entry, entry.before, ""),
  (entry: BaselineEntry) => keyOf(entry, "", entry.after),
  (entry: BaselineEntry) => keyOf(entry, "", ""),
] as const;

function keyOf({ file, check, message, line }: BaselineEntry, before: string, after: string): string {
  return [file, check, message, line, before, after].join("\0");
}

/** Things by key, the first of each at the end of its list. */
function queues<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things.toReversed()) {
    const key = keyOf(thing);
    const queue = found.get(key) ?? [];
    queue.push(thing);
    found.set(key, queue);
  }
  return found;
}

function entryOf(finding: Finding, lines: SourceLines, nameOf: NamesFile): BaselineEntry {
  const { file, checkId: check, messageId: message, loc } = finding;
  const { text, before, after } = spotOf(loc, lines.of(file));
  return {
    file: nameOf(file),
    check,
    message,
    line: hashOf(text),
    before: hashOf(before),
    after: hashOf(after),
    count: 1,
    source: text.slice(0, SHOWN),
  };
}

/** Sixteen digits: a file would need thousands of millions of lines before two of them met. */
function hashOf(text: string): string {
  return shortHash([text]).slice(0, 16);
}
