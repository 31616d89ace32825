import { addressFamily, isLoopbackAddress } from "../../pac/index.ts";
import { policyBySource, type Site } from "../../site/index.ts";
import { RecordsError } from "./format.ts";
import { isHttps, pacPort } from "./pac-url.ts";
import { authority, type SeenListener, seenListener, unseenBecause } from "./seen.ts";
import { servesSomebody } from "./source-rules.ts";

/** A listener with a proxy of the company in front of it. */
export interface Fronted extends SeenListener {
  /** Where that proxy finds pac-server. */
  readonly target: string;
  /** Whether the front ends TLS; pac-server speaks plain HTTP to it. */
  readonly tls: boolean;
}

/** What a front must be told of a site. */
export interface FrontPlan {
  readonly fronted: readonly Fronted[];
  /** Addresses that must stay without a listener, on the front as well. */
  readonly dead: readonly SeenListener[];
  readonly notes: readonly string[];
}

/**
 * Which listeners a front stands before: those of which the site file says that clients see them elsewhere.
 *
 * A front hides the clients. pac-server believes no header about who asks, so it meets the front only, and the rules by
 * source move into the front.
 *
 * @throws RecordsError when there is none, or when pac-server would not serve its own front
 */
export function frontPlan(site: Site): FrontPlan {
  const listeners = site.listeners.map(seenListener);
  const open = listeners.filter(({ listener }) => listener.policy !== "refuse");
  const behind = open.filter(({ listener }) => listener.clientsConnectTo !== undefined);
  const usable = behind.filter((seen) => unseenBecause(seen) === null);
  if (usable.length === 0) throw new RecordsError(missing(site, behind));
  for (const seen of usable) requireServedFront(seen);
  const direct = open.filter((seen) => !usable.includes(seen));
  return {
    fronted: usable.map((seen) => ({ ...seen, target: target(seen), tls: isTls(site, seen) })),
    dead: listeners.filter((seen) => seen.listener.policy === "refuse" && unseenBecause(seen) === null),
    notes: direct.map(
      ({ listener }) => `"${listener.name}" is not here: its clients connect to pac-server itself.`,
    ),
  };
}

function missing(site: Site, behind: readonly SeenListener[]): string {
  const why = behind.flatMap((seen) => unseenBecause(seen) ?? []).join("; ");
  if (why !== "") return `no address for a front: ${why}`;
  const listener = site.listeners.find(({ policy }) => policy !== "refuse");
  if (listener === undefined) return "listeners: none is open, so there is nothing to stand in front of";
  return `"${listener.name}" has no clientsConnectTo: say there at which address and port clients find the front`;
}

/** The front's own address decides what pac-server does for everybody behind it. It is known where it is this machine's. */
function requireServedFront({ listener }: SeenListener): void {
  const { name, address } = listener;
  if (!isLoopbackAddress(address) || !servesSomebody(listener)) return;
  const own = addressFamily(address) === 6 ? "::1" : "127.0.0.1";
  const policy = policyBySource(listener)(own);
  if (policy === "serve") return;
  throw new RecordsError(
    `"${name}": pac-server sees a front on this machine as ${own}, and that gets "${policy}"; add a rule { from: [${own}/${own === "::1" ? 128 : 32}], policy: serve }, the front keeps to the others`,
  );
}

function target({ listener }: SeenListener): string {
  const { address, port } = listener;
  if (address === "0.0.0.0") return authority({ address: "127.0.0.1", port });
  return authority({ address: address === "::" ? "::1" : address, port });
}

function isTls(site: Site, { port }: SeenListener): boolean {
  return isHttps(site) && port === pacPort(site);
}

/** What the administrator of any front has to know. */
export function frontComments({ fronted, dead, notes }: FrontPlan): string[] {
  const remote = fronted.filter(({ listener }) => !isLoopbackAddress(listener.address));
  return [
    "pac-server takes no PROXY protocol and believes no X-Forwarded-For: it sees this front's address for every client.",
    "So its source rules would see the front as well: they are applied here instead, and its log has the front's address.",
    "The header is passed on for other programs' logs. pac-server firewall has no effect behind a front: a source rule",
    "refuse is a reset here.",
    ...remote.map(({ listener }) => {
      return `"${listener.name}" must serve this front's own address, and should refuse the clients': ${authority(listener)}.`;
    }),
    ...dead.map(
      (seen) => `Nothing may listen on ${authority(seen)} ("${seen.listener.name}"), so no wildcard here.`,
    ),
    ...notes,
  ];
}
