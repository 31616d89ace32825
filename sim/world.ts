import { bareHost, ipv4AddressIn, isNetwork, parseNetwork } from "../pac/index.ts";
import type { Site } from "../site/index.ts";
import type { DnsAnswers } from "./dns/answers-file.ts";
import { type LookUp, liveDns } from "./dns/live.ts";
import { withNameRules } from "./dns/name-rules.ts";
import { overlay, type Resolver, recordsResolver } from "./dns/resolver.ts";
import { siteView } from "./dns/site-view.ts";
import type { World } from "./engine/types.ts";
import type { Profile } from "./profiles/profile.ts";

/** What a caller may fix instead of leaving it to the profile. */
export interface WorldOptions {
  /** The client's own address. */
  readonly address?: string | undefined;
  /** Answers that win over the profile's DNS view, or a real resolver instead of it. */
  readonly dns?: { readonly answers: DnsAnswers } | { readonly lookUp: LookUp } | undefined;
  readonly now: () => number;
  readonly zone: string;
}

/** The world a script sees in a profile of a site, or, without either, one that knows only what it is told. */
export function worldOf(site: Site | null, profile: Profile | null, options: WorldOptions): World {
  const address = options.address ?? (profile === null ? undefined : profileAddress(site, profile));
  const common = { addresses: address === undefined ? [] : [address], now: options.now, zone: options.zone };
  if (options.dns !== undefined && "lookUp" in options.dns)
    return { ...common, ...liveDns(options.dns.lookUp) };
  const resolver = resolverOf(site, profile, options);
  return { ...common, resolve: (name) => resolver(name)?.addresses ?? null };
}

/**
 * What the client's resolver answers: the profile's view of the site, under whatever answers the caller fixed. A live
 * resolver is no part of it: where the PAC host leads is a matter of the site that is simulated.
 */
export function resolverOf(site: Site | null, profile: Profile | null, { dns }: WorldOptions): Resolver {
  const view = profile === null ? recordsResolver([]) : networkView(site, profile);
  return dns !== undefined && "answers" in dns ? overlay(dns.answers, view) : view;
}

/** The site's records as a profile's DNS view tells them, before its network has its way with them. */
export function siteResolver(site: Site, profile: Profile): Resolver {
  return siteView(site, profile.dns, profile.names?.internet);
}

/** Without a site no name is known, and what the network does to names is still done. */
function networkView(site: Site | null, profile: Profile): Resolver {
  if (site === null) return withNameRules(profile.names, "", recordsResolver([]));
  return withNameRules(profile.names, bareHost(new URL(site.pac.url)), siteResolver(site, profile));
}

/** The client's own address in a profile: what the site says, the profile's, or one in an internal IPv4 network. */
function profileAddress(site: Site | null, profile: Profile): string | undefined {
  const address = statedFor(site, profile)?.address ?? profile.address;
  if (address !== null) return address;
  const internal = (site?.networks.internal ?? []).map(parseNetwork);
  const ipv4 = [...internal, parseNetwork("10.0.0.0/8")].find((read) => isNetwork(read) && read.family === 4);
  return ipv4 !== undefined && isNetwork(ipv4) ? ipv4AddressIn(ipv4, TYPICAL_HOST) : undefined;
}

/** The address servers see of a client in a profile: that of the NAT in front of it, or its own. */
export function profileSource(
  site: Site | null,
  profile: Profile,
  { address }: WorldOptions,
): string | undefined {
  return statedFor(site, profile)?.source ?? profile.source ?? address ?? profileAddress(site, profile);
}

type StatedAddresses = NonNullable<NonNullable<Site["profiles"]>["on-net"]>;

/** What the site file says of a profile's addresses. */
function statedFor(site: Site | null, profile: Profile): StatedAddresses | undefined {
  const stated: Readonly<Record<string, StatedAddresses | undefined>> = site?.profiles ?? {};
  return stated[profile.id];
}

/** .1.23 in a large network: not its router, not its broadcast address. */
const TYPICAL_HOST = 256 + 23;
