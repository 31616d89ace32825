import type { Chain } from "../../pac/index.ts";
import { clientById, declaredProxy, encounter, type Profile, profileWorld } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";

type DeclaredProxy = Site["proxies"][number];

/**
 * The first proxy of a chain that lets a client in a profile connect, as the site declares it: those in front of it are
 * passed over, as clients do when a connection fails.
 *
 * @returns null where DIRECT comes first, nothing can be reached, or the site does not declare the proxy
 */
export function firstReachable(
  site: Site,
  profile: Profile,
  client: string,
  chain: Chain,
): DeclaredProxy | null {
  const { resolve } = profileWorld(site, profile.id);
  const tried = clientById(client).journey.walk.firstOnly ? chain.slice(0, 1) : chain;
  for (const directive of tried) {
    if (directive.kind === "DIRECT" || directive.host === "") return null;
    const { host: name, port } = directive;
    // A name that the site does not list says nothing of whether the proxy can be reached.
    const address = resolve(name)?.[0] ?? name;
    const declared = declaredProxy(site, { name, address, port });
    if (declared === undefined) return null;
    const place = { site, profile, source: undefined, policy: null };
    const { meets } = encounter(place, { role: "proxy", name, address, port });
    if (meets === "serve") return declared;
  }
  return null;
}
