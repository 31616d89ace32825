/** One thing wrong with a site file, at its place. */
export interface SiteProblem {
  readonly file: string;
  /** 1-based, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The site file cannot be used. Carries every problem found, in file order; prints one line for each. */
export class SiteError extends Error {
  override readonly name = "SiteError";
  readonly problems: readonly SiteProblem[];

  constructor(problems: readonly SiteProblem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n"),
    );
    this.problems = problems;
  }
}
