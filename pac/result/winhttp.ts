import { type Chain, DIRECT, type Directive } from "../chain.ts";
import { type ReadResult, readChromiumResult } from "./chromium.ts";
import type { ResultProblem } from "./problem.ts";
import { type RawEntry, splitEntries } from "./split.ts";

/** Keywords of proxies that are no HTTP proxies. */
const NOT_HTTP = /^(HTTPS|SOCKS|SOCKS4|SOCKS5)$/i;

/**
 * Reads a result string as WinHttpGetProxyForUrl does.
 *
 * "It strips out the non-HTTP proxy types, and stops the list when PAC encounters a DIRECT" (the comment in Chromium's
 * net/proxy_resolution/win/proxy_resolver_winhttp.cc, from use). So DIRECT is all of a chain or no part of it. How an
 * entry is read that is not well-formed is not known: here as in Chromium.
 *
 * @param result the string the script returned; any characters
 * @returns the chain, never empty: where nothing is left, callers go without a proxy
 */
export function readWinhttpResult(result: string): ReadResult {
  const chain: Directive[] = [];
  const problems: ResultProblem[] = [];
  const entries = splitEntries(result);
  const end = entries.findIndex(({ text }) => readEntry(text).directive?.kind === "DIRECT");
  for (const entry of end < 0 ? entries : entries.slice(0, end)) {
    const { directive, problems: own } = NOT_HTTP.test(entry.keyword)
      ? notUsed(entry)
      : readEntry(entry.text);
    if (directive !== undefined) chain.push(directive);
    problems.push(...own);
  }
  if (end >= 0) {
    const [direct, ...behind] = entries.slice(end);
    if (direct !== undefined && chain.length > 0) problems.push(noWayWithout(direct));
    else chain.push(DIRECT);
    problems.push(...behind.map(behindDirect));
  }
  return chain.length > 0 ? { chain: chain as Chain, problems } : nothingLeft(problems);
}

interface ReadEntry {
  readonly directive?: Directive | undefined;
  readonly problems: readonly ResultProblem[];
}

function readEntry(text: string): ReadEntry {
  const { chain, problems } = readChromiumResult(text);
  const dropped = problems.some(({ code }) => code === "empty-list");
  if (!dropped) return { directive: chain[0], problems };
  return { problems: problems.filter(({ code }) => code !== "empty-list").map(inOwnWords) };
}

/** Chromium's list of keywords is not the one of this client. */
function inOwnWords(problem: ResultProblem): ResultProblem {
  if (problem.code !== "unknown-keyword") return problem;
  const keyword = problem.entry.split(/[ \t]/, 1)[0];
  return {
    ...problem,
    message: `"${keyword}" is not a keyword of this client (DIRECT, PROXY); "${problem.entry}" is ignored`,
  };
}

function notUsed({ text, keyword }: RawEntry): ReadEntry {
  const message = `"${text}": this client uses HTTP proxies (PROXY) and leaves ${keyword.toUpperCase()} out`;
  return { problems: [{ code: "kind-not-used", entry: text, dropped: true, message }] };
}

function noWayWithout({ text }: RawEntry): ResultProblem {
  const message = `"${text}": this client's list of proxies ends here, and has no way without a proxy`;
  return { code: "after-proxy", entry: text, dropped: true, message };
}

function behindDirect({ text }: RawEntry): ResultProblem {
  const message = `"${text}" stands behind DIRECT, where this client stops reading`;
  return { code: "after-direct", entry: text, dropped: true, message };
}

function nothingLeft(problems: readonly ResultProblem[]): ReadResult {
  const message = "no proxy is left that this client uses, so it goes DIRECT";
  return {
    chain: [DIRECT],
    problems: [...problems, { code: "empty-list", entry: "", dropped: false, message }],
  };
}
