import { addressFamily, canonicalAddress, parseUrl } from "../../pac/index.ts";

/**
 * A name as resolvers compare it: lower case, punycode, without the root's dot.
 *
 * @returns null for what cannot be a host name; resolvers then answer that it does not exist
 */
export function canonicalName(name: string): string | null {
  if (addressFamily(name) !== null) return canonicalAddress(name);
  // What a URL would take for a port, a path or credentials is no part of a name.
  if (/[\s:/?#@\\[\]]/.test(name)) return null;
  const host = parseUrl(`http://${name}/`)?.hostname.replace(/\.$/, "") ?? "";
  return host === "" ? null : host;
}

/**
 * What every resolver knows without asking anybody: literals are themselves, localhost is loopback (RFC 6761).
 *
 * @param name a canonical name
 * @returns undefined when somebody must be asked
 */
export function knownWithoutAsking(name: string): readonly string[] | undefined {
  if (addressFamily(name) !== null) return [name];
  return name === "localhost" || name.endsWith(".localhost") ? ["127.0.0.1", "::1"] : undefined;
}
