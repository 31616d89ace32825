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
  // It escapes a star in a host, which URL leaves.
  const origin = `${url.protocol}//${url.host.replace(/\*/g, "%2A")}`;
  const cryptographic = url.protocol === "https:" || url.protocol === "wss:";
  return {
    url: cryptographic ? `${origin}/` : `${origin}${pathAndQuery(url)}`,
    host: host.replace(/\*/g, "%2A"),
  };
}

/** Chromium escapes "|" and "^" in a path, which URL leaves, and keeps a "?" with nothing behind it. */
export function pathAndQuery(url: URL): string {
  const path = url.pathname.replace(/\|/g, "%7C").replace(/\^/g, "%5E");
  const emptyQuery = url.search === "" && /^[^#]*\?/.test(url.href);
  return `${path}${emptyQuery ? "?" : url.search}`;
}

/**
 * What Firefox passes to the script (asked of Firefox 153).
 *
 * Path, query and fragment are cut off for every scheme, credentials stay
 * (netwerk/base/ProxyAutoConfig.cpp, `network.proxy.autoconfig_url.include_path` is false). Loopback never reaches
 * the script; link-local and IPv4-mapped loopback addresses do.
 */
export function seenByFirefox(url: URL): Seen | Bypass {
  const host = bareHost(url);
  if (LOCALHOST_NAME.test(host)) return { bypass: "localhost names never use a proxy in this client" };
  if (/^127\.[\d.]+$|^::1$/.test(host)) {
    return { bypass: "loopback addresses never use a proxy in this client" };
  }
  // The cut is made at the first of ";" and "/", and takes it along: a name may have a semicolon.
  const cut = /^[^;/]*[;/]/.exec(`${url.host}/`)?.[0];
  return { url: `${url.protocol}//${credentials(url)}${cut}`, host };
}

function credentials({ username, password }: URL): string {
  if (username === "" && password === "") return "";
  return `${username}${password === "" ? "" : `:${password}`}@`;
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
  if (LOCALHOST_NAME.test(host)) return "localhost names never use a proxy in this client";
  if (isLoopbackAddress(host)) return "loopback addresses never use a proxy in this client";
  if (isLinkLocalAddress(host)) return "link-local addresses never use a proxy in this client";
  return null;
}

const LOCALHOST_NAME = /(^|\.)localhost\.?$/;
