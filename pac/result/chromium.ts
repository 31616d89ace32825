import { type Chain, DEFAULT_PORT, DIRECT, type Directive, type ProxyKind } from "../chain.ts";
import { chromiumHost } from "./chromium-host.ts";
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
  const { target, text } = entry;
  if (target === "") return refuse(entry, "missing-host", `"${text}" names no proxy; it is ignored`);
  if (target.includes("/")) {
    const message = `"${text}" gives a URL where "host:port" is expected; it is ignored`;
    return refuse(entry, "url-instead-of-host", message);
  }
  if (target.includes("@")) {
    return refuse(entry, "credentials", `"${text}" carries credentials; it is ignored`);
  }
  const { host, port } = splitPort(target);
  const name = chromiumHost(host);
  const badPort = port !== null && (!/^\d+$/.test(port) || Number(port) > 65535);
  if ((badPort || name === null) && target.includes(",")) {
    return refuse(entry, "comma-list", `"${text}" has a comma where only ";" ends an entry; it is ignored`);
  }
  if (badPort) return refuse(entry, "bad-port", `"${text}" has no usable port (0 to 65535); it is ignored`);
  if (name === null) return refuse(entry, "bad-host", `"${text}" has no usable host; it is ignored`);
  const used = port === null ? DEFAULT_PORT[kind] : Number(port);
  const note = noteOn(entry, port, used);
  return { directive: { kind, host: name, port: used }, ...(note === null ? {} : { note }) };
}

/** What is worth saying of an entry that the client takes. */
function noteOn({ text, target }: RawEntry, port: string | null, used: number): ResultProblem | null {
  if (target.includes(",")) {
    const message = `"${text}" has a comma, which the client takes for a part of the host name`;
    return { code: "comma-list", entry: text, dropped: false, message };
  }
  if (port !== null) return null;
  return {
    code: "default-port",
    entry: text,
    dropped: false,
    message: `"${text}" gives no port; ${used} is used`,
  };
}

/** Splits at the last colon outside brackets, so a bare `2001:db8::1:80` is [2001:db8::1]:80, as in Chromium. */
function splitPort(target: string): { host: string; port: string | null } {
  const colon = target.lastIndexOf(":");
  if (colon < 0 || colon < target.lastIndexOf("]")) return { host: target, port: null };
  return { host: target.slice(0, colon), port: target.slice(colon + 1) };
}

function refuse(entry: RawEntry, code: ResultProblemCode, message: string): Entry {
  return { problem: { code, entry: entry.text, dropped: true, message } };
}
