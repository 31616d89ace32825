import { type Chain, DEFAULT_PORT, DIRECT, type Directive, type ProxyKind } from "../chain.ts";
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
 * @returns an empty result is DIRECT; an entry it cannot use is skipped; when all are skipped the chain is empty,
 *   because the agent then fails the request instead of going DIRECT
 */
export function readNodeResult(result: string): ReadResult {
  const entries = result
    .trim()
    .split(/\s*;\s*/)
    .filter(Boolean);
  if (entries.length === 0) {
    const message = "the result is empty, so the client goes DIRECT";
    return { chain: [DIRECT], problems: [{ code: "empty-list", entry: "", dropped: false, message }] };
  }
  const chain: Directive[] = [];
  const problems: ResultProblem[] = [];
  for (const entry of entries) {
    const read = readEntry(entry);
    if (read.directive) chain.push(read.directive);
    if (read.problem) problems.push(read.problem);
  }
  return { chain: chain as Chain, problems };
}

function readEntry(entry: string): { directive?: Directive; problem?: ResultProblem } {
  const [keyword = "", target] = entry.split(/\s+/);
  if (keyword === "DIRECT") return { directive: DIRECT };
  const kind = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (kind === undefined) {
    const message = `"${keyword}" is not a keyword of this client (case matters: DIRECT, PROXY, HTTP, HTTPS, SOCKS, SOCKS4, SOCKS5); "${entry}" fails`;
    return { problem: { code: "unknown-keyword", entry, dropped: true, message } };
  }
  const url = target === undefined ? null : agentUrl(kind, target);
  if (url === null) {
    const message = `"${entry}" has no usable host and port; the entry fails`;
    return { problem: { code: "bad-host", entry, dropped: true, message } };
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.port !== "") return { directive: { kind, host, port: Number(url.port) } };
  const port = DEFAULT_PORT[kind];
  const spelt = /:\d+$/.test(target ?? "");
  const message = `"${entry}" gives no port; ${port} is used`;
  const problem: ResultProblem = { code: "default-port", entry, dropped: false, message };
  return { directive: { kind, host, port }, ...(spelt ? {} : { problem }) };
}

/** The agents read their target as a URL, so credentials and a path are accepted and ignored here. */
function agentUrl(kind: ProxyKind, target: string): URL | null {
  const scheme = kind === "HTTPS" ? "https" : "http";
  return URL.canParse(`${scheme}://${target}`) ? new URL(`${scheme}://${target}`) : null;
}
