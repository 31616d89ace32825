import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { Condition, Place } from "../../pac/index.ts";
import type { Location } from "../finding.ts";
import { walk } from "../syntax/walk.ts";

/** Where a text stands in a file. */
interface Spot {
  readonly start: number;
  readonly node: ESTree.Node;
}

/**
 * Where the texts that rules compare stand in the file. Rules know where their result stands; a host in a table, or in a
 * long condition, is found again by what it says.
 */
export class LiteralPlaces {
  readonly #sourceCode: SourceCode;
  readonly #byText = new Map<string, Spot[]>();

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
    walk(sourceCode, (node) => {
      if (node.type !== "Literal" || typeof node.value !== "string" || node.value === "") return;
      const spot = { start: sourceCode.getRange(node)[0], node };
      for (const text of new Set([node.value, longestRun(node.value)])) {
        const there = this.#byText.get(text);
        if (there === undefined) this.#byText.set(text, [spot]);
        else there.push(spot);
      }
    });
  }

  /** How often a text occurs. */
  occurrences(text: string): number {
    return this.#spots(text).length;
  }

  /**
   * The text of a condition that stands nearest in front of a place.
   *
   * @param skipped how many occurrences before that one are left out
   * @returns null where none is found
   */
  nearest(condition: Condition, { line, column }: Place, skipped = 0): Location | null {
    const at = this.#sourceCode.getIndexFromLoc({ line, column: column - 1 });
    let best: Spot | null = null;
    for (const text of textsIn(condition)) {
      const spots = this.#spots(text);
      const spot = spots[Math.max(0, countBefore(spots, at) - 1 - skipped)];
      if (spot !== undefined && (best === null || spot.start > best.start)) best = spot;
    }
    return best === null ? null : locationOf(best.node);
  }

  /** A domain may stand in a table without the dot that is put in front of it. */
  #spots(text: string): readonly Spot[] {
    return this.#byText.get(text) ?? this.#byText.get(text.replace(/^\./, "")) ?? [];
  }
}

/** How many spots, which are in their order, stand in front of an offset. */
function countBefore(spots: readonly Spot[], offset: number): number {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The texts that a condition compares with; of several that suffice, those of the first. */
export function textsIn(condition: Condition): string[] {
  const { kind, parts = [] } = condition;
  if (kind === "not") return [];
  if (kind === "or") return parts[0] === undefined ? [] : textsIn(parts[0]);
  return parts.length === 0 ? ownTexts(condition) : [...new Set(parts.flatMap(textsIn))];
}

/** All texts that a condition has to do with. */
export function allTextsIn(condition: Condition): Set<string> {
  const texts = new Set<string>();
  const seen = new Set<Condition>();
  const rest = [condition];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const text of ownTexts(at)) texts.add(text);
    for (const part of at.parts ?? []) rest.push(part);
  }
  return texts;
}

function ownTexts({ test, network }: Condition): string[] {
  if (network !== undefined) return [network.written];
  return test === undefined || test.pattern.literal.length < 2 ? [] : [test.pattern.literal];
}

/** The longest piece of a glob without stars. */
function longestRun(text: string): string {
  return text.split(/[*?]/).reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}

function locationOf({ loc }: ESTree.Node): Location {
  if (!loc) return { line: 1, column: 1 };
  const { start, end } = loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
