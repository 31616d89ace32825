/**
 * What a client silently does with a result it does not understand.
 *
 * Browsers drop what they cannot read without a word; a tool must say it.
 */
export type ResultProblemCode =
  | "unknown-keyword"
  | "missing-host"
  | "bad-port"
  | "bad-host"
  | "no-proxy-host"
  | "kind-not-used"
  | "after-proxy"
  | "after-direct"
  | "direct-with-arguments"
  | "default-port"
  | "comma-list"
  | "url-instead-of-host"
  | "credentials"
  | "non-ascii"
  | "empty-list";

export interface ResultProblem {
  readonly code: ResultProblemCode;
  /** The entry as written, trimmed; empty for problems of the whole result. */
  readonly entry: string;
  /** True when the client left the entry out of its chain. */
  readonly dropped: boolean;
  /** One sentence: what the client makes of it. */
  readonly message: string;
}
