import { bareHost, canonicalAddress, isLoopbackAddress, isPrivateAddress } from "../../pac/index.ts";
import { type Listener, POLICY_MEETS, policyBySource, type Site } from "../../site/index.ts";
import type { Resolver } from "../dns/resolver.ts";
import type { FetchHabits } from "../engine/types.ts";
import type { Profile } from "../profiles/profile.ts";

export type PacStatus =
  | "loaded"
  | "refused"
  | "reset"
  | "http-error"
  | "not-a-pac"
  | "timeout"
  | "unresolved"
  | "too-large";

/** Did the client get the PAC, and how long did it take to know? */
export interface Acquisition {
  readonly status: PacStatus;
  /** Seconds until it had the file or gave up; null: it waits without end. */
  readonly seconds: number | null;
  /** One clause for people: whom it asked and what it was told. */
  readonly detail: string;
}

/** Where a client is on the network, as far as fetching the PAC goes. */
export interface Vantage {
  readonly profile: Profile;
  readonly resolver: Resolver;
  /** The client's address as the server sees it. */
  readonly source: string | undefined;
}

/**
 * What happens when a client asks for the PAC. Pure: it follows from the site, the profile and the client's habits.
 *
 * Times are round trips: one for DNS, one for connecting (a refusal is the answer to the SYN), one for the request.
 *
 * @param size bytes of the PAC file
 */
export function acquirePac(site: Site, vantage: Vantage, habits: FetchHabits, size: number): Acquisition {
  const url = new URL(site.pac.url);
  const host = bareHost(url);
  const { dns, pac } = vantage.profile.roundTrip;
  const answer = vantage.resolver(host);
  const address = answer?.addresses[0];
  if (address === undefined) {
    return { status: "unresolved", seconds: dns, detail: `${host} does not exist in DNS` };
  }
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const where = `${host} is ${address}, port ${port}`;
  const silent = (why: string): Acquisition => {
    return { status: "timeout", seconds: habits.timeoutSeconds, detail: `${where}: ${why}` };
  };
  if (isLoopbackAddress(address)) {
    const detail = `${where}: the client asks itself, and nothing is assumed to listen there`;
    return { status: "refused", seconds: dns, detail };
  }
  if (vantage.profile.place === "outside" && isPrivateAddress(address)) {
    return silent("a private address cannot be reached from the Internet, so the SYN is lost");
  }
  const listener = listenerAt(site, address, port);
  if (listener === undefined)
    return silent("no listener of the site is declared there, so silence is assumed");
  return answered(listener, vantage, habits, { size, where, connected: dns + pac, exchanged: dns + 2 * pac });
}

interface Exchange {
  readonly size: number;
  readonly where: string;
  readonly connected: number;
  readonly exchanged: number;
}

function answered(
  listener: Listener,
  vantage: Vantage,
  habits: FetchHabits,
  exchange: Exchange,
): Acquisition {
  const { where, connected, exchanged } = exchange;
  const by = `${where}: listener "${listener.name}"`;
  const met = POLICY_MEETS[policyBySource(listener)(vantage.source)];
  switch (met) {
    case "refused":
      return { status: "refused", seconds: connected, detail: `${by} answers the SYN with RST` };
    case "reset":
      return { status: "reset", seconds: connected, detail: `${by} accepts, then resets` };
    case "served": {
      const limit = habits.maxBytes;
      if (limit === null || exchange.size <= limit)
        return { status: "loaded", seconds: exchanged, detail: by };
      const detail = `${by} serves ${exchange.size} bytes; this client takes at most ${limit}`;
      return { status: "too-large", seconds: exchanged, detail };
    }
    default:
      return {
        status: "http-error",
        seconds: exchanged,
        detail: `${by} answers ${met.slice("http-".length)}`,
      };
  }
}

/** The listener that clients reach at an address and port; its own address counts unless something stands in front. */
export function listenerAt(site: Site, address: string, port: number): Listener | undefined {
  return site.listeners.find((listener) => {
    const seen = listener.clientsConnectTo ?? listener;
    return seen.port === port && answersFor(canonicalAddress(seen.address), canonicalAddress(address));
  });
}

/** 0.0.0.0 stands for every IPv4 address, `::` for every address. */
function answersFor(own: string | null, asked: string | null): boolean {
  return own === asked || own === "::" || (own === "0.0.0.0" && asked?.includes(":") === false);
}
