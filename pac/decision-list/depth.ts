import type { Condition } from "./condition.ts";

/** Whoever walks a condition does so with a stack, and no person nests tests like this. */
const MOST_DEPTH = 300;

/**
 * How deeply the parts of a condition lie within it.
 *
 * @throws RangeError when that is too deep
 */
export function depthWith(parts: readonly Condition[]): number {
  let depth = 0;
  for (const part of parts) if ((part.depth ?? 0) > depth) depth = part.depth ?? 0;
  if (depth >= MOST_DEPTH) throw new RangeError("a condition is nested too deeply");
  return depth + 1;
}
