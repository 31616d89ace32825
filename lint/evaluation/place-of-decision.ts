import type { SourceCode } from "eslint";
import type { AskablePac, Inspected } from "../check.ts";
import type { Location } from "../finding.ts";
import { perProgram } from "../syntax/per-program.ts";
import { walk } from "../syntax/walk.ts";

/** A place that the marked copy of a PAC gave, 1-based. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where two clients came to different decisions, as long as no condition tells.
 *
 * A failure stands where it happened. The same result, understood differently, stands where it is written. Otherwise it
 * is the rule that only one of them came to: rules are tried in order, so that is the earlier one.
 *
 * @param decided where the two decisions came from, as far as that is known with columns
 */
export function placeOfDecision(
  pac: AskablePac,
  one: Inspected,
  usual: Inspected,
  decided: readonly Place[],
): Location {
  const failure = one.error ?? usual.error;
  if (failure?.line) return { line: failure.line, column: failure.column ?? 1 };
  if (one.result !== null && one.result === usual.result) {
    const written = resultsOf(pac.sourceCode).get(one.result);
    if (written !== undefined) return written;
  }
  const [earlier] = [...decided].sort((a, b) => a.line - b.line || a.column - b.column);
  if (earlier !== undefined) return { line: earlier.line, column: earlier.column };
  const lines = [one.line, usual.line].filter((line) => line !== null);
  return lines.length === 0 ? pac.entryPoint : wholeLine(pac.sourceCode, Math.min(...lines));
}

/** The text of a line, 1-based; empty where there is none. */
export function lineOf(sourceCode: SourceCode, line: number | null): string {
  return line === null ? "" : (sourceCode.lines[line - 1] ?? "");
}

function wholeLine(sourceCode: SourceCode, line: number): Location {
  const text = lineOf(sourceCode, line);
  return { line, column: text.search(/\S|$/) + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}

/** Where each string is first written. */
const resultsOf = perProgram((sourceCode: SourceCode): ReadonlyMap<string, Location> => {
  const places = new Map<string, Location>();
  walk(sourceCode, (node) => {
    if (node.type !== "Literal" || typeof node.value !== "string" || places.has(node.value) || !node.loc)
      return;
    const { start, end } = node.loc;
    const place = {
      line: start.line,
      column: start.column + 1,
      endLine: end.line,
      endColumn: end.column + 1,
    };
    places.set(node.value, place);
  });
  return places;
});
