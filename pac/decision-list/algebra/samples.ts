import type { Condition } from "../condition.ts";
import type { Subject, Token } from "../pattern.ts";
import type { Way } from "./ways.ts";
import { SOME_ADDRESS, type World, worldAt } from "./world.ts";

/** Where nothing is said of the host: a name on the Internet, a plain one, an address. */
const HOSTS = ["www.example.com", "intranet", "192.0.2.1"];
const SCHEMES = ["http", "https"];

/**
 * Worlds in which a way is likely to hold, made of what its conditions compare: the shortest texts that match. Most rules
 * decide one of them, and need not be reasoned about.
 */
export function* samplesOf({ positive }: Way): Generator<World> {
  const around = surroundings(positive);
  const hosts = positive.flatMap(hostsIn);
  const urls = positive.flatMap(({ test }) =>
    test?.subject.of === "url" ? samples(test.pattern.tokens) : [],
  );
  for (const url of urls.map(completed)) {
    const host = /^[^:]*:\/\/([^/:]*)/.exec(url)?.[1] ?? "";
    yield { ...around, url, host };
  }
  const own = hosts.length > 0 ? hosts : HOSTS;
  for (const scheme of SCHEMES) {
    for (const host of own) yield { ...around, url: `${scheme}://${host}/`, host };
  }
}

/** Where the client must be for conditions about addresses to hold. */
function surroundings(positive: readonly Condition[]): World {
  const addresses = new Map<string, string>();
  const times = new Set<string>();
  let own = SOME_ADDRESS;
  for (const condition of positive) {
    const { kind, test, network, resolves } = condition;
    if (kind === "time") times.add(condition.words());
    const subject = test?.subject ?? network?.subject ?? resolves;
    const address =
      network !== undefined
        ? dotted(network.base)
        : test !== undefined
          ? (samples(test.pattern.tokens)[0] ?? SOME_ADDRESS)
          : SOME_ADDRESS;
    if (subject?.of === "own") own = address;
    if (subject?.of === "dns" && typeof subject.name === "string") addresses.set(subject.name, address);
  }
  return { ...worldAt("", ""), own, addresses, times };
}

function hostsIn({ test, network }: Condition): string[] {
  if (test !== undefined) return test.subject.of === "host" ? samples(test.pattern.tokens) : [];
  return network !== undefined && isOfHost(network.subject) ? [dotted(network.base)] : [];
}

function isOfHost({ of, name = null }: Subject): boolean {
  return of === "host" || (of === "dns" && name === null);
}

/** An address as the library writes it. */
export function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

/** A text that matches, with nothing for a star, and one with something. */
function samples(tokens: readonly Token[]): string[] {
  const one = ({ chars, not }: Token) =>
    (chars === null ? "x" : not ? [..."xy0-"].find((each) => !chars.includes(each)) : chars[0]) ?? "x";
  const short = tokens.map((token) => (token.star ? "" : one(token))).join("");
  const long = tokens.map((token) => one(token)).join("");
  return short === long ? [short] : [short.replace(/^\./, "x."), long];
}

/** A piece of a URL as a whole one. */
function completed(url: string): string {
  if (/^[a-z]+:\/\/[^/]+\//.test(url)) return url;
  const scheme = /^[a-z]+:/.exec(url)?.[0];
  if (scheme === undefined) return `http://www.example.com/${url.replace(/^\/+/, "")}`;
  return /^[a-z]+:\/\/[^/]+$/.test(url) ? `${url}/` : `${scheme}//www.example.com/`;
}
