/** Brackets in brackets; people nest ten deep, and programs that write PACs not much deeper. */
const MOST_BRACKETS = 1_500;
/** A chain of "else if" nests one level for each. ESLint reads 2,500 with the stack that Node gives it, and not 4,000. */
const MOST_IN_LADDER = 3_000;

/**
 * Would a parser need more stack than there is? Looked at before parsing: where V8 has to compile a regular expression
 * near the end of its stack, it ends the process ("RegExpCompiler Allocation failed", Node 20.20), and nobody can catch
 * that.
 *
 * Brackets and words in strings and comments count as well, so this is no parser; but what it turns down is deep in some
 * way that no person wrote.
 */
export function nestsTooDeeply(text: string): boolean {
  /** How many rungs the ladder has that is open at each depth of brackets. */
  const ladders: number[] = [0];
  for (const [sign] of text.matchAll(/\belse\s+if\b|\bif\b|[()[\]{}]/g)) {
    if (sign === "(" || sign === "[" || sign === "{") ladders.push(0);
    else if (sign === ")" || sign === "]" || sign === "}") {
      if (ladders.length > 1) ladders.pop();
    } else if (sign === "if") ladders[ladders.length - 1] = 0;
    else {
      const rungs = (ladders.at(-1) ?? 0) + 1;
      ladders[ladders.length - 1] = rungs;
      if (rungs > MOST_IN_LADDER) return true;
    }
    if (ladders.length > MOST_BRACKETS) return true;
  }
  return false;
}
