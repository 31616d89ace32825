import type { Site } from "../../site/index.ts";

/** One file of somebody else's configuration. */
export interface Snippet {
  /** Where it usually goes. */
  readonly file: string;
  /** Ends with a line break. What there is to know about it stands in its comments. */
  readonly text: string;
}

/** What one kind of machine beside this server is told: one unit per file in server/records/formats. */
export interface RecordFormat {
  readonly id: string;
  /** One line for tables, without a full stop. */
  readonly summary: string;
  /**
   * Pure: the same site gives the same text.
   *
   * @throws RecordsError when the site does not say enough, or has a value that cannot be written there
   */
  write(site: Site): readonly Snippet[];
}

/** A site of which something cannot be written. The message says which value, why, and what to do. */
export class RecordsError extends Error {
  override readonly name = "RecordsError";
}
