import type { Condition } from "../condition.ts";
import type { Pattern, Subject } from "../pattern.ts";

/**
 * A kind of condition that compares a text of the question with a pattern. One unit per file: the file alone makes the
 * kind, and what asks, compares and prints conditions needs to know nothing of it.
 */
export interface Comparison {
  /** The `kind` of its conditions; also the name of the file, its test and its page. */
  readonly id: string;
  /** One line for tables, without a full stop. */
  readonly summary: string;
  /** The lower the earlier it is tried: what says more about a comparison comes first. No two are the same. */
  readonly rank: number;
  /** The condition, if the comparison is of this kind. */
  read(subject: Subject, pattern: Pattern): Condition | null;
}
