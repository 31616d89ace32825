import type { View } from "../deployment.ts";

/**
 * What was met when the real deployment was asked. Data alone, so that a check is a function of it. What was not asked,
 * or got no chance to answer before the time was over, is absent.
 */
export interface LiveFacts {
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
  /** Where the machine is that asked; null: nobody knows, and then it connected to nothing. */
  readonly from: View | null;
  readonly dns: Readonly<Partial<Record<View, ViewFacts>>>;
  /** By address: what answers there on the port of the PAC URL. */
  readonly endpoints: Readonly<Record<string, EndpointFacts>>;
  /** By path: the site's other ways to the same file, at the first address that serves it. */
  readonly aliases: Readonly<Record<string, RequestFacts>>;
  /** By place in the site's list, from 0: the proxies, as clients inside find them. */
  readonly proxies: Readonly<Record<number, ProxyFacts>>;
}

/** What one resolver answers, in the name of the view it stands for. */
export interface ViewFacts {
  /** How people know the resolver: its address, or "this machine's resolver". */
  readonly resolver: string;
  /** By name, in lower case. */
  readonly names: Readonly<Record<string, NameFacts>>;
  /** Names made up on the spot, which nobody has. */
  readonly random: Readonly<Record<string, NameFacts>>;
}

export interface NameFacts {
  /** missing: the name does not exist, or has no address; failed: no usable answer came. */
  readonly answer: "found" | "missing" | "failed";
  /** IPv4 and IPv6, in their one spelling. */
  readonly addresses: readonly string[];
  /** Seconds: the longest one seen. A cache counts down, so the real one is this or longer. */
  readonly ttl: number | null;
}

/** What became of a SYN. no-route: this machine cannot send any there, which says nothing about the other end. */
export type Knock = "accepted" | "refused" | "reset" | "silent" | "unreachable" | "no-route";

/** A connection to one address and port. */
export interface KnockFacts {
  readonly knock: Knock;
  /** Milliseconds until that was known: the least of several attempts. */
  readonly ms: number;
}

export interface EndpointFacts extends KnockFacts {
  /**
   * Milliseconds in which the same address answers on a port that carriers leave alone: the real round trip. Null where
   * it does not answer there.
   */
  readonly roundTrip: number | null;
  /** The request for the PAC, and those that redirects led to. None where no connection was accepted. */
  readonly requests: readonly RequestFacts[];
}

export interface RequestFacts {
  /** Without credentials and fragment. */
  readonly url: string;
  /** Where it was sent; null: the host of a redirect has no address that may be asked from here. */
  readonly address: string | null;
  /**
   * answered: status and headers came; hang: accepted, then nothing; closed: ended without an answer; no-tls: no
   * encrypted connection came about; not-http: something else was answered; unasked: see `address`.
   */
  readonly outcome:
    | "answered"
    | "hang"
    | "closed"
    | "no-tls"
    | "not-http"
    | "unasked"
    | Exclude<Knock, "accepted">;
  /** The system's word for what went wrong, such as ERR_SSL_WRONG_VERSION_NUMBER; empty when nothing did. */
  readonly problem: string;
  /** 0 where there was no answer. */
  readonly status: number;
  /** Names in lower case. Values are as they came: not fit for printing. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most {@link MAX_BODY_BYTES}. */
  readonly body: Uint8Array;
  /** Why the body is not whole: the connection ended or stalled before its end, or it was longer than the limit. */
  readonly cut: "early" | "limit" | null;
  readonly tls: TlsFacts | null;
}

/** The certificate that was shown. It is judged here, and the request is made whatever it is. */
export interface TlsFacts {
  /** OpenSSL's word for why its chain is not trusted on this machine, such as CERT_HAS_EXPIRED; null: it is. */
  readonly distrust: string | null;
  /** True when it is for the host of the URL. */
  readonly forHost: boolean;
  /** Milliseconds since 1970. */
  readonly validTo: number;
}

export interface ProxyFacts {
  /** By address; none where the name has none. */
  readonly knocks: Readonly<Record<string, KnockFacts>>;
}

/** Twice what Chromium takes, so that too large a file is known to be that. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;
