/** The lines of each file that findings are about; a file is split when it is first asked for, and once. */
export interface SourceLines {
  /** The lines of a file, the first one at index 0; none where its text is not known. */
  of(file: string): readonly string[];
}

/** Splits sources as JavaScript counts lines, which is how findings count them. */
export function sourceLines(sources: ReadonlyMap<string, string>): SourceLines {
  const known = new Map<string, readonly string[]>();
  return {
    of(file) {
      const lines = known.get(file) ?? sources.get(file)?.split(/\r\n|[\n\r\u2028\u2029]/) ?? [];
      known.set(file, lines);
      return lines;
    },
  };
}
