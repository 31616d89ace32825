/** The machine a question is asked on: what the script can learn from outside. */
export interface OracleWorld {
  /** Name to addresses in resolver order; null, or a name that is not listed: the name does not exist. */
  readonly dns: Readonly<Record<string, readonly string[] | null>>;
  /** The machine's own addresses. None: it has no route to anywhere. */
  readonly addresses?: readonly string[];
  /** The clock stands still at this moment (ISO 8601). Not given: it runs. */
  readonly now?: string;
  /** IANA time zone. Not given: UTC. */
  readonly tz?: string;
}

/** One PAC and the URLs a real browser is asked about. */
export interface OracleQuestion extends OracleWorld {
  readonly pac: string;
  /** The file itself, sent without a charset. Not given: `pac` is sent as UTF-8, and said to be that. */
  readonly bytes?: Uint8Array;
  readonly urls: readonly string[];
  /** The next URL is asked when the one before it is decided, for a PAC that remembers. Firefox always does that. */
  readonly inOrder?: boolean;
}

/** What the browser decided for one URL. */
export interface OracleDecision {
  /** The chain in the project's canonical form. */
  readonly chain: string;
  /** The script error that made the browser go DIRECT, or null. */
  readonly error: string | null;
}

/**
 * Whether the answer may depend on names or on the machine's own address. Only a private network namespace can
 * give the browser these without a packet leaving the machine.
 */
export function needsOwnWorld(question: Pick<OracleQuestion, "pac">): boolean {
  return /dnsResolve|isInNet|isResolvable|myIpAddress/.test(question.pac);
}
