import { tokenizer } from "acorn";
import type { SourceCode } from "eslint";

/** What degenerator put into a script, by the offsets of the original where it did. */
export interface Rewriting {
  /** Offsets of calls that wait for their value: `await` stands in front of them. */
  readonly awaited: ReadonlySet<number>;
  /** Offsets of the `function` of functions that were made asynchronous. */
  readonly asynchronous: ReadonlySet<number>;
}

const WORDS: ReadonlySet<string> = new Set(["Identifier", "Keyword", "Boolean", "Null"]);

/**
 * Finds the words that a rewritten script has and the original has not.
 *
 * degenerator prints the whole script anew, without its lines, so both are compared word by word: names and keywords
 * come in the same order in both.
 *
 * @param rewritten what degenerator printed; it need not be valid JavaScript
 * @returns null when anything but `await` and `async` is different, so that nothing is certain
 */
export function rewritingOf(sourceCode: SourceCode, rewritten: string): Rewriting | null {
  const awaited = new Set<number>();
  const asynchronous = new Set<number>();
  const words = wordsOf(rewritten);
  if (words === null) return null;
  let next = 0;
  for (const { type, value, range } of sourceCode.ast.tokens) {
    if (!WORDS.has(type)) continue;
    for (; words[next] !== value; next++) {
      if (words[next] === "await") awaited.add(range[0]);
      else if (words[next] === "async") asynchronous.add(range[0]);
      else return null;
    }
    next++;
  }
  return next === words.length ? { awaited, asynchronous } : null;
}

/** Names and keywords in order; null where the printed text cannot even be read word by word. */
function wordsOf(code: string): string[] | null {
  const words: string[] = [];
  try {
    for (const { type, start, end } of tokenizer(code, { ecmaVersion: "latest" }))
      if (type.label === "name" || type.keyword !== undefined) words.push(code.slice(start, end));
  } catch {
    return null;
  }
  return words;
}
