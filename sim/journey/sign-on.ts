import { addressFamily, bareHost, networkSet } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { Place } from "./encounter.ts";

/** Why a proxy's 407 stays without an answer, in one clause; null where whoever asks signs on. */
export function cannotSignOn({ site, profile }: Place, url: URL): string | null {
  if (profile.signsOn === false) return "the program that asks cannot authenticate";
  if (needsNoSignOn(site, url)) return `${url.hostname} is used by programs that cannot authenticate`;
  return null;
}

/** Is this destination used by programs that cannot answer a proxy's 407? The site's `destinations` say so. */
export function needsNoSignOn({ destinations }: Site, url: URL): boolean {
  const host = bareHost(url).toLowerCase().replace(/\.$/, "");
  const listed = destinations.withoutAuthentication;
  if (addressFamily(host) !== null) {
    return networkSet(listed.filter((each) => !isName(each))).has(host);
  }
  return listed
    .filter(isName)
    .map((name) => name.toLowerCase())
    .some((name) => (name.startsWith("*") ? host.endsWith(name.slice(1)) : host === name));
}

function isName(entry: string): boolean {
  return addressFamily(entry.replace(/\/\d+$/, "")) === null;
}
