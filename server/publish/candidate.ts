import type { Site } from "../../site/index.ts";

/** A PAC that wants to be served. */
export interface Candidate {
  /** How messages name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The deployment it is for: charset, clients, what the checks need. Plain data. */
  readonly site: Site;
  /** What its owner expects of it; null or absent where there is nothing. */
  readonly expectations?: ExpectationsText | null;
}

/** An expectations file as it was read together with the PAC. */
export interface ExpectationsText {
  /** How messages name it. */
  readonly file: string;
  readonly text: string;
  /** The clock of the clients, in milliseconds since 1970, where an expectation names none. */
  readonly now: number;
}

/** Something wrong with a candidate, or worth knowing. */
export interface Problem {
  readonly file: string;
  /** 1-based; null where there is no place. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /**
   * How it was found: `lint` findings and expectations can be argued about, the others mean that clients could not use
   * the file.
   */
  readonly source: "file" | "bytes" | "script" | "lint" | "expectation";
}

export interface Verdict {
  /** Any of these keeps the candidate from being served. */
  readonly errors: readonly Problem[];
  /** Lint warnings, and findings about the site file rather than the PAC. */
  readonly warnings: readonly Problem[];
  /** How many expectations held; null or absent where there are none. */
  readonly expectations?: number | null;
}

/** Judges a candidate. Never rejects: what goes wrong while judging is an error of the verdict. */
export type Validate = (candidate: Candidate) => Promise<Verdict>;

/** `file:line:col: message`, as editors and terminals link it. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return [file, ...(line === null ? [] : [line, column ?? 1])].join(":").concat(": ", message);
}
