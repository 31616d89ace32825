import { setFlagsFromString } from "node:v8";

/** Files that people write nest ten levels; a chain of "else if" nests one level for each. */
const DEEP_BRACKETS = 500;
const LONG_LADDER = 1_000;

/**
 * Prepares for a file that a parser can only read with all of its stack. V8 compiles a regular expression when it is
 * used often, and when that happens near the end of the stack it ends the process ("RegExpCompiler Allocation failed",
 * Node 20.20); expressions that are only interpreted leave a RangeError.
 */
export function readyForDepth(text: string): void {
  if (nestsDeeply(text)) setFlagsFromString("--regexp-interpret-all");
}

function nestsDeeply(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "(" || char === "[" || char === "{") deepest = Math.max(deepest, ++depth);
    else if (char === ")" || char === "]" || char === "}") depth -= 1;
  }
  return deepest > DEEP_BRACKETS || (text.match(/\belse\s+if\b/g)?.length ?? 0) > LONG_LADDER;
}
