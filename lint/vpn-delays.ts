import { clientById, type Profile, profileById, travel } from "../sim/index.ts";
import type { DnsRecord, Site } from "../site/index.ts";
import { pacEndpoint, recordFor } from "./deployment.ts";

/** How much longer than without any caching a client may be without its PAC after a VPN came up. */
export const MOST_EXTRA_SECONDS = 60;

/** Shorter ones are not reported: whether a client is late then is a matter of the moment. */
const SHORT_TTL = 30;

/** What people set a TTL to, above {@link SHORT_TTL}. */
const TRIED: readonly number[] = [240, 180, 120, 60];

/** A client that goes without its PAC for too long. */
interface LateClient {
  readonly id: string;
  /** Seconds from the change until pages came with the PAC, in the worst place; null: not within the journey. */
  readonly seconds: number | null;
  /** The same if nothing had been cached. */
  readonly bare: number;
}

/** What a record's TTL costs the laptops of a site when their VPN comes up. */
export interface VpnDelay {
  /** Seconds the record may be kept, and where that stands. */
  readonly ttl: number;
  readonly ttlPath: readonly (string | number)[];
  /** The places in which the change happens. */
  readonly profiles: readonly string[];
  readonly clients: readonly LateClient[];
  /** The longest TTL worth setting: the first with which nobody is late, else {@link SHORT_TTL}. */
  readonly enough: number;
  /** Clients that are late even then. */
  readonly still: readonly string[];
}

/**
 * Plays the change from a network outside to one inside, as the site describes them, and blames the TTL of the PAC host's
 * external record for what would not happen without it.
 *
 * The journey is that of a PAC which works everywhere, through a proxy that answers: nothing but the way to the PAC counts.
 *
 * @returns null where no client is late, or the site names no such change: no profile `home-to-vpn` or `vpn`, none like
 *   `vpn`, and none of its own that leads from outside to inside
 */
export async function vpnDelay(site: Site, clients: readonly string[]): Promise<VpnDelay | null> {
  const { host, literal } = pacEndpoint(site);
  const record = literal ? null : recordFor(site, "external", host);
  if (record === null || record.ttl <= SHORT_TTL) return null;
  const { name, ttl, ttlPath } = record;
  const trips = await tripsOf(withExternalTtl(site, name, 0), arrivals(site), clients);
  const late = await lateOn(site, trips);
  if (late.length === 0) return null;
  const shorter = TRIED.filter((each) => each < ttl);
  for (const enough of [...shorter, SHORT_TTL]) {
    const still = await lateOn(withExternalTtl(site, name, enough), trips);
    if (still.length > 0 && enough !== SHORT_TTL) continue;
    const profiles = [...new Set(late.map(({ trip }) => trip.profile.id))];
    return { ttl, ttlPath, profiles, clients: worst(late), enough, still: worst(still).map(({ id }) => id) };
  }
  return null;
}

/** One client in one change of network, with the seconds that it needs there anyway. */
interface Trip {
  readonly profile: Profile;
  readonly client: string;
  readonly bare: number;
}

/** Trips at whose end the client has the PAC at all. */
async function tripsOf(
  uncached: Site,
  profiles: readonly Profile[],
  clients: readonly string[],
): Promise<Trip[]> {
  const trips: Trip[] = [];
  for (const profile of profiles) {
    for (const client of clients) {
      const bare = await secondsTo(uncached, profile, client);
      if (bare !== null) trips.push({ profile, client, bare });
    }
  }
  return trips;
}

interface LateTrip {
  readonly trip: Trip;
  readonly seconds: number | null;
}

async function lateOn(site: Site, trips: readonly Trip[]): Promise<LateTrip[]> {
  const late: LateTrip[] = [];
  for (const trip of trips) {
    const seconds = await secondsTo(site, trip.profile, trip.client);
    if (seconds === null || seconds - trip.bare > MOST_EXTRA_SECONDS) late.push({ trip, seconds });
  }
  return late;
}

/** Each client once, with the place where it takes longest. */
function worst(late: readonly LateTrip[]): LateClient[] {
  const byClient = new Map<string, LateClient>();
  for (const { trip, seconds } of late) {
    const known = byClient.get(trip.client);
    const longer = (seconds ?? Number.POSITIVE_INFINITY) > (known?.seconds ?? Number.POSITIVE_INFINITY);
    if (known === undefined || longer)
      byClient.set(trip.client, { id: trip.client, seconds, bare: trip.bare });
  }
  return [...byClient.values()];
}

/** The changes from outside to inside that the site speaks of: its own, and that of `home-to-vpn` to each VPN it names. */
function arrivals(site: Site): Profile[] {
  const stated = Object.entries(site.profiles ?? {});
  const own = stated
    .map(([id]) => profileById(id, site))
    .filter(({ place, changes = [] }) => {
      return place === "outside" && changes.some(({ to }) => profileById(to, site).place === "inside");
    });
  const homeward = profileById("home-to-vpn", site);
  const vpns = stated.filter(([id, { like }]) => id === "vpn" || like === "vpn").map(([id]) => id);
  const reached = own.flatMap(({ changes = [] }) => changes.map(({ to }) => to));
  const others = vpns
    .filter((id) => !reached.includes(id))
    .map((to) => ({ ...homeward, changes: [{ at: 20, to, newAddress: true }] }));
  return [...own, ...others];
}

function withExternalTtl(site: Site, name: string, ttl: number): Site {
  const { records } = site.dns.external;
  const record = records[name];
  if (record === undefined) return site;
  const changed: DnsRecord =
    typeof record === "string" || Array.isArray(record)
      ? { address: record, ttl }
      : { address: record.address, ttl };
  const external = { ...site.dns.external, records: { ...records, [name]: changed } };
  return { ...site, dns: { ...site.dns, external } };
}

/** An address inside, for a proxy that answers wherever the network leads to the inside at all. */
const PROXY = { kind: "PROXY", host: "10.0.0.1", port: 8080 } as const;

/**
 * Seconds from the first change to the inside until pages come with the PAC.
 *
 * @returns null when they do not within the journey
 */
async function secondsTo(site: Site, profile: Profile, client: string): Promise<number | null> {
  const changes = (profile.changes ?? []).map(({ at, to, newAddress }) => {
    return { at, profile: profileById(to, site), newAddress };
  });
  const inside = changes.findIndex((change) => change.profile.place === "inside");
  const { changes: outcomes } = await travel({
    site,
    profile,
    client: clientById(client),
    url: new URL("https://www.example.com/"),
    policy: null,
    changes: changes.slice(0, inside + 1),
    size: 0,
    world: { now: () => 0, zone: "UTC" },
    async ask({ place }) {
      const chain = place === "inside" ? [PROXY] : [{ kind: "DIRECT" } as const];
      return { chain, usable: true, error: null, line: null };
    },
  });
  return outcomes.at(-1)?.seconds ?? null;
}
