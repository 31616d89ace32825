import type { Site } from "../../site/index.ts";

/**
 * The address that a name has inside, according to the site file.
 *
 * @param name in lower case
 * @returns null without a site, or where the name has no record of its own or several addresses
 */
export function internalAddressOf(site: Site | null, name: string): string | null {
  const records = site?.dns.internal.records ?? {};
  const record = Object.hasOwn(records, name) ? records[name] : undefined;
  if (record === undefined) return null;
  const address = typeof record === "object" && "address" in record ? record.address : record;
  if (typeof address === "string") return address;
  const [only, ...more] = address;
  return only !== undefined && more.length === 0 ? only : null;
}
