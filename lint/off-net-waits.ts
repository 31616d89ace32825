import { isLinkLocalAddress, isLoopbackAddress, isPrivateAddress } from "../pac/index.ts";
import {
  type Acquisition,
  acquirePac,
  clientById,
  listenerAt,
  NameCache,
  type Profile,
  profileById,
  surroundings,
} from "../sim/index.ts";
import type { Listener, Site } from "../site/index.ts";
import { pacEndpoint, recordFor } from "./deployment.ts";

/** Longer than this beyond what a refusal takes there, and people notice. */
export const MOST_SECONDS = 2;

type Policy = Listener["policy"];

/** In the order in which to prefer them. To hand out the PAC is no way to be rid of a wait. */
const REMEDIES = ["refuse", "unavailable", "reset"] as const satisfies readonly Policy[];

/** A place outside where clients are not told quickly that there is no PAC. */
export interface OffNetWait {
  readonly profile: string;
  readonly address: string;
  /** Seconds each client waits; null: without end. Only those that wait. */
  readonly clients: readonly { readonly id: string; readonly seconds: number | null }[];
  /** Whom they asked and what they were told, in one clause. */
  readonly detail: string;
  /** The policies under which none of them would wait. */
  readonly remedies: readonly Policy[];
  readonly listener: Listener | undefined;
  /** The address is the network's own word, not the site's DNS. */
  readonly said: "by the site" | "by the network";
}

/** Where this site's laptops are outside: off-net, the profiles it names, and those that these lead to. */
function outsideProfiles(site: Site): Profile[] {
  const named = ["off-net", ...Object.keys(site.profiles ?? {})].map((id) => profileById(id, site));
  const later = named.flatMap(({ changes = [] }) => changes.map(({ to }) => profileById(to, site)));
  const all = new Map([...named, ...later].map((profile) => [profile.id, profile]));
  return [...all.values()].filter(({ place }) => place === "outside");
}

/**
 * The first fetch of the PAC by each client in each place outside, at each address of the PAC host, as far as it takes
 * longer than {@link MOST_SECONDS} beyond a refusal. An address that pac-offnet-answer or no-loopback-pac-host reports is
 * left to them, whatever happens there.
 */
export function offNetWaits(site: Site, clients: readonly string[]): OffNetWait[] {
  const { host, port, literal } = pacEndpoint(site);
  const own = new Set(
    literal ? [host] : recordFor(site, "external", host)?.addresses.map((one) => one.address),
  );
  return outsideProfiles(site).flatMap((profile) => {
    const here = surroundings(site, profile, null, STILL);
    const addresses = here.names.resolve(host)?.addresses ?? [];
    return addresses.flatMap((address): OffNetWait[] => {
      const said = own.has(address) ? "by the site" : "by the network";
      const listener = listenerAt(site, address, port);
      if (said === "by the site" && (isHopeless(address) || listener === undefined)) return [];
      const fetched = clients.map((id) => ({ id, fetch: firstFetch(site, profile, null, address, id) }));
      const slow = fetched.filter(({ fetch }) => isSlow(fetch, profile));
      const [first] = slow;
      if (first === undefined) return [];
      const remedies = REMEDIES.filter((policy) =>
        clients.every((id) => !isSlow(firstFetch(site, profile, policy, address, id), profile)),
      );
      const waits = slow.map(({ id, fetch }) => ({ id, seconds: fetch.seconds }));
      const { detail } = first.fetch;
      return [{ profile: profile.id, address, clients: waits, detail, remedies, listener, said }];
    });
  });
}

/** The fetch takes no look at the clock. */
const STILL = { now: () => 0, zone: "UTC" };

function isHopeless(address: string): boolean {
  return isLoopbackAddress(address) || isPrivateAddress(address) || isLinkLocalAddress(address);
}

function isSlow({ seconds }: Acquisition, { roundTrip }: Profile): boolean {
  return seconds === null || seconds - roundTrip.dns - roundTrip.pac > MOST_SECONDS;
}

/** @param policy what the PAC endpoint does instead of what the site says */
function firstFetch(
  site: Site,
  profile: Profile,
  policy: Policy | null,
  address: string,
  client: string,
): Acquisition {
  const { place, names } = surroundings(site, profile, policy, STILL);
  const resolve = () => ({ addresses: [address], ttl: null });
  const moment = { place, names: { ...names, resolve }, cache: new NameCache(), at: 0, size: 0 };
  return acquirePac(moment, clientById(client));
}
