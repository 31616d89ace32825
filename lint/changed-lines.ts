import type { Location } from "./finding.ts";
import type { Edit } from "./fix-text.ts";

/** Lines from one to another, both included. A place where lines were only taken out lies between two: 4.5 to 4.5. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What changed in a file, in its present lines. */
export type ChangedLines = readonly LineRange[];

/** A file that is new as a whole. */
export const ALL_LINES: ChangedLines = [{ from: 1, to: Number.POSITIVE_INFINITY }];

/** True when a place has a changed line in it. */
export function touches(changed: ChangedLines, { line, endLine }: Location): boolean {
  return changed.some(({ from, to }) => from <= (endLine ?? line) && to >= line);
}

/**
 * The changed lines in a patch of one file without context (`git diff --unified=0`): the hunks' `+start,count`.
 *
 * @returns null when the patch is about no file, or several
 */
export function linesOfPatch(patch: string): ChangedLines | null {
  // Lines of the file begin with a sign, so none can look like a head. Only LF ends a line here: CR may be part of one.
  const lines = patch.split("\n");
  if (lines.filter((line) => line.startsWith("diff --git ")).length !== 1) return null;
  return lines.flatMap((line): LineRange[] => {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) return [];
    const [, start, count = "1"] = hunk;
    const from = Number(start);
    if (count === "0") return [{ from: from + 0.5, to: from + 0.5 }];
    return [{ from, to: from + Number(count) - 1 }];
  });
}

/**
 * From Git's lines to JavaScript's. Git knows one line break, LF; in a file of a Mac of old, whose lines end with CR, it
 * sees a single line.
 */
export function asScriptLines(changed: ChangedLines, text: string): ChangedLines {
  if (!/\r(?!\n)|[\u2028\u2029]/.test(text)) return changed;
  const starts = [1];
  for (const line of text.split("\n"))
    starts.push((starts.at(-1) ?? 1) + (line.match(/\r(?!$)|[\u2028\u2029]/g)?.length ?? 0) + 1);
  const startOf = (line: number) => starts[line - 1] ?? starts.at(-1) ?? 1;
  return changed.map(({ from, to }) => {
    if (!Number.isInteger(from)) return { from: startOf(from + 0.5) - 0.5, to: startOf(to + 0.5) - 0.5 };
    return { from: startOf(from), to: Number.isFinite(to) ? startOf(to + 1) - 1 : to };
  });
}

/** Where changed lines are after edits of the text. The lines of the edits count as changed. */
export function afterEdits(changed: ChangedLines, text: string, edits: readonly Edit[]): ChangedLines {
  const moves = movesOf(text, edits);
  const total = moves.reduce((sum, { by }) => sum + by, 0);
  const lower = (line: number): number => {
    const next = moves.find(({ to }) => to >= line);
    if (next === undefined) return line + total;
    return Math.min(line, next.from) + next.before;
  };
  const upper = (line: number): number => {
    const last = moves.findLast(({ from }) => from <= line);
    return last === undefined ? line : Math.max(line, last.to) + last.before + last.by;
  };
  const after = changed.map(({ from, to }) => ({ from: lower(from), to: upper(to) }));
  return [
    ...after,
    ...moves.map(({ from, to, before, by }) => ({ from: from + before, to: to + before + by })),
  ];
}

/** What an edit does to lines: it stands in `from` to `to`, and all below move `by`, after others moved it `before`. */
interface Move extends LineRange {
  readonly before: number;
  readonly by: number;
}

function movesOf(text: string, edits: readonly Edit[]): Move[] {
  let line = 1;
  let done = 0;
  let before = 0;
  return edits.map(({ start, end, text: put }) => {
    const from = line + breaks(text.slice(done, start));
    const to = from + breaks(text.slice(start, end));
    const move = { from, to, before, by: from + breaks(put) - to };
    [line, done, before] = [to, end, before + move.by];
    return move;
  });
}

function breaks(text: string): number {
  return text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
}
