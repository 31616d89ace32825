/**
 * The code of a TypeScript source without its comments and texts, so that only what runs can be searched. The
 * expressions inside templates are kept. A tokenizer of one line: a quote in a regular expression literal can hide
 * the rest of its line.
 */
export function codeOf(source: string): string {
  const pieces = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
  return source.replace(pieces, (piece) => {
    if (piece.startsWith("/")) return "";
    if (!piece.startsWith("`")) return '""';
    return [...piece.matchAll(/\$\{([^}]*)\}/g)].map(([, expression]) => `(${expression})`).join(" ") || '""';
  });
}

/** What a module imports or re-exports, statically or not, in the order of the text. */
export function importsOf(source: string): string[] {
  const statements =
    /^(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...source.matchAll(statements)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}
