import {
  bareHost,
  canonicalAddress,
  isLoopbackAddress,
  isPrivateAddress,
  networkSet,
} from "../../pac/index.ts";
import {
  type Effect,
  isDestinationWord,
  type Listener,
  type PathRule,
  POLICY_MEETS,
  policyBySource,
  type Site,
} from "../../site/index.ts";
import { siteView } from "../dns/site-view.ts";
import type { Profile } from "../profiles/profile.ts";
import { proxyState } from "./proxy-state.ts";

/** Where a laptop is, as far as connections go. */
export interface Place {
  readonly site: Site;
  readonly profile: Profile;
  /** The client's address as servers see it. */
  readonly source: string | undefined;
  /** What the PAC endpoint does with this client instead of what the site says; null: what the site says. */
  readonly policy: Listener["policy"] | null;
}

/** Whom a connection is for. */
export interface Target {
  readonly role: "pac" | "proxy" | "page";
  readonly address: string;
  readonly port: number;
  /** How the chain names a proxy: `px1.corp.example`. */
  readonly name?: string;
}

/** What becomes of a connection attempt. `serve` is what was asked for. */
export interface Encounter {
  readonly meets: "serve" | Exclude<Effect, "pass"> | `http-${number}`;
  /** Seconds for one round trip to whoever answers. */
  readonly roundTrip: number;
  /** One clause for people: who answers and how. */
  readonly detail: string;
  /** The far end is reached, but only small packets arrive. */
  readonly smallPacketsOnly?: true;
  /** Set when a box on the way answers in place of the far end. */
  readonly onTheWay?: true;
}

/** Seconds of a round trip to a box at the edge of the network; 0.6 to 1 ms were measured at a carrier's. */
const NEAR = 0.001;

/** What a connection meets: the far end, unless the first path rule that fits puts something in its place. Pure. */
export function encounter(place: Place, target: Target): Encounter {
  const far = farEnd(place, target);
  const rule = (place.profile.paths ?? []).find((each) => fits(each, place, target, far));
  if (rule === undefined || rule.does === "pass") return far;
  if (target.address === place.profile.names?.missing) {
    const detail = `the provider's search page ${DOES[rule.does]}`;
    return { meets: rule.does, roundTrip: far.roundTrip, detail };
  }
  return {
    meets: rule.does,
    roundTrip: isLoopbackAddress(target.address) ? 0 : NEAR,
    detail: `${WHO[rule.to] ?? "the network on the way"} ${DOES[rule.does]}`,
    onTheWay: true,
  };
}

const WHO: Readonly<Record<string, string>> = { "this-laptop": "a service on the laptop itself" };

const DOES: Readonly<Record<Exclude<Effect, "pass">, string>> = {
  refuse: "answers the SYN with RST",
  drop: "loses the SYN",
  hang: "answers the SYN and then says nothing",
  reset: "answers the SYN and then resets",
  "http-404": "answers 404",
  "http-503": "answers 503",
  html: "answers with a page of its own",
  redirect: "redirects to its sign-on page",
};

function fits(rule: PathRule, place: Place, target: Target, far: Encounter): boolean {
  if (rule.ports !== undefined && !rule.ports.includes(target.port)) return false;
  if (rule.only === "refusals" && far.meets !== "refuse") return false;
  if (!isDestinationWord(rule.to)) return networkSet([rule.to]).has(target.address);
  switch (rule.to) {
    case "pac":
      return target.role === "pac";
    case "proxies":
      return target.role === "proxy";
    case "this-laptop":
      return isLoopbackAddress(target.address);
    case "inside":
      return isCompanys(place, target.address);
    case "internet":
      return !isLoopbackAddress(target.address) && !isCompanys(place, target.address);
  }
}

/** Inside, the address that the company's own DNS gives for the PAC is the company's too, also where it is public. */
function isCompanys({ site, profile }: Place, address: string): boolean {
  if (isInside(site, address)) return true;
  if (profile.place === "outside") return false;
  const pacHost = bareHost(new URL(site.pac.url));
  return siteView(site, "internal", false)(pacHost)?.addresses.includes(address) ?? false;
}

function isInside(site: Site, address: string): boolean {
  return isPrivateAddress(address) || networkSet(site.networks.internal).has(address);
}

/** Who answers when nothing on the way interferes. */
function farEnd(place: Place, target: Target): Encounter {
  const { profile, site } = place;
  const { address, port, role } = target;
  const web = profile.roundTrip.web ?? profile.roundTrip.pac;
  if (isLoopbackAddress(address)) {
    const detail = "the client asks itself, and nothing is assumed to listen there";
    return { meets: "refuse", roundTrip: 0, detail };
  }
  if (profile.place === "outside" && isInside(site, address)) {
    const detail = "an inside address cannot be reached from the Internet, so the SYN is lost";
    return { meets: "drop", roundTrip: web, detail };
  }
  if (role === "page") return { meets: "serve", roundTrip: web, detail: "the web server answers" };
  if (role === "proxy") return proxyAt(place, target, web);
  return pacEndpoint(place, address, port);
}

function pacEndpoint(place: Place, address: string, port: number): Encounter {
  const roundTrip = place.profile.roundTrip.pac;
  const listener = listenerAt(place.site, address, port);
  if (listener === undefined) {
    const detail = "no listener of the site is declared there, so silence is assumed";
    return { meets: "drop", roundTrip, detail };
  }
  const by = `listener "${listener.name}"`;
  const met = POLICY_MEETS[place.policy ?? policyBySource(listener)(place.source)];
  switch (met) {
    case "refused":
      return { meets: "refuse", roundTrip, detail: `${by} answers the SYN with RST` };
    case "reset":
      return { meets: "reset", roundTrip, detail: `${by} accepts, then resets` };
    case "served":
      return { meets: "serve", roundTrip, detail: by };
    default:
      return { meets: met, roundTrip, detail: `${by} answers ${met.slice("http-".length)}` };
  }
}

function proxyAt(
  { site, profile }: Place,
  { name = "", address, port }: Target,
  roundTrip: number,
): Encounter {
  switch (proxyState(site, profile, { name, address, port })) {
    case "healthy":
      return { meets: "serve", roundTrip, detail: "the proxy answers" };
    case "small-packets-only": {
      const detail = "the proxy answers, but large packets from it are lost";
      return { meets: "serve", roundTrip, detail, smallPacketsOnly: true };
    }
    case "refused":
      return { meets: "refuse", roundTrip, detail: "the proxy refuses the connection" };
    case "silent":
      return { meets: "drop", roundTrip, detail: "the proxy does not answer" };
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
