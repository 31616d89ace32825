import type { SourceCode } from "eslint";

/**
 * Makes an analysis of a whole program run once per program, whoever asks first.
 *
 * @param compute a pure function of the parsed program
 */
export function perProgram<T>(compute: (sourceCode: SourceCode) => T): (sourceCode: SourceCode) => T {
  const results = new WeakMap<SourceCode, T>();
  return (sourceCode) => {
    const known = results.get(sourceCode);
    if (known !== undefined) return known;
    const result = compute(sourceCode);
    results.set(sourceCode, result);
    return result;
  };
}
