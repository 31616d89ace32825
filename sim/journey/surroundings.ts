import { bareHost } from "../../pac/index.ts";
import type { Listener, Site } from "../../site/index.ts";
import type { Resolver } from "../dns/resolver.ts";
import type { Profile } from "../profiles/profile.ts";
import { profileSource, resolverOf, siteResolver, type WorldOptions } from "../world.ts";
import type { Place } from "./encounter.ts";
import type { NameService } from "./name-cache.ts";

/** Where a laptop is and what it finds there. */
export interface Surroundings {
  readonly place: Place;
  readonly names: NameService;
}

/** A network as a profile and a site describe it. */
export function surroundings(
  site: Site,
  profile: Profile,
  policy: Listener["policy"] | null,
  options: WorldOptions,
): Surroundings {
  const place: Place = { site, profile, policy, source: profileSource(site, profile, options) };
  const resolve = resolverOf(site, profile, options);
  const names: NameService = {
    resolve,
    resolvePage: pageResolver(site, profile, resolve),
    rules: profile.names ?? {},
    roundTrip: profile.roundTrip.dns,
  };
  return { place, names };
}

/**
 * Names of pages. A site lists the names its PAC and its laptops depend on, not the whole Internet: a public name it
 * does not list is taken to exist, where the network knows Internet names at all.
 */
function pageResolver(site: Site, profile: Profile, below: Resolver): Resolver {
  const listed = siteResolver(site, profile);
  const company = bareHost(new URL(site.pac.url)).replace(/^[^.]+/, "");
  const internet = profile.names?.internet ?? (profile.dns === "external" || site.dns.internal.internet);
  return (name) => {
    if (profile.names?.silent === true) return below(name);
    const known = listed(name);
    if (known !== null) return known;
    const outside = name.includes(".") && !`.${name}`.endsWith(company === "" ? " " : company);
    return internet && outside ? SOMEWHERE : below(name);
  };
}

/** Any public server: RFC 5737 keeps this address for examples. */
const SOMEWHERE = { addresses: ["192.0.2.1"], ttl: 300 };
