import type { Pattern } from "../pattern.ts";
import type { Candidates } from "./candidates.ts";
import { addIfItMatches, type Filed, Literals } from "./literals.ts";
import { SuffixTrie } from "./suffix-trie.ts";

/**
 * Many patterns for the same text: finds all that match without trying each.
 *
 * Whole texts and endings are looked up in a trie, and other patterns are tried where the rarest piece of their longest
 * literal occurs.
 */
export class TextIndex {
  readonly #texts = new SuffixTrie();
  readonly #literals = new Literals();
  /** Patterns with nothing in them to look for: `*`, `[0-9]*`. */
  readonly #others: readonly Filed[];

  /** @param entries patterns, and a number for each; numbers may occur more than once */
  constructor(entries: readonly { readonly pattern: Pattern; readonly id: number }[]) {
    const rest = new Map<string, Filed>();
    for (const { pattern, id } of entries) {
      const { pieces = [] } = pattern;
      const [head = "", tail = ""] = pieces;
      const isWhole = pieces.length === 1;
      const isEnding = pieces.length === 2 && head === "";
      if (!((isWhole || isEnding) && this.#texts.add(isWhole ? head : tail, isWhole, id))) {
        const key = identityOf(pattern);
        const filed = rest.get(key);
        if (filed === undefined) rest.set(key, { pattern, ids: [id] });
        else filed.ids.push(id);
      }
    }
    this.#others = this.#literals.fill([...rest.values()]);
  }

  /** Adds the numbers of all patterns that match a text, in no order; a number may come more than once. */
  find(text: string, into: Candidates): void {
    this.#texts.find(text, into);
    this.#literals.find(text, into);
    for (const filed of this.#others) addIfItMatches(filed, text, into);
  }
}

/** The same text for patterns that match the same texts by the same tokens. */
function identityOf(pattern: Pattern): string {
  if (pattern.pieces !== undefined) return JSON.stringify(pattern.pieces);
  return JSON.stringify(pattern.tokens.map(({ chars, not, star }) => [chars, not, star]));
}
