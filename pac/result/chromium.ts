import { isIP, SocketAddress } from "node:net";
import { type Chain, DEFAULT_PORT, DIRECT, type Directive, type ProxyKind } from "../chain.ts";
import type { ResultProblem, ResultProblemCode } from "./problem.ts";
import { type RawEntry, splitEntries } from "./split.ts";

/** What a client made of a result string: its chain, and everything it dropped or filled in on the way. */
export interface ReadResult {
  readonly chain: Chain;
  readonly problems: readonly ResultProblem[];
}

/** Keywords Chromium knows, in any letter case (net/base/proxy_string_util.cc). There is no `HTTP`. */
const KEYWORDS: Readonly<Record<string, ProxyKind>> = {
  PROXY: "PROXY",
  HTTPS: "HTTPS",
  SOCKS: "SOCKS4",
  SOCKS4: "SOCKS4",
  SOCKS5: "SOCKS5",
};

type Entry = { directive: Directive; note?: ResultProblem } | { problem: ResultProblem };

/**
 * Reads a result string as Chromium does.
 *
 * @param result the string the script returned; ASCII (a result with other characters never gets here: the
 *   whole script call counts as failed, crbug.com/47234)
 * @returns the chain, never empty: where nothing is readable Chromium goes DIRECT
 *   (net/proxy_resolution/proxy_list.cc, `SetFromPacString`; asked of Chromium 156)
 */
export function readChromiumResult(result: string): ReadResult {
  const chain: Directive[] = [];
  const problems: ResultProblem[] = [];
  for (const entry of splitEntries(result)) {
    const read = readEntry(entry);
    if ("problem" in read) problems.push(read.problem);
    else {
      chain.push(read.directive);
      if (read.note) problems.push(read.note);
    }
  }
  if (chain.length > 0) return { chain, problems };
  const message = "no entry is readable, so the client goes DIRECT";
  return {
    chain: [DIRECT],
    problems: [...problems, { code: "empty-list", entry: "", dropped: false, message }],
  };
}

function readEntry(entry: RawEntry): Entry {
  const keyword = entry.keyword.toUpperCase();
  if (keyword === "DIRECT") {
    return entry.target === ""
      ? { directive: DIRECT }
      : refuse(entry, "direct-with-arguments", `"${entry.text}": DIRECT takes no host; the entry is ignored`);
  }
  const kind = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (kind === undefined) {
    return refuse(
      entry,
      "unknown-keyword",
      `"${entry.keyword}" is not a keyword of this client (DIRECT, PROXY, HTTPS, SOCKS, SOCKS4, SOCKS5); ` +
        `"${entry.text}" is ignored`,
    );
  }
  return readProxy(entry, kind);
}

function readProxy(entry: RawEntry, kind: ProxyKind): Entry {
  const { target } = entry;
  if (target === "") return refuse(entry, "missing-host", `"${entry.text}" names no proxy; it is ignored`);
  if (target.includes(",")) {
    const message = `"${entry.text}" is separated by commas; entries are separated by ";" and it is ignored`;
    return refuse(entry, "comma-list", message);
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target) || target.includes("/")) {
    const message = `"${entry.text}" gives a URL where "host:port" is expected; it is ignored`;
    return refuse(entry, "url-instead-of-host", message);
  }
  if (target.includes("@")) {
    return refuse(entry, "credentials", `"${entry.text}" carries credentials; it is ignored`);
  }
  const { host, port } = splitPort(target);
  if (port !== null && (!/^\d+$/.test(port) || Number(port) > 65535)) {
    return refuse(entry, "bad-port", `"${entry.text}" has no usable port (0 to 65535); it is ignored`);
  }
  const name = canonicalHost(host);
  if (name === null) return refuse(entry, "bad-host", `"${entry.text}" has no usable host; it is ignored`);
  if (port !== null) return { directive: { kind, host: name, port: Number(port) } };
  const fallback = DEFAULT_PORT[kind];
  const message = `"${entry.text}" gives no port; ${fallback} is used`;
  return {
    directive: { kind, host: name, port: fallback },
    note: { code: "default-port", entry: entry.text, dropped: false, message },
  };
}

/** Splits at the last colon outside brackets, so a bare `2001:db8::1:80` is [2001:db8::1]:80, as in Chromium. */
function splitPort(target: string): { host: string; port: string | null } {
  const colon = target.lastIndexOf(":");
  if (colon < 0 || colon < target.lastIndexOf("]")) return { host: target, port: null };
  return { host: target.slice(0, colon), port: target.slice(colon + 1) };
}

/** Chromium's canonical host (lower case, IPv4 forms resolved, brackets removed), or null when it has none. */
function canonicalHost(host: string): string | null {
  const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
  if (bare === "") return null;
  if (isIP(bare) === 6) return new SocketAddress({ address: bare, family: "ipv6" }).address;
  if (/[[\]:?#\\<>^|]/.test(bare)) return null;
  // Spaces and tabs are percent-encoded and the entry kept (asked of Chromium 156: "PROXY a b:1" -> a%20b).
  const escaped = bare.replace(/[ \t\n\r]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
  if (escaped !== bare) return escaped.toLowerCase();
  return URL.canParse(`http://${bare}/`) ? new URL(`http://${bare}/`).hostname : null;
}

function refuse(entry: RawEntry, code: ResultProblemCode, message: string): Entry {
  return { problem: { code, entry: entry.text, dropped: true, message } };
}
