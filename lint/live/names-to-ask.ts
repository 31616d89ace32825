import { addressFamily } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { pacEndpoint, type View } from "../deployment.ts";

/** The records of a site that are compared with DNS: more would keep a small resolver busy for too long. */
const MOST_RECORDS = 40;

/** A name that exists for certain, unless a network has a root of its own (RFC 6761, section 6.5, reserves it). */
export const INTERNET_NAME = "example.com";

/**
 * The names to ask in a view: the PAC host, the company's own records, the proxies (which clients inside connect to), the
 * names that the PAC itself looks up, and inside one name of the Internet.
 *
 * @param looked names the PAC looks up, in lower case
 */
export function namesToAsk(site: Site, view: View, looked: readonly string[]): readonly string[] {
  const { host, literal } = pacEndpoint(site);
  const records = Object.keys(site.dns[view].records).filter(
    (name) => !name.includes("*") && isOfCompany(site, name),
  );
  const proxies = view === "internal" ? site.proxies.map((proxy) => proxy.host) : [];
  const names = [
    ...(literal ? [] : [host]),
    ...looked,
    ...proxies.filter((name) => addressFamily(name) === null),
    ...records.slice(0, MOST_RECORDS),
    ...(view === "internal" ? [INTERNET_NAME] : []),
  ];
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

/**
 * True for names whose records are the company's own: those of its domain and of its proxies. Records of others stand in
 * a site file for simulations, and change without anybody telling it.
 */
export function isOfCompany(site: Site, name: string): boolean {
  const [lower, domain] = [name.toLowerCase(), domainOf(site)];
  if (domain !== null && (lower === domain || lower.endsWith(`.${domain}`))) return true;
  return site.proxies.some((proxy) => proxy.host.toLowerCase() === lower);
}

/**
 * Names that nobody has. Providers that answer for missing names do it for those that look like web sites, some only
 * for `www`; the site's own domain shows a wildcard record.
 *
 * @param label gives a label that is new each time
 */
export function namesOfNobody(site: Site, label: () => string): readonly string[] {
  const own = domainOf(site);
  const elsewhere = [`www.${label()}.com`, `${label()}.net`];
  return own === null ? elsewhere : [...elsewhere, `${label()}.${own}`, `www.${label()}.${own}`];
}

/** The domain the PAC host is in; null for an address or a single label. */
export function domainOf(site: Site): string | null {
  const { host, literal } = pacEndpoint(site);
  const labels = host.split(".");
  if (literal || labels.length < 2) return null;
  return labels.slice(labels.length > 2 ? 1 : 0).join(".");
}
