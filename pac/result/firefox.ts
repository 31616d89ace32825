import { type Chain, DEFAULT_PORT, DIRECT, type Directive, HOSTLESS, type ProxyKind } from "../chain.ts";
import type { ReadResult } from "./chromium.ts";
import { type ProxyTarget, readTarget } from "./firefox-target.ts";
import type { ResultProblem, ResultProblemCode } from "./problem.ts";

/** Keywords Firefox knows, in any letter case (netwerk/base/nsProtocolProxyService.cpp, `ExtractProxyInfo`). */
const KEYWORDS: Readonly<Record<string, ProxyKind>> = {
  PROXY: "PROXY",
  HTTP: "PROXY",
  HTTPS: "HTTPS",
  // network.proxy.default_pac_script_socks_version is 4.
  SOCKS: "SOCKS4",
  SOCKS4: "SOCKS4",
  SOCKS5: "SOCKS5",
};

interface Read {
  readonly directive?: Directive;
  readonly problem?: ResultProblem;
}

/**
 * Reads a result string as Firefox does.
 *
 * Entries end at semicolons. Semicolons, spaces and tabs behind an entry are skipped, those before the first one are
 * not. A proxy whose host or port cannot be read is not left out: it stays as an entry without a host (asked of
 * Firefox 153).
 *
 * @param result the string the script returned; any characters
 * @returns the chain, never empty: where nothing is readable Firefox goes DIRECT
 */
export function readFirefoxResult(result: string): ReadResult {
  const chain: Directive[] = [];
  const problems: ResultProblem[] = [];
  for (const entry of entriesOf(result)) {
    const { directive, problem } = readEntry(entry);
    if (directive) chain.push(directive);
    if (problem) problems.push(problem);
  }
  if (chain.length > 0) return { chain: chain as Chain, problems };
  const message = "no entry is readable, so the client goes DIRECT";
  return {
    chain: [DIRECT],
    problems: [...problems, { code: "empty-list", entry: "", dropped: false, message }],
  };
}

/** To Firefox the string ends at its first NUL. */
function entriesOf(result: string): string[] {
  const [text = ""] = result.split("\0");
  const [first = "", ...more] = text.split(";");
  return [first, ...more.map((entry) => entry.replace(/^[ \t]+/, ""))].filter((entry) => entry !== "");
}

function readEntry(entry: string): Read {
  const gap = entry.search(/[ \t]/);
  const keyword = gap < 0 ? entry : entry.slice(0, gap);
  const target = entry.slice(keyword.length).replace(/^[ \t]+/, "");
  const name = /^[a-z0-9]+$/i.test(keyword) ? keyword.toUpperCase() : "";
  if (name === "DIRECT") return readDirect(entry, target);
  const kind = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined;
  if (kind !== undefined) return readProxy(entry, kind, target);
  const message = /^\s/.test(entry)
    ? `white space before "${entry.trim()}" hides the keyword from this client; the entry is ignored`
    : `"${keyword}" is not a keyword of this client (DIRECT, PROXY, HTTP, HTTPS, SOCKS, SOCKS4, SOCKS5); ` +
      `"${entry.trim()}" is ignored`;
  return { problem: problemOf("unknown-keyword", entry, true, message) };
}

function readDirect(entry: string, target: string): Read {
  if (target.trim() === "") return { directive: DIRECT };
  const message = `"${entry.trim()}": DIRECT takes no host; this client ignores it and goes DIRECT`;
  return { directive: DIRECT, problem: problemOf("direct-with-arguments", entry, false, message) };
}

function readProxy(entry: string, kind: ProxyKind, target: string): Read {
  const read = readTarget(target);
  if (read === null) {
    const message =
      `"${entry.trim()}" has no usable host and port; this client keeps the entry and takes the destination itself ` +
      "for the proxy";
    return { directive: { ...HOSTLESS, kind }, problem: problemOf("no-proxy-host", entry, false, message) };
  }
  const port = read.port ?? DEFAULT_PORT[kind];
  const problem = noteOn(entry.trim(), target, read, port);
  return { directive: { kind, host: read.host, port }, ...(problem === null ? {} : { problem }) };
}

/** What is worth saying of an entry that the client takes. */
function noteOn(text: string, target: string, read: ProxyTarget, port: number): ResultProblem | null {
  if (read.absolute) {
    const message = `"${text}" gives a URL where "host:port" is expected; this client takes "${read.host}" and port ${port} from it`;
    return problemOf("url-instead-of-host", text, false, message);
  }
  if (target.includes("@")) {
    return problemOf("credentials", text, false, `"${text}" carries credentials; this client ignores them`);
  }
  if (target.includes(",")) {
    const message = `"${text}" has a comma, which the client takes for a part of the host name`;
    return problemOf("comma-list", text, false, message);
  }
  if (read.port !== null) return null;
  const spelt = /:(\d+)(?=\s*$|[/?#\\])/.exec(target)?.[1];
  if (Number(spelt) === port) return null;
  const message =
    spelt === undefined
      ? `"${text}" gives no port; ${port} is used`
      : `"${text}" gives port ${spelt}, which this client takes for none; ${port} is used`;
  return problemOf("default-port", text, false, message);
}

function problemOf(code: ResultProblemCode, entry: string, dropped: boolean, message: string): ResultProblem {
  return { code, entry: entry.trim(), dropped, message };
}
