import type { Listener, NameRules, PathRule } from "../../../site/index.ts";

/** What answers on an address and port of the lab. */
export type Answer =
  | "pac"
  | "hang"
  | "reset"
  | "http-404"
  | "http-503"
  | "html"
  | "redirect"
  | "page"
  | "proxy";

export type Browser = "chromium" | "firefox";

/** A network that can be built in a namespace, and the same network in the words of the simulator. */
export interface Condition {
  readonly name: string;
  /** Answers of the lab's resolver; null: the name does not exist. Any other name does not either, or is `missing`. */
  readonly pacHost: string | null;
  /** The address the resolver gives for names that do not exist. */
  readonly missing?: string;
  /** What the PAC returns. */
  readonly chain: string;
  /** The page that is asked for. */
  readonly page: string;
  /** Who listens, as `address:port`; on any other the kernel refuses. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** A connection here, as `address:port`, counts as the page: nobody in the lab speaks TLS. */
  readonly arrives?: string;
  /** Destinations, as `address:port`, whose SYN is dropped. */
  readonly drops?: readonly string[];
  /** All connections to port 80 are led to this address and port. */
  readonly divert?: string;
  /** Destinations, as `address:port`, that refuse until the change. */
  readonly refuses?: readonly string[];
  /** Some time after the first page was asked for: where the PAC host leads from then on, and nothing is refused. */
  readonly later?: { readonly pacHost: string; readonly newAddress: boolean };
  /** Servers are behind a carrier and a link that takes its time. */
  readonly link?: Link;
  /** What the simulator is told. */
  readonly told: {
    /** A built-in profile whose path rules hold. */
    readonly profile?: string;
    readonly policy: Listener["policy"] | null;
    readonly names?: NameRules;
    readonly paths?: readonly PathRule[];
  };
  /** Seconds each browser is watched, so that the next fetches are seen; one that is missing is not asked. */
  readonly watch: Readonly<Partial<Record<Browser, number>>>;
}

/** A carrier's box between the client and all servers; behind it a slow link. */
export interface Link {
  /** Seconds for one round trip. */
  readonly roundTrip: number;
  /** What the box answers to connections to port 80 of addresses where nobody listens; null: it lets them pass. */
  readonly box: Extract<Answer, "hang" | "http-503"> | null;
  /** The box leaves the PAC's address alone. */
  readonly bypass: boolean;
}

/** The addresses of the lab: who listens on them depends on the condition. */
export const LAB = {
  proxy: "203.0.113.70",
  secondProxy: "203.0.113.71",
  dead: "203.0.113.80",
  served: "203.0.113.81",
  web: "203.0.113.90",
  other: "203.0.113.99",
} as const;

/** Seconds from the first page that is asked for to a condition's change: no browser is about to fetch then anyway. */
export const CHANGE_AFTER = 9;

/** The PAC of a condition, as every served copy of it is. */
export function pacOf({ chain }: Pick<Condition, "chain">): string {
  return `function FindProxyForURL(url, host) { return "${chain}"; }\n`;
}
