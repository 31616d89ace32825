import { addressFamily, isLinkLocalAddress, isLoopbackAddress, isPrivateAddress } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { pacEndpoint, VIEWS, type View } from "../deployment.ts";
import { askNames, askView, type NamedResolver } from "./ask-view.ts";
import { addressesIn, mustServe } from "./deployment.ts";
import type { EndpointFacts, LiveFacts, ProxyFacts, RequestFacts, ViewFacts } from "./facts.ts";
import { askFor, knockAtDoor, meetEndpoint } from "./meet.ts";
import { namesOfNobody, namesToAsk } from "./names-to-ask.ts";
import type { Prober } from "./prober.ts";
import type { LiveWorld } from "./world.ts";

/** What one pass over a deployment is about. */
export interface Pass {
  readonly site: Site;
  /** The names that the PAC looks up, in lower case. */
  readonly looked: readonly string[];
  /** Which resolver to ask in the name of each view. */
  readonly resolvers: Readonly<Partial<Record<View, NamedResolver>>>;
  /** Where this machine is; null: nobody knows, and then nothing is connected to. */
  readonly from: View | null;
}

/** Of many addresses the first ones are met: a name with more is served by something that makes them all alike. */
const MOST_ADDRESSES = 8;
const MOST_PROXIES = 20;

/** Asks everything there is to ask, once, and keeps what came. */
export async function collectFacts(pass: Pass, probe: Prober, world: LiveWorld): Promise<LiveFacts> {
  const at = world.now();
  const dns = await askViews(pass, probe, world);
  const { from } = pass;
  if (from === null) return { at, from, dns, endpoints: {}, aliases: {}, proxies: {} };
  const [endpoints, proxies] = await Promise.all([
    meetEndpoints({ ...pass, from }, dns, probe, world),
    from === "internal" ? meetProxies(pass, dns.internal, probe, world) : {},
  ]);
  const aliases = await askAliases({ ...pass, from }, { dns, endpoints }, probe, world);
  return { at, from, dns, endpoints, aliases, proxies };
}

async function askViews({ site, looked, resolvers }: Pass, probe: Prober, world: LiveWorld) {
  const nobodys = namesOfNobody(site, () => world.randomLabel());
  const views = VIEWS.map(async (view): Promise<Partial<Record<View, ViewFacts>>> => {
    const resolver = resolvers[view];
    if (resolver === undefined) return {};
    return { [view]: await askView(resolver, namesToAsk(site, view, looked), nobodys, probe, world) };
  });
  return Object.assign({}, ...(await Promise.all(views))) as LiveFacts["dns"];
}

type Placed = Pass & { readonly from: View };

async function meetEndpoints(
  { site, resolvers, from }: Placed,
  dns: LiveFacts["dns"],
  probe: Prober,
  world: LiveWorld,
): Promise<Record<string, EndpointFacts>> {
  const { port } = pacEndpoint(site);
  const addressOf = redirectedTo(resolvers[from], from, probe, world);
  const views: readonly View[] = from === "internal" ? VIEWS : ["external"];
  const addresses = views.flatMap((view) => addressesIn(view, site, dns).slice(0, MOST_ADDRESSES));
  const met = [...new Set(addresses)]
    .filter((address) => mayBeAsked(address, from))
    .map(async (address) => {
      const endpoint = await meetEndpoint(new URL(site.pac.url), { address, port }, addressOf, probe, world);
      return endpoint === null ? [] : [[address, endpoint] as const];
    });
  return Object.fromEntries((await Promise.all(met)).flat());
}

/** Outside, an address of the company's own network is somebody else's printer. */
function mayBeAsked(address: string, from: View): boolean {
  return from === "internal" || !(isPrivateAddress(address) || isLinkLocalAddress(address));
}

/** Where the host of a redirect is, as the view says in which this machine is. None leads back to this machine. */
function redirectedTo(resolver: NamedResolver | undefined, from: View, probe: Prober, world: LiveWorld) {
  return async (host: string): Promise<string | null> => {
    const known =
      addressFamily(host) !== null || resolver === undefined
        ? [host]
        : ((await askNames(resolver, [host], probe, world))[host]?.addresses ?? []);
    const allowed = known.find(
      (each) => addressFamily(each) !== null && mayBeAsked(each, from) && !isLoopbackAddress(each),
    );
    return allowed ?? null;
  };
}

async function meetProxies(
  { site }: Pass,
  inside: ViewFacts | undefined,
  probe: Prober,
  world: LiveWorld,
): Promise<Record<number, ProxyFacts>> {
  const met = site.proxies.slice(0, MOST_PROXIES).map(async ({ host, port }, i) => {
    const literal = addressFamily(host) !== null;
    const facts = inside?.names[host.toLowerCase()];
    // Whoever did not learn the name's addresses knows nothing of the proxy.
    if (!literal && (facts === undefined || facts.answer === "failed")) return [];
    const addresses = literal ? [host] : (facts?.addresses ?? []).slice(0, MOST_ADDRESSES);
    const knocks = addresses.map(async (address) => {
      const knock = await knockAtDoor({ address, port }, probe, world, 1);
      return knock === null ? [] : [[address, knock] as const];
    });
    const met = (await Promise.all(knocks)).flat();
    // Without time for any, nothing is known; without an address, that is what is known.
    return addresses.length > 0 && met.length === 0
      ? []
      : [[i, { knocks: Object.fromEntries(met) }] as const];
  });
  return Object.fromEntries((await Promise.all(met)).flat());
}

async function askAliases(
  { site, from }: Placed,
  met: Pick<LiveFacts, "dns" | "endpoints">,
  probe: Prober,
  world: LiveWorld,
): Promise<Record<string, RequestFacts>> {
  const address = addressesIn(from, site, met.dns).find(
    (each) => mustServe(site, from, each) && met.endpoints[each]?.requests[0]?.status === 200,
  );
  if (address === undefined) return {};
  const asked = site.pac.aliases.map(async (path) => {
    const answer = await askFor(new URL(path, site.pac.url), address, probe, world);
    return answer === null ? [] : [[path, answer] as const];
  });
  return Object.fromEntries((await Promise.all(asked)).flat());
}
