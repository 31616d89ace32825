import type { AnyNode, Program } from "acorn";
import { parse } from "acorn";
import { childrenOf } from "./syntax.ts";
import type { PacError } from "./types.ts";

/** "WinHTTP uses Microsoft JScript component to execute the script" (learn.microsoft.com, "AutoProxy Issues in WinHTTP"). */
const ENGINE = "winhttp's engine is JScript (ECMAScript 3)";

/**
 * Words that cannot be the name of a property there: the reserved ones of JScript 5.6 (learn.microsoft.com, "JScript
 * Reserved Words"), and those future ones that its parser was seen to refuse. Other future words, such as `int`, are
 * names like any other.
 */
export const JSCRIPT_RESERVED: ReadonlySet<string> = new Set(
  (
    "break case catch continue debugger default delete do else false finally for function if in instanceof new null " +
    "return switch this throw true try typeof var void while with class const enum export extends import super"
  ).split(" "),
);

/**
 * Where a script goes beyond what JScript can read.
 *
 * @returns the error a person can act on; null for a script of the third edition, and for one that is nested too
 *   deeply to be looked at
 */
export function jscriptSyntaxError(text: string): PacError | null {
  try {
    const program = parse(text, {
      ecmaVersion: 3,
      sourceType: "script",
      allowReserved: true,
      locations: true,
    });
    return reservedName(program);
  } catch (error) {
    const { pos } = error as { pos?: number };
    if (!(error instanceof SyntaxError) || pos === undefined) throw error;
    if (error.message.startsWith("Not enough stack space")) return null;
    const at = startOfConstruct(text, pos);
    const [expression] = /^Invalid regular expression.*(?= \(\d+:\d+\)$)/s.exec(error.message) ?? [];
    return refusal(expression ?? `and stops at ${tokenAt(text, at)}`, placeOf(text, at));
  }
}

/** A word that begins something of a later edition; ECMAScript 3 takes it for a name and fails at what follows it. */
const KEYWORD_BEFORE = /\b(?:async|await|class|const|export|import|let|static|yield)[ \t\r\n]+$/;

/** What people look for is the keyword before a name, the arrow behind brackets, the whole of `?.`. */
function startOfConstruct(text: string, pos: number): number {
  const [keyword] = KEYWORD_BEFORE.exec(text.slice(Math.max(0, pos - 200), pos)) ?? [];
  if (keyword !== undefined) return pos - keyword.length;
  const [arrow] = /^(?:\([^()]*)?\)[ \t]*(?==>)/.exec(text.slice(pos, pos + 200)) ?? [];
  if (arrow !== undefined) return pos + arrow.length;
  return /^(?:\?[.?]|=>)$/.test(text.slice(pos - 1, pos + 1)) ? pos - 1 : pos;
}

function tokenAt(text: string, pos: number): string {
  const [token] = /^(?:[\w$]+|=>|\?\.|\?\?=?|\.\.\.|\*\*|.)/su.exec(text.slice(pos, pos + 40)) ?? [];
  return token === undefined ? "the end of the file" : JSON.stringify(token);
}

function placeOf(text: string, pos: number): { line: number; column: number } {
  const lines = text.slice(0, pos).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** ECMAScript 3 has identifiers only behind a dot and in an object literal; later editions have any word. */
function reservedName(program: Program): PacError | null {
  const pending: AnyNode[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const name =
      node.type === "MemberExpression" && !node.computed
        ? node.property
        : node.type === "Property"
          ? node.key
          : null;
    if (name?.type === "Identifier" && JSCRIPT_RESERVED.has(name.name)) {
      const { line, column } = name.loc?.start ?? { line: 1, column: 0 };
      const message = `where the reserved word "${name.name}" cannot be the name of a property; write it in quotes: ["${name.name}"]`;
      return refusal(message, { line, column: column + 1 });
    }
    pending.push(...childrenOf(node).toReversed());
  }
  return null;
}

function refusal(what: string, place: { line: number; column: number }): PacError {
  return {
    code: "syntax-error",
    message: `${ENGINE}, ${what}`,
    line: place.line,
    column: place.column,
  };
}
