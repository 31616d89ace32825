import {
  type Chain,
  DEFAULT_PORT,
  DIRECT,
  type Directive,
  type ProxyDirective,
  type ProxyKind,
} from "../chain.ts";
import { parseUrl } from "../parse-url.ts";
import type { ReadResult } from "./chromium.ts";
import type { ResultProblem } from "./problem.ts";

/** Keywords of pac-proxy-agent 9, in upper case only. `SOCKS` is version 5 there, not 4 as in browsers. */
const KEYWORDS: Readonly<Record<string, ProxyKind>> = {
  PROXY: "PROXY",
  HTTP: "PROXY",
  HTTPS: "HTTPS",
  SOCKS: "SOCKS5",
  SOCKS4: "SOCKS4",
  SOCKS5: "SOCKS5",
};

/**
 * Reads a result string as pac-proxy-agent 9 does, the agent most Node programs use with pac-resolver.
 *
 * @returns the chain it can try. Only the empty string is DIRECT. An entry with a keyword it does not know is
 *   skipped; one whose target is no URL throws, so nothing behind it is tried. A chain may be empty: the agent then
 *   fails the request instead of going DIRECT
 */
export function readNodeResult(result: string): ReadResult {
  if (result === "") {
    return { chain: [DIRECT], problems: [emptyList("the result is empty, so the client goes DIRECT")] };
  }
  const chain: Directive[] = [];
  const problems: ResultProblem[] = [];
  const entries = result
    .trim()
    .split(/\s*;\s*/)
    .filter(Boolean);
  if (entries.length === 0) problems.push(emptyList("the result names nothing, so the request fails"));
  for (const entry of entries) {
    const read = readEntry(entry);
    if (read.directive) chain.push(read.directive);
    if (read.problem) problems.push(read.problem);
    if (read.problem?.code === "bad-host") break;
  }
  return { chain: chain as Chain, problems };
}

function emptyList(message: string): ResultProblem {
  return { code: "empty-list", entry: "", dropped: false, message };
}

function readEntry(entry: string): { directive?: Directive; problem?: ResultProblem } {
  const [keyword = "", target] = entry.split(/\s+/);
  if (keyword === "DIRECT") return { directive: DIRECT };
  const kind = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (kind === undefined) {
    const message = `"${keyword}" is not a keyword of this client (case matters: DIRECT, PROXY, HTTP, HTTPS, SOCKS, SOCKS4, SOCKS5); "${entry}" fails`;
    return { problem: { code: "unknown-keyword", entry, dropped: true, message } };
  }
  if (target === undefined) {
    // The agent makes "http://undefined" of it: one failed look-up later it tries the next entry.
    const message = `"${entry}" names no proxy; the entry fails`;
    return { problem: { code: "missing-host", entry, dropped: true, message } };
  }
  const url = agentUrl(kind, target);
  if (url === null) {
    const message = `"${entry}" has no usable host and port; the request fails here, whatever follows`;
    return { problem: { code: "bad-host", entry, dropped: true, message } };
  }
  // url.port is empty for the scheme's own port as well; the SOCKS agent takes port 0 for none.
  const port = isSocks(kind) && url.port === "0" ? "" : url.port;
  const directive: ProxyDirective = {
    kind,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? DEFAULT_PORT[kind] : Number(port),
  };
  const problem = noteOn(entry, target, directive);
  return { directive, ...(problem === null ? {} : { problem }) };
}

/** What is worth saying of an entry that the agent takes. */
function noteOn(entry: string, target: string, { host, port }: ProxyDirective): ResultProblem | null {
  if (target.includes("://")) {
    const message = `"${entry}" gives a URL where "host:port" is expected; "${host}" is taken for the host`;
    return { code: "url-instead-of-host", entry, dropped: false, message };
  }
  const spelt = /:0*([0-9]+)(?:[/?#]|$)/.exec(target)?.[1];
  if (Number(spelt) === port) return null;
  return {
    code: "default-port",
    entry,
    dropped: false,
    message: `"${entry}" gives no port; ${port} is used`,
  };
}

/** The agents read their target as a URL, so credentials and a path are accepted and ignored here. */
function agentUrl(kind: ProxyKind, target: string): URL | null {
  const scheme = isSocks(kind) ? "socks" : kind === "HTTPS" ? "https" : "http";
  const url = parseUrl(`${scheme}://${target}`);
  return url === null || url.hostname === "" ? null : url;
}

function isSocks(kind: ProxyKind): boolean {
  return kind === "SOCKS4" || kind === "SOCKS5";
}
