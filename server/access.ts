/** One thing a client did, as the access log and the metrics see it. */
export interface AccessRecord {
  /** The peer address of the socket; headers such as X-Forwarded-For are never believed. Null: already gone. */
  readonly client: string | null;
  /** The listener's name in the site file. */
  readonly listener: string;
  /** The id of the policy that applied. */
  readonly policy: string;
  /** Null where the connection ended before there was a request. */
  readonly method: string | null;
  /** Without its query, cut to a bounded length. */
  readonly path: string | null;
  /** HTTP status, or the outcome of a policy that speaks no HTTP (`reset`). */
  readonly status: number | string;
  /** Body bytes sent. */
  readonly bytes: number;
  /** False when the client went away before it had everything. */
  readonly complete: boolean;
  /** The release that was current. */
  readonly release: string;
  readonly userAgent: string | null;
}

export type AccessObserver = (record: AccessRecord) => void;

/** Longest path or user agent that is logged, in characters. */
const LOGGED_CHARACTERS = 200;

/** Cuts client-controlled text, so that nobody can fill the log with one request. */
export function bounded(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length <= LOGGED_CHARACTERS ? text : `${text.slice(0, LOGGED_CHARACTERS)}...`;
}
