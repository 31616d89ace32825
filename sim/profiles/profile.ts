import type { NameRules, NetworkChange, PathRule } from "../../site/index.ts";

/** Where a client is. Data only: what happens there follows from these values, never from the id. */
export interface Profile {
  readonly id: string;
  readonly summary: string;
  /** Which of the site's DNS views the client is told. */
  readonly dns: "internal" | "external";
  /** Inside, the corporate network's private addresses can be reached; outside, packets to them vanish. */
  readonly place: "inside" | "outside";
  /** The client's own address unless the site says otherwise; null: taken from the site's internal networks. */
  readonly address: string | null;
  /** The address servers see, where it differs from the client's own (NAT); null: the same. */
  readonly source: string | null;
  /** Seconds for one round trip to the DNS resolver, to the PAC server, and to proxies and web servers. */
  readonly roundTrip: { readonly dns: number; readonly pac: number; readonly web?: number };
  /** What the resolver does to names; default: nothing. */
  readonly names?: NameRules;
  /** What the network does to connections: the first rule that fits; without one they pass. */
  readonly paths?: readonly PathRule[];
  /**
   * Proxies in another state than the site says: by `px1.corp.example:8080`, by the host alone, or by their place in
   * the site's list (`#1` is the first), which is how a built-in profile can mean one of them.
   */
  readonly proxies?: Readonly<Record<string, ProxyState>>;
  /** Can whoever asks answer a proxy's 407? Default: true. */
  readonly signsOn?: boolean;
  /** The networks the laptop comes to later, in order of time. */
  readonly changes?: readonly NetworkChange[];
}

export type ProxyState = "healthy" | "refused" | "silent" | "small-packets-only";
