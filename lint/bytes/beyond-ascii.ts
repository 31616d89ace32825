import type { Location } from "../finding.ts";

/** A character beyond ASCII and what it stands in, in a text that need not be JavaScript. */
export interface BeyondAscii {
  readonly character: string;
  /** Offset in the text. */
  readonly index: number;
  /** A regular expression counts as a string. */
  readonly region: "code" | "comment" | "string";
  /** The whole string that it stands in, without quotes; empty elsewhere. */
  readonly literal: string;
  /** Where that string begins. */
  readonly literalAt: number;
}

interface Stretch {
  readonly region: BeyondAscii["region"];
  /** Offset behind the last character. */
  readonly end: number;
}

/**
 * Every character beyond ASCII, in order.
 *
 * The text may be broken by the very characters that are looked for, so it is not parsed: comments and quoted texts are
 * told from code letter by letter.
 */
export function beyondAscii(text: string): BeyondAscii[] {
  const found: BeyondAscii[] = [];
  const positions = [...text.matchAll(/[^\0-\x7f]/gu)].map(({ index }) => index);
  let at = 0;
  for (let i = 0; i < text.length && at < positions.length; ) {
    const { region, end } = stretchAt(text, i);
    for (let index = positions[at]; index !== undefined && index < end; index = positions[++at]) {
      const literal = region === "string" ? text.slice(i + 1, end - 1) : "";
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      found.push({ character, index, region, literal, literalAt: i });
    }
    i = end;
  }
  return found;
}

/** The comment, string or regular expression that begins at an offset, or a single character of code. */
function stretchAt(text: string, i: number): Stretch {
  const c = text.charAt(i);
  if (c === '"' || c === "'" || c === "`") return { region: "string", end: endOfString(text, i, c) };
  if (c !== "/") return { region: "code", end: i + 1 };
  const next = text.charAt(i + 1);
  if (next === "/") return { region: "comment", end: endOf(text, LINE_END, i) };
  if (next === "*") return { region: "comment", end: endOf(text, BLOCK_END, i + 2) };
  if (!BEFORE_REGEXP.test(text.slice(Math.max(0, i - 40), i))) return { region: "code", end: i + 1 };
  return { region: "string", end: endOf(text, REGEXP, i) };
}

/** ECMAScript, "Line Terminators". */
const LINE_END = /$|[\n\r\u2028\u2029]/g;
const BLOCK_END = /$|\*\//g;
/** A regular expression ends at a slash outside brackets, or with the line. */
const REGEXP = /\/(?:\\.|\[(?:\\.|[^\]\\\n\r])*\]?|[^/\\[\n\r])*\/?/g;
/** Behind these a slash begins a regular expression; behind anything else it divides. */
const BEFORE_REGEXP = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|void|delete|do|else))\s*$/;

/** Offset behind the first match that begins at an offset or later. */
function endOf(text: string, pattern: RegExp, from: number): number {
  const sticky = new RegExp(pattern.source, "g");
  sticky.lastIndex = from;
  sticky.exec(text);
  return Math.max(from + 1, sticky.lastIndex);
}

/** A string ends at its quote; one with plain quotes also with its line. */
function endOfString(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "\\") i++;
    else if (c === quote || (quote !== "`" && (c === "\n" || c === "\r"))) return i + 1;
  }
  return text.length;
}

/** Where an offset stands, 1-based, as editors and the parser count lines. */
export function locationAt(text: string, index: number, length = 1): Location {
  const lines = text.slice(0, index).split(/\r\n|[\n\r\u2028\u2029]/);
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  return { line, column, endLine: line, endColumn: column + length };
}

/** `U+201C`, as character tables name it. */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}
