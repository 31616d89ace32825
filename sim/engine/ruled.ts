import { NO_RULE, RULES, rulesLibrary, runData } from "./rule-library.ts";
import { type RuleRun, ruleRuns } from "./rule-runs.ts";

/** A script whose runs of rules are answered from an index. */
export interface Ruled {
  /** The script with a `switch` around each run; no line is moved. */
  readonly text: string;
  /** A script that must have run before it. */
  readonly before: string;
  /** The column in the script as it was written. Both 1-based. */
  column(line: number, column: number): number;
}

interface Insert {
  readonly offset: number;
  readonly text: string;
}

/**
 * Puts an index in front of each run of rules.
 *
 * QuickJS takes about 0.3 us for a rule, whatever the rule, because it must call a function; a list of 500 rules is
 * asked 5,000 times a second and not more. So when many URLs are asked, the run is looked up as a whole:
 *
 *     switch (index(0, [dnsDomainIs], host)) { case 0: return "DIRECT"; case -1: break; default: <the run> }
 *
 * The run itself stays, and is what runs wherever the index cannot be sure (see `rulesLibrary`).
 *
 * @returns null when there is nothing to gain
 */
export function ruled(text: string): Ruled | null {
  const runs = ruleRuns(text);
  if (runs.length === 0) return null;
  const data: unknown[] = [];
  const inserts: Insert[] = runs.flatMap((run, number) => {
    const results = [...new Set(run.rules.map(({ returned }) => returned))];
    data.push(runData(run, results));
    return [
      { offset: run.start, text: head(run, number, results) },
      { offset: run.end, text: "}" },
    ];
  });
  inserts.sort((a, b) => a.offset - b.offset);
  return {
    text: applied(text, inserts),
    before: rulesLibrary(data),
    column: (line, column) => columnBefore(text, inserts, line, column),
  };
}

function head(run: RuleRun, number: number, results: readonly string[]): string {
  const conditions = run.rules.flatMap((rule) => rule.conditions);
  const helpers = new Set(conditions.flatMap(({ helper }) => (helper === null ? [] : helper)));
  const asked = [number, `[${[...helpers].join()}]`, ...run.variables].join();
  const cases = results.map((result, index) => `case ${index}:return ${result};`).join("");
  return `switch(${RULES}(${asked})){${cases}case ${NO_RULE}:break;default:`;
}

function applied(text: string, inserts: readonly Insert[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { offset, text: inserted } of inserts) {
    pieces.push(text.slice(end, offset), inserted);
    end = offset;
  }
  return pieces.join("") + text.slice(end);
}

function columnBefore(text: string, inserts: readonly Insert[], line: number, column: number): number {
  const start = startOfLine(text, line);
  const end = startOfLine(text, line + 1);
  let shift = 0;
  for (const { offset, text: inserted } of inserts) {
    if (offset < start || offset >= end || column - 1 - shift <= offset - start) continue;
    shift += Math.min(inserted.length, column - 1 - shift - (offset - start));
  }
  return column - shift;
}

function startOfLine(text: string, line: number): number {
  let number = 1;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    if (number === line) break;
    number += 1;
    if (number === line) return index + end.length;
  }
  return number < line ? text.length : 0;
}
