import type { CheckMeta } from "./check.ts";
import type { Finding } from "./finding.ts";

export interface ReportInput {
  /** In their total order; files as the user should see them. */
  readonly findings: readonly Finding[];
  /** The text of each file that findings are about, where it is text. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every check that may have reported. */
  readonly checks: readonly CheckMeta[];
  /** How many PACs were linted. */
  readonly files: number;
  readonly color: boolean;
  readonly version: string;
}

/** A format: one unit per file in lint/reporters. Pure. */
export interface Reporter {
  readonly id: string;
  readonly summary: string;
  /** The whole output; empty, or ending with a line break. */
  format(input: ReportInput): string;
}
