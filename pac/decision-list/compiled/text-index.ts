import type { Pattern } from "../pattern.ts";
import type { Candidates } from "./candidates.ts";
import { Literals } from "./literals.ts";
import { SuffixTrie } from "./suffix-trie.ts";

/** A pattern with the numbers that are told where it matches. */
interface Filed {
  readonly pattern: Pattern;
  readonly ids: number[];
}

/**
 * Many patterns for the same text: finds all that match without trying each.
 *
 * Equality is looked up in a table, endings in a trie, and other patterns are tried where the rarest piece of their
 * longest literal occurs.
 */
export class TextIndex {
  readonly #exact = new Map<string, number[]>();
  readonly #endings = new SuffixTrie();
  readonly #literals = new Literals<Filed>();
  /** Patterns with nothing in them to look for: `*`, `[0-9]*`. */
  readonly #others: readonly Filed[];

  /** @param entries patterns, and a number for each; numbers may occur more than once */
  constructor(entries: readonly { readonly pattern: Pattern; readonly id: number }[]) {
    const rest = new Map<string, Filed>();
    for (const { pattern, id } of entries) {
      const { pieces } = pattern;
      if (pieces?.length === 1) put(this.#exact, pieces[0] ?? "", id);
      else if (pieces?.length === 2 && pieces[0] === "") this.#endings.add(pieces[1] ?? "", id);
      else {
        const key = identityOf(pattern);
        const filed = rest.get(key);
        if (filed === undefined) rest.set(key, { pattern, ids: [id] });
        else filed.ids.push(id);
      }
    }
    this.#others = this.#literals.fill(
      [...rest.values()].map((filed) => ({ literal: filed.pattern.literal, value: filed })),
    );
  }

  /** Adds the numbers of all patterns that match a text, in no order; a number may come more than once. */
  find(text: string, into: Candidates): void {
    const same = this.#exact.get(text);
    if (same !== undefined) into.addAll(same);
    this.#endings.find(text, into);
    for (const filed of this.#literals.find(text)) addMatching(filed, text, into);
    for (const filed of this.#others) addMatching(filed, text, into);
  }
}

function addMatching({ pattern, ids }: Filed, text: string, into: Candidates): void {
  if (pattern.matches(text)) into.addAll(ids);
}

function put(map: Map<string, number[]>, key: string, id: number): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [id]);
  else there.push(id);
}

/** The same text for patterns that match the same texts by the same tokens. */
function identityOf(pattern: Pattern): string {
  if (pattern.pieces !== undefined) return JSON.stringify(pattern.pieces);
  return JSON.stringify(pattern.tokens.map(({ chars, not, star }) => [chars, not, star]));
}
