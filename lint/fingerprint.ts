import { createHash } from "node:crypto";
import type { Finding, Location } from "./finding.ts";
import { type SourceLines, sourceLines } from "./source-lines.ts";

/** Where a finding stands, in words of the file instead of numbers: it stays the same when lines move. */
export interface Spot {
  /** The reported line without its indentation; the surroundings of the place where the line is long. */
  readonly text: string;
  /** The nearest line above it that is not empty. */
  readonly before: string;
  /** The nearest line below it that is not empty. */
  readonly after: string;
}

/** A line of code that a person wrote is shorter. In a minified file, one line is the whole program. */
const LONG = 200;
/** How much of a long line is looked at on each side of the place: an edit further away changes nothing. */
const AROUND = 40;

/** What a finding stands on, without its place. */
export function spotOf(loc: Location, lines: readonly string[]): Spot {
  const text = lines[loc.line - 1] ?? "";
  return {
    text: squeezed(text.length > LONG ? around(text, loc) : text),
    before: nearest(lines, loc.line - 2, -1),
    after: nearest(lines, loc.line, 1),
  };
}

/**
 * One text per finding, in their order, which stays the same when lines are moved or put in, and which no two findings
 * share: equal findings on equal lines are counted.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const lines: SourceLines = sourceLines(sources);
  const counts = new Map<string, number>();
  return findings.map(({ file, checkId, messageId, loc }) => {
    const key = shortHash([file, checkId, messageId, spotOf(loc, lines.of(file)).text]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return shortHash([key, String(count)]);
  });
}

/** 128 bits of SHA-256 of a list of texts, as hexadecimal digits. */
export function shortHash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function around(text: string, { line, column, endLine, endColumn }: Location): string {
  const start = column - 1;
  const end = (endLine ?? line) === line ? (endColumn ?? column) - 1 : start;
  return text.slice(Math.max(0, start - AROUND), Math.min(end, start + LONG) + AROUND);
}

/** Indentation and the number of spaces change when code is formatted or put into a block; its words do not. */
function squeezed(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function nearest(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let i = from; i >= 0 && i < lines.length; i += step) {
    const text = squeezed((lines[i] ?? "").slice(0, LONG));
    if (text !== "") return text;
  }
  return "";
}
