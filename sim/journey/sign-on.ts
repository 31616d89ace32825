import { addressFamily, bareHost, networkSet } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";

/** Is this destination used by programs that cannot answer a proxy's 407? The site's `destinations` say so. */
export function needsNoSignOn({ destinations }: Site, url: URL): boolean {
  const host = bareHost(url).toLowerCase().replace(/\.$/, "");
  const listed = destinations.withoutAuthentication;
  if (addressFamily(host) !== null) {
    return networkSet(listed.filter((each) => !isName(each))).has(host);
  }
  return listed
    .filter(isName)
    .some((name) => (name.startsWith("*.") ? host.endsWith(name.slice(1)) : host === name));
}

function isName(entry: string): boolean {
  return addressFamily(entry.replace(/\/\d+$/, "")) === null;
}
