/** Severity follows the consequence: see the message that carries it. */
export type Severity = "error" | "warning" | "note";

export interface Location {
  /** 1-based line and column, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

/** An edit that certainly does what was meant: replaces the text between two offsets. */
export interface Fix {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** What a check reports: data first, words last. */
export interface Finding {
  readonly checkId: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  /** The message with its data filled in: what, why, what to do. */
  readonly message: string;
  /** The file the finding is about: the PAC, or the site file. */
  readonly file: string;
  readonly loc: Location;
  readonly fix?: Fix | undefined;
}

/** One total order for all output: file, line, column, check. Same input, same bytes out. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.loc.line - b.loc.line ||
    a.loc.column - b.loc.column ||
    compareText(a.checkId, b.checkId) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
