import type { DnsRecord, Site } from "../../site/index.ts";
import { type DnsAnswer, firstOf, type Resolver, recordsResolver } from "./resolver.ts";

/**
 * What one of the site's DNS views answers.
 *
 * The internal view passes other names on to the external one, unless the site has a private root; then no Internet
 * name exists inside.
 *
 * @param internet does this network know Internet names? Default: what the site says of its own
 */
export function siteView(
  site: Site,
  view: "internal" | "external",
  internet: boolean = site.dns.internal.internet,
): Resolver {
  const external = viewRecords(site.dns.external.records, site.dns.external.ttl);
  if (view === "external") return external;
  const internal = viewRecords(site.dns.internal.records, site.dns.internal.ttl);
  return internet ? firstOf(internal, external) : internal;
}

function viewRecords(records: Readonly<Record<string, DnsRecord>>, viewTtl: number): Resolver {
  return recordsResolver(Object.entries(records).map(([name, record]) => [name, answerOf(record, viewTtl)]));
}

function answerOf(record: DnsRecord, viewTtl: number): DnsAnswer {
  if (typeof record === "string") return { addresses: [record], ttl: viewTtl };
  if (Array.isArray(record)) return { addresses: record, ttl: viewTtl };
  const { address, ttl = viewTtl } = record;
  return { addresses: Array.isArray(address) ? address : [address], ttl };
}
