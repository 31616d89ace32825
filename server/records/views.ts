import { addressFamily, canonicalAddress } from "../../pac/index.ts";
import type { DnsRecord, Site } from "../../site/index.ts";
import { RecordsError } from "./format.ts";
import { pacHost, pacPort } from "./pac-url.ts";
import { type SeenListener, seenListener, unseenBecause } from "./seen.ts";
import { servesSomebody, servesStrangers } from "./source-rules.ts";

export type ViewName = "internal" | "external";

/** What DNS must say about the PAC host to one kind of client. */
export interface View {
  readonly name: ViewName;
  readonly host: string;
  /** Seconds. */
  readonly ttl: number;
  /** IPv4 first. */
  readonly addresses: readonly string[];
  /** What a person should know who puts it in. */
  readonly notes: readonly string[];
}

/** RFC 2181, section 8. */
const LONGEST_TTL = 2 ** 31 - 1;

/**
 * One of the two answers for the PAC host. Inside it is where clients see a listener that serves; outside, where they see
 * one that refuses, else one that at least does not serve strangers.
 *
 * @throws RecordsError when the site has no such address
 */
export function viewOf(site: Site, name: ViewName): View {
  const host = pacHost(site);
  const declared = declaredIn(site, name, host);
  if (declared.ttl > LONGEST_TTL)
    throw new RecordsError(`dns.${name}: a ttl of ${declared.ttl} s; DNS has room for ${LONGEST_TTL}`);
  const chosen = name === "internal" ? serving(site) : refusing(site);
  const useless = chosen.flatMap((seen) => unseenBecause(seen) ?? []);
  const seen = chosen.filter((one) => unseenBecause(one) === null);
  const found = inOrder(seen.map(({ address }) => address));
  const addresses = found.length > 0 ? found : declared.addresses;
  if (addresses.length === 0) throw new RecordsError(missing(name, useless));
  return {
    name,
    host,
    ttl: declared.ttl,
    addresses,
    notes: [
      ...useless,
      ...(found.length === 0 ? [`No listener tells: from dns.${name}.records of the site file.`] : []),
      ...differences(name, addresses, declared.addresses),
      ...portNotes(site, seen),
      ...(declared.ttl > 300 ? [`${declared.ttl} s is long: clients keep the answer when they move.`] : []),
    ],
  };
}

function serving({ listeners }: Site): SeenListener[] {
  return listeners.filter(servesSomebody).map(seenListener);
}

function refusing({ listeners }: Site): SeenListener[] {
  const dead = listeners.filter(({ policy }) => policy === "refuse").map(seenListener);
  if (dead.length > 0) return dead;
  return listeners.map(seenListener).filter(({ listener, family }) => !servesStrangers(listener, family));
}

function declaredIn(site: Site, name: ViewName, host: string): { ttl: number; addresses: string[] } {
  const { records, ttl } = site.dns[name];
  const record = Object.entries(records).find(([key]) => key.toLowerCase() === host)?.[1];
  if (record === undefined) return { ttl, addresses: [] };
  return { ttl: ttlOf(record) ?? ttl, addresses: inOrder(addressesOf(record)) };
}

function addressesOf(record: DnsRecord): string[] {
  if (typeof record === "string") return [record];
  return Array.isArray(record) ? record : addressesOf(record.address);
}

function ttlOf(record: DnsRecord): number | undefined {
  return typeof record === "string" || Array.isArray(record) ? undefined : record.ttl;
}

function inOrder(addresses: readonly string[]): string[] {
  const distinct = [...new Set(addresses.map((address) => canonicalAddress(address) ?? address))];
  return distinct.sort((a, b) => (addressFamily(a) ?? 0) - (addressFamily(b) ?? 0));
}

function missing(name: ViewName, useless: readonly string[]): string {
  const wanted =
    name === "internal" ? "no listener serves the PAC" : "no listener refuses, or serves some networks only";
  const why = useless.length > 0 ? useless.join("; ") : `listeners: ${wanted}`;
  const purpose = name === "internal" ? "where clients inside ask" : "where clients outside are refused";
  return `no address for the ${name} view (${purpose}): ${why}`;
}

function differences(name: ViewName, addresses: readonly string[], declared: readonly string[]): string[] {
  if (declared.length === 0 || declared.join() === addresses.join()) return [];
  return [`dns.${name}.records of the site file says ${declared.join(", ")}: one of the two is out of date.`];
}

/** DNS has no ports: whoever resolves the name connects to the one in the URL. */
function portNotes(site: Site, seen: readonly SeenListener[]): string[] {
  const port = pacPort(site);
  return seen
    .filter((one) => one.port !== port)
    .map(({ listener, port: other }) => {
      return `"${listener.name}" is at port ${other}, and clients of the PAC URL go to port ${port}.`;
    });
}
