import type { Retold } from "./retold.ts";

/** One row of the table in `docs/incidents/README.md`. */
export interface Incident {
  /** The name of its page and of its test. */
  readonly page: string;
  readonly cause: string;
  readonly remedy: string;
  readonly failure: Retold;
  readonly cure: Retold;
  /** The checks that name the fault in the failure's site file; none where linting cannot see it. */
  readonly checks: readonly string[];
}

const VPN_HOME = { profile: "home-to-vpn" };
const SERVICE = { profile: "private-root", url: "https://app.service.example.net/" };
const CHAT = { profile: "split-datacentre", url: "https://chat.example.net/" };
const CALL = { profile: "on-net", url: "https://198.51.100.7/" };
const REPORTS = { profile: "branch-office", url: "https://reports.corp.example/" };

function both(n: number, trip: Omit<Retold, "site">): Pick<Incident, "failure" | "cure"> {
  return { failure: { ...trip, site: `${n}-failure` }, cure: { ...trip, site: `${n}-cure` } };
}

export const INCIDENTS: readonly Incident[] = [
  {
    page: "1-dns-clobbering",
    cause: "the PAC host does not exist on the Internet, and a provider answers for it",
    remedy: "give it an address there",
    ...both(1, { profile: "isp-clobber-silent" }),
    checks: ["no-resolvable-onnet-test", "pac-offnet-answer", "pac-offnet-fast-fail"],
  },
  {
    page: "2-loopback-alias",
    cause: "the PAC host is 127.0.0.1 on the Internet, and a service of the laptop answers for it",
    remedy: "a real address without a listener",
    ...both(2, { profile: "silent-service" }),
    checks: ["no-loopback-pac-host"],
  },
  {
    page: "3-dead-address",
    cause: "the PAC host's address outside is one that nobody answers at",
    remedy: "an address that answers the SYN with RST",
    ...both(3, { profile: "off-net" }),
    checks: ["pac-offnet-answer"],
  },
  {
    page: "4-dns-ttl-after-vpn",
    cause: "after the VPN came up, the Internet's answer is still cached",
    remedy: "a TTL that is over before the VPN is up",
    ...both(4, VPN_HOME),
    checks: ["stale-dns-after-vpn"],
  },
  {
    page: "5-carrier-hang",
    cause: "a carrier replaces the RST by a connection that says nothing",
    remedy: "answer 503, or have the address exempted",
    ...both(5, { profile: "carrier-hang" }),
    checks: ["pac-offnet-fast-fail"],
  },
  {
    page: "6-carrier-503",
    cause: "a carrier replaces the RST by an answer of its own",
    remedy: "answer 503 oneself",
    ...both(6, { profile: "carrier-page" }),
    checks: [],
  },
  {
    page: "7-hotel-sign-on",
    cause: "the browser waits for the PAC and cannot show the hotel's sign-on page",
    remedy: "a PAC on port 80 at a dead address",
    ...both(7, { profile: "hotel" }),
    checks: ["pac-offnet-fast-fail"],
  },
  {
    page: "8-private-root",
    cause: "a service wants DNS and direct routes where there are none",
    remedy: "SOCKS",
    ...both(8, SERVICE),
    checks: ["private-root-dns"],
  },
  {
    page: "9-split-datacentre",
    cause: "one of two proxies passes small packets only",
    remedy: "a temporary exception with an owner and an end",
    ...both(9, CHAT),
    checks: [],
  },
  {
    page: "10-no-authentication",
    cause: "a destination is used by programs that cannot sign on to a proxy",
    remedy: "a proxy that asks nobody, for that range",
    ...both(10, CALL),
    checks: ["no-auth-destination"],
  },
  {
    page: "11-syn-defender",
    cause: "dropped SYNs pile up at a firewall until its own defence interferes",
    remedy: "let them through to an address that refuses",
    ...both(11, { profile: "off-net" }),
    checks: ["pac-offnet-fast-fail"],
  },
  {
    page: "12-transparent-interception",
    cause: "a router diverts connections to a cache that answers in the wrong protocol",
    remedy: "do not divert inside destinations",
    ...both(12, REPORTS),
    checks: [],
  },
];
