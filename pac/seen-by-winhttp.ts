import { isLinkLocalAddress } from "./address.ts";
import { type Bypass, bareHost, pathAndQuery, type Seen } from "./seen.ts";

/**
 * What Windows passes to the script: the URL of the request as its caller gives it (learn.microsoft.com,
 * "WinHttpGetProxyForUrl function"), the path of `http` included (KB 271361 has such a rule).
 *
 * Callers clean it first. Chromium removes credentials, fragments and the path of `https`, and writes `http` for `ws`
 * (net/proxy_resolution/win/proxy_resolver_winhttp.cc); what others remove is not known, so this does the same.
 */
export function seenByWinhttp(url: URL): Seen | Bypass {
  const scheme = SCHEMES[url.protocol];
  const host = bareHost(url);
  if (scheme === undefined) {
    return { bypass: `this client has a proxy for http and https only, not for ${url.protocol}` };
  }
  if (isBypassed(host)) {
    return { bypass: "loopback and link-local destinations never use a proxy in this client" };
  }
  const rest = scheme === "https:" ? "/" : pathAndQuery(url);
  return { url: `${scheme}//${url.host}${rest}`, host };
}

/** Others give ERROR_WINHTTP_UNRECOGNIZED_SCHEME ("WinHttpGetProxyForUrl function"; asked by Chromium's authors for ws). */
const SCHEMES: Readonly<Record<string, "http:" | "https:">> = {
  "http:": "http:",
  "ws:": "http:",
  "https:": "https:",
  "wss:": "https:",
};

/** "On Windows the implicit rules are" these (net/proxy_resolution/proxy_bypass_rules.cc of Chromium); 127.0.0.2 is not. */
function isBypassed(host: string): boolean {
  return /^(localhost|loopback|127\.0\.0\.1|::1)$/.test(host) || isLinkLocalAddress(host);
}
