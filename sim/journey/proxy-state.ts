import { canonicalAddress } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { Profile, ProxyState } from "../profiles/profile.ts";

/** A proxy as a connection to it finds it. */
export interface ProxyTarget {
  /** How the chain names it. */
  readonly name: string;
  readonly address: string;
  readonly port: number;
}

type DeclaredProxy = Site["proxies"][number];

/** The entry of the site's list that stands for a proxy; undefined for one that nobody declares. */
export function declaredProxy(site: Site, target: ProxyTarget): DeclaredProxy | undefined {
  return site.proxies.find(({ host, port }) => port === target.port && isHost(host, target));
}

/**
 * The state of a proxy in a profile: what the profile says of it, by host and port, by host, or by its place in the
 * site's list; else what the site says; one that nobody declares is assumed healthy.
 */
export function proxyState(site: Site, profile: Profile, target: ProxyTarget): ProxyState {
  const declared = declaredProxy(site, target);
  const stated = Object.entries(profile.proxies ?? {});
  const { host = "", port = 0 } = declared ?? {};
  const places = site.proxies.flatMap((each, i) =>
    each.port === port && each.host.toLowerCase() === host.toLowerCase() ? [`#${i + 1}`] : [],
  );
  const found =
    stated.find(([key]) => isSocket(key, target)) ??
    stated.find(([key]) => isHost(key, target)) ??
    stated.find(([key]) => places.includes(key));
  return found?.[1] ?? declared?.state ?? "healthy";
}

function isSocket(key: string, target: ProxyTarget): boolean {
  const at = key.lastIndexOf(":");
  return key.slice(at + 1) === String(target.port) && isHost(key.slice(0, Math.max(at, 0)), target);
}

/** A host as the site writes it, an IPv6 address with or without brackets, against a proxy's name or address. */
function isHost(written: string, { name, address }: ProxyTarget): boolean {
  const host = written.replace(/^\[|\]$/g, "").toLowerCase();
  const literal = canonicalAddress(host);
  return host === name.toLowerCase() || (literal !== null && literal === canonicalAddress(address));
}
