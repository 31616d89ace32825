import { addressFamily, bareHost } from "../pac/index.ts";
import type { Site } from "../site/index.ts";

export const VIEWS = ["internal", "external"] as const;
export type View = (typeof VIEWS)[number];
type Path = readonly (string | number)[];

/** Where clients fetch the PAC from. */
export interface PacEndpoint {
  /** In lower case, without brackets. */
  readonly host: string;
  readonly port: number;
  /** The URL names an address, so DNS has no say. */
  readonly literal: boolean;
}

/** One address of a record and where it stands in the site file. */
export interface PlacedAddress {
  readonly address: string;
  readonly path: Path;
}

export interface PlacedRecord {
  /** The name as the site file has it, perhaps a wildcard. */
  readonly name: string;
  readonly path: Path;
  readonly addresses: readonly PlacedAddress[];
  readonly ttl: number;
  /** Where the TTL is set: at the record, or for the whole view. */
  readonly ttlPath: Path;
}

export function pacEndpoint(site: Site): PacEndpoint {
  const url = new URL(site.pac.url);
  const host = bareHost(url).toLowerCase();
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  return { host, port, literal: addressFamily(host) !== null };
}

/**
 * The record that answers for a name in one DNS view: its own, else the wildcard with the longest matching suffix
 * (RFC 4592 lets a wildcard stand for any number of labels).
 *
 * @returns null where the view answers NXDOMAIN
 */
export function recordFor(site: Site, view: View, host: string): PlacedRecord | null {
  const { records, ttl: viewTtl } = site.dns[view];
  const names = Object.keys(records);
  const wanted = candidates(host);
  const name = wanted
    .map((each) => names.find((key) => key.toLowerCase() === each))
    .find((key) => key !== undefined);
  const record = name === undefined ? undefined : records[name];
  if (name === undefined || record === undefined) return null;

  const path = ["dns", view, "records", name];
  const ownTtl = typeof record === "string" || Array.isArray(record) ? undefined : record.ttl;
  const [value, valuePath] =
    typeof record === "string" || Array.isArray(record)
      ? [record, path]
      : [record.address, [...path, "address"]];
  return {
    name,
    path,
    addresses: Array.isArray(value)
      ? value.map((address, i) => ({ address, path: [...valuePath, i] }))
      : [{ address: value, path: valuePath }],
    ttl: ownTtl ?? viewTtl,
    ttlPath: ownTtl === undefined ? ["dns", view, "ttl"] : [...path, "ttl"],
  };
}

/** The names that may answer for a host, the best first: itself, then ever wider wildcards. */
function candidates(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  return [labels.join("."), ...labels.map((_, i) => ["*", ...labels.slice(i + 1)].join("."))];
}
