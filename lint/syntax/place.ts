import type { AST, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { Part } from "./fold.ts";

/**
 * Where a stretch of a constant string stands in the file.
 *
 * @param length characters of the string's value
 * @returns the exact place inside the quotes; where escapes make that uncertain, the whole literal
 */
export function placeInString(
  sourceCode: SourceCode,
  node: ESTree.Node,
  start: number,
  length: number,
): AST.SourceLocation {
  const range = rangeInString(sourceCode, node, start, length);
  const [from, to] = range ?? sourceCode.getRange(node);
  return { start: sourceCode.getLocFromIndex(from), end: sourceCode.getLocFromIndex(to) };
}

/** The offsets of a stretch of a string in the file; null where escapes make them uncertain. */
export function rangeInString(
  sourceCode: SourceCode,
  node: ESTree.Node,
  start: number,
  length: number,
): AST.Range | null {
  const text =
    node.type === "TemplateElement" ? node.value.cooked : node.type === "Literal" ? node.value : null;
  if (typeof text !== "string" || start + length > text.length) return null;
  const [from, to] = sourceCode.getRange(node);
  const at = sourceCode.text.indexOf(text, from);
  if (at < 0 || at > from + 1 || at + text.length > to) return null;
  return [at + start, at + start + length];
}

/** Where an offset into the joined parts of a string falls: which part, and how far into it. */
export function partAt(parts: readonly Part[], offset: number): { part: Part; within: number } | null {
  let before = 0;
  for (const part of parts) {
    const size = sizeOf(part);
    if (offset < before + size) return { part, within: offset - before };
    before += size;
  }
  return null;
}

/** Stands for a part that is not known, in a joined text. No PAC contains it: the engine refuses files with NUL. */
export const UNKNOWN = "\0";

/** The parts as one text, with {@link UNKNOWN} for each that is not known. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text ?? UNKNOWN).join("");
}

function sizeOf({ text }: Part): number {
  return text === null ? UNKNOWN.length : text.length;
}
