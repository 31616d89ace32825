import { isTemplate } from "./template.ts";

/**
 * Patterns of `shExpMatch`, as clients really read them.
 *
 * The documentation promises a glob with `*` and `?`. Chromium and Firefox share one implementation that turns the
 * pattern into a regular expression by rewriting `.`, `*` and `?` and passing everything else through, between `^`
 * and `$` (read in both sources and asked of both browsers).
 */

/** What regular expression syntax in a pattern leads to, worst first. */
type PatternTrouble =
  /** Compiling it throws, so the whole PAC call fails. */
  | "throws"
  /** A bar outside parentheses takes the anchors apart: each alternative is a prefix or a suffix test. */
  | "unanchored"
  /** It does not match what the author thought of. */
  | "mismatch"
  /** It happens to do what was meant in Chromium and Firefox, and in no client that has real globs. */
  | "accidental";

export interface PatternReading {
  readonly trouble: PatternTrouble;
  /** The offending pieces, in the order of the pattern, each once. */
  readonly pieces: readonly string[];
  /** The piece that decided, and what browsers make of it, in words that follow it. */
  readonly piece: string;
  readonly effect: string;
  /** The glob that was meant, when there is no doubt about it. */
  readonly glob: string | null;
}

interface Piece {
  readonly text: string;
  readonly trouble: PatternTrouble;
  readonly effect: string;
}

/**
 * Finds regular expression syntax in a glob.
 *
 * @returns null when the pattern is a plain glob; also when it is a template that something else fills in
 */
export function readPattern(pattern: string): PatternReading | null {
  if (isTemplate(pattern)) return null;
  const pieces = piecesOf(pattern);
  const [first] = pieces;
  if (first === undefined) return null;
  const texts = [...new Set(pieces.map(({ text }) => text))];
  const problem = compileProblem(pattern);
  if (problem !== null)
    return { trouble: "throws", pieces: texts, piece: first.text, effect: problem, glob: null };
  const worst = ["unanchored", "mismatch", "accidental"].map((t) =>
    pieces.find(({ trouble }) => trouble === t),
  );
  const leading = worst.find((piece) => piece !== undefined) ?? first;
  const glob = leading.trouble === "unanchored" ? null : meantGlob(pattern);
  return { trouble: leading.trouble, pieces: texts, piece: leading.text, effect: leading.effect, glob };
}

/** The regular expression browsers make of a glob. */
export function patternAsRegExp(pattern: string): string {
  return `^${pattern.replace(/\./g, "\\.").replace(/\*/g, ".*").replace(/\?/g, ".")}$`;
}

function compileProblem(pattern: string): string | null {
  try {
    new RegExp(patternAsRegExp(pattern));
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return words.replace(/^Invalid regular expression: .*: /s, "").toLowerCase();
  }
}

function piece(text: string, trouble: PatternTrouble, effect: string): Piece {
  return { text, trouble, effect };
}

/** One scan from left to right; `depth` tells whether a bar stands inside parentheses. */
function piecesOf(pattern: string): Piece[] {
  const found: Piece[] = [...idioms(pattern)];
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "(") depth++;
    if (c === ")") depth--;
    if (c === "[") {
      const set = /^\[[^\]]*\]/.exec(pattern.slice(i))?.[0] ?? c;
      found.push(readSet(set));
      i += set.length - 1;
    } else if (c === "\\") {
      found.push(readEscape(pattern.slice(i, i + 2)));
      i++;
    } else if (c === "{") {
      const counted = /^\{\d+(,\d*)?\}/.exec(pattern.slice(i))?.[0];
      found.push(counted ? piece(counted, "accidental", "repeats what stands before it") : BRACES);
      if (counted) i += counted.length - 1;
    } else {
      const plain = readCharacter(pattern, i, depth);
      if (plain) found.push(plain);
    }
  }
  return found;
}

const BRACES = piece("{", "mismatch", "is not expanded: braces stand for themselves");

/** Spellings that are correct globs and yet can match nothing, because they were meant as regular expressions. */
function idioms(pattern: string): Piece[] {
  const found: Piece[] = [];
  if (pattern.startsWith(".*") || pattern.startsWith("^.*")) {
    found.push(piece(".*", "mismatch", "asks for a name that begins with a dot, and none does"));
  }
  if (/^\^?https\?:/.test(pattern)) {
    found.push(piece("s?", "mismatch", 'asks for one character between "https" and the colon'));
  }
  return found;
}

function readSet(set: string): Piece {
  if (set.startsWith("[!"))
    return piece(set, "mismatch", "is a set that contains the exclamation mark, not its opposite");
  if (/^\[[0-9a-f:.]*:[0-9a-f:.]*\]$/i.test(set)) {
    return piece(set, "mismatch", "is a set and stands for one of its characters, not for an address");
  }
  return piece(set, "accidental", "stands for one character of the set");
}

/** `.`, `*` and `?` are rewritten before the backslash is looked at, so it escapes something else. */
function readEscape(pair: string): Piece {
  switch (pair) {
    case "\\.":
      return piece(pair, "mismatch", "asks for a backslash in the name");
    case "\\*":
      return piece(pair, "mismatch", "matches a run of dots");
    case "\\?":
      return piece(pair, "mismatch", "matches a dot");
    case "\\":
      return piece(pair, "mismatch", "asks for a dollar sign at the end of the name");
    default:
      return piece(pair, "accidental", "is passed through to a regular expression");
  }
}

function readCharacter(pattern: string, i: number, depth: number): Piece | null {
  const before = pattern.charAt(i - 1);
  switch (pattern.charAt(i)) {
    case "|":
      return depth > 0
        ? piece("|", "accidental", "separates alternatives")
        : piece("|", "unanchored", "ends the anchoring on both sides of it");
    case "(":
    case ")":
      return piece(pattern.charAt(i), "accidental", "groups and is not matched");
    case "+":
      return /[\])}]/.test(before)
        ? piece("+", "accidental", "repeats what stands before it")
        : piece("+", "mismatch", `repeats the "${before}" before it and never matches a plus sign`);
    case "^":
      return piece("^", i === 0 ? "accidental" : "mismatch", "is an anchor and matches no character");
    case "$":
      return piece(
        "$",
        i === pattern.length - 1 ? "accidental" : "mismatch",
        "is an anchor and matches no character",
      );
    case "]":
    case "}":
      return piece(pattern.charAt(i), "mismatch", "stands for itself here, without an opening bracket");
    default:
      return null;
  }
}

/**
 * Reads the pattern as the regular expression it was meant to be and gives the same thing as a glob; null where a
 * glob cannot say it, or where it is open whether the expression was to match a part or the whole.
 */
function meantGlob(pattern: string): string | null {
  const anchored = /^\^.*(\$|\*)$/.test(pattern);
  const suffix = /^\^?(\.\*|\*).*([a-z0-9]|\*|\$)$/i.test(pattern);
  if (!anchored && !suffix) return null;
  const meant = pattern
    .replace(/^\^|\$$/g, "")
    .replace(/\\\./g, "\0")
    .replace(/\\([/:-])/g, "$1");
  // Without an escaped dot there is no telling whether ".*" inside was a dot and a star.
  const glob = meant.includes("\0") ? meant.replace(/\.\*/g, "*") : meant.replace(/^\.\*/, "*");
  const text = glob.replaceAll("\0", ".");
  return /[\\^$()[\]{}|+?]|\.\*$|^\.|\*\*|^\*$/.test(text) || text === pattern ? null : text;
}
