/**
 * How a client behaves over time: data, one object per client unit, each number with its source beside it. The same
 * habits drive the journey of one laptop and the fleet of a hundred thousand.
 */
export interface JourneyHabits {
  readonly fetch: {
    /** Seconds a SYN without an answer is waited for, and how often the connection is tried; the whole fetch may end sooner. */
    readonly connectSeconds: number;
    readonly connectAttempts: number;
    /** How many parts of the program ask for the PAC, each on its own; the server sees every fetch so often. */
    readonly askers: number;
    /** Connections one asker opens for a fetch, by how it goes: retries at once, and sockets that race each other. */
    readonly connections: Readonly<Record<"refused" | "reset" | "unanswered" | "other", number>>;
  };
  /** After a fetch that failed: seconds until the next, the last one again and again. */
  readonly retry: {
    readonly delays: readonly number[];
    /** How many of them run on a timer; the others end at the first request behind them. */
    readonly timed: number;
  };
  /** Seconds after a good fetch until a request makes it fetch again; null: never. */
  readonly refreshSeconds: number | null;
  /** Seconds between fetches while it has a script that cannot be loaded; null: it keeps it. */
  readonly brokenScriptSeconds: number | null;
  /** A page with 200 in place of the PAC: no PAC, so it asks again, or a script without effect, which it keeps. */
  readonly pageInsteadOfPac: "failure" | "script";
  /** Seconds from a new address of an interface to a new fetch; null: it does not notice. */
  readonly newAddressSeconds: number | null;
  /**
   * Seconds the program keeps an answer of DNS itself, at least and whatever its TTL, in front of the system's cache. A
   * new address that it notices empties this cache. 0: it asks the system each time.
   */
  readonly keepsNamesSeconds: number;
  /** Which requests wait while a fetch is under way. */
  readonly holdsPages: "first fetch" | "every fetch";
  /** A fetch that fails while a good PAC is in use. */
  readonly keepsOldPac: boolean;
  readonly walk: {
    /** Seconds a proxy that does not answer the SYN is waited for, before the next directive. */
    readonly proxyConnectSeconds: number;
    /** Seconds a web server that does not answer the SYN is waited for. */
    readonly directConnectSeconds: number;
    /**
     * Seconds a server, or a proxy on its behalf, is waited for that accepts and then says nothing, for a page by http
     * and for one by https, where it is the TLS handshake that does not come about; null: without end.
     */
    readonly silenceSeconds: { readonly http: number | null; readonly https: number | null };
    /** Seconds a proxy is waited for that does not answer CONNECT, before the next directive; null: without end. */
    readonly tunnelSeconds: number | null;
    /** What becomes of a proxy that could not be reached, in later chains, and for how many seconds. */
    readonly badProxy: { readonly becomes: "last" | "left out" | "nothing"; readonly seconds: number };
    /** Only the first directive counts. */
    readonly firstOnly: boolean;
    /** A DIRECT that cannot connect, or whose host does not exist, leads on to the entry behind it, as a proxy does. */
    readonly leavesDirect: boolean;
  };
}
