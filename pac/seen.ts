import { isLinkLocalAddress, isLoopbackAddress } from "./address.ts";

/** The two arguments a client passes to `FindProxyForURL`. */
export interface Seen {
  readonly url: string;
  readonly host: string;
}

/** The client never asks the PAC for this URL and goes DIRECT. */
export interface Bypass {
  readonly bypass: string;
}

/**
 * What Chromium passes to the script (asked of Chromium 156).
 *
 * Credentials and fragment are removed for every scheme; path and query only for `https` and `wss`
 * (crbug.com/593759). Loopback and link-local destinations never reach the script (crbug.com/899126).
 */
export function seenByChromium(url: URL): Seen | Bypass {
  const host = bareHost(url);
  const bypass = chromiumBypass(host);
  if (bypass !== null) return { bypass };
  const origin = `${url.protocol}//${url.host}`;
  const cryptographic = url.protocol === "https:" || url.protocol === "wss:";
  return { url: cryptographic ? `${origin}/` : `${origin}${pathAndQuery(url)}`, host };
}

/** Chromium escapes "|" and "^" in a path, which URL leaves, and keeps a "?" with nothing behind it. */
function pathAndQuery(url: URL): string {
  const path = url.pathname.replace(/\|/g, "%7C").replace(/\^/g, "%5E");
  const emptyQuery = url.search === "" && /^[^#]*\?/.test(url.href);
  return `${path}${emptyQuery ? "?" : url.search}`;
}

/**
 * What pac-resolver 9 passes to the script: the whole URL with credentials, path and fragment, and the host
 * *with* the brackets of an IPv6 literal. Nothing is bypassed.
 */
export function seenByNode(url: URL): Seen {
  return { url: url.href, host: url.hostname };
}

/** The host of a URL without the brackets of an IPv6 literal. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Why Chromium does not ask the PAC for this host (net/proxy_resolution/proxy_bypass_rules.cc), or null. */
function chromiumBypass(host: string): string | null {
  if (/(^|\.)localhost\.?$/.test(host)) return "localhost names never use a proxy in this client";
  if (isLoopbackAddress(host)) return "loopback addresses never use a proxy in this client";
  if (isLinkLocalAddress(host)) return "link-local addresses never use a proxy in this client";
  return null;
}
