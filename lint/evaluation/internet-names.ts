import { addressFamily, bareHost } from "../../pac/index.ts";
import { profileWorld, type World } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";

/**
 * Names that no Internet resolver knows: RFC 6761, RFC 6762, RFC 8375, `internal` as reserved by ICANN in 2024, and those
 * of RFC 6762 appendix G that private networks use in their place.
 */
const NEVER_PUBLIC =
  /\.(localhost|local|invalid|test|onion|alt|home\.arpa|internal|intranet|private|corp|home|lan)$/;

/**
 * Is this a name of the public Internet, as opposed to one of the company's own? A site lists the names it depends on, not
 * the whole Internet, so the form of a name decides.
 *
 * @param site null: nothing is known of the company's own names
 */
export function isInternetName(site: Site | null, name: string): boolean {
  const asked = name.toLowerCase().replace(/\.$/, "");
  if (addressFamily(asked) !== null || !/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u.test(asked)) return false;
  if (NEVER_PUBLIC.test(asked)) return false;
  return site === null || !companySuffixes(site).some((suffix) => `.${asked}`.endsWith(suffix));
}

/** The domain of the PAC host, and every name that only the internal view answers. */
function companySuffixes({ pac, dns }: Site): string[] {
  const host = bareHost(new URL(pac.url)).toLowerCase();
  const domain = addressFamily(host) === null ? host.replace(/^[^.]+/, "") : "";
  const outside = new Set(Object.keys(dns.external.records).map((name) => name.toLowerCase()));
  const inside = Object.keys(dns.internal.records)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== "*" && !outside.has(name));
  return [...(domain === "" ? [] : [domain]), ...inside.map((name) => `.${name.replace(/^\*\./, "")}`)];
}

/** Any public server: RFC 5737 keeps this address for examples. */
const SOMEWHERE: readonly string[] = ["192.0.2.1"];

/** A profile's world in which every Internet name exists besides, with the address the site gives it if it gives one. */
export function wholeInternet(site: Site | null, profileId: string): World {
  const here = profileWorld(site, profileId);
  const outside = profileWorld(site, "off-net");
  return {
    ...here,
    resolve(name) {
      const known = here.resolve(name);
      if (known !== null || !isInternetName(site, name)) return known;
      return outside.resolve(name) ?? SOMEWHERE;
    },
  };
}
