import { parseUrl } from "../../pac/index.ts";
import { GENERAL_URLS, SOCKET_URLS } from "./general-urls.ts";
import { domain, service } from "./generated/names.ts";

/** A name cannot begin inside another word: that would make a long run of dashes cost its length squared. */
const ZONE = /(?<![\w*?-])(?:[\w*?-]+\.)+(?:example|com|net|org|local)\b/gi;
const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
const PATH = /(?:\/[a-z_][\w.-]*)+\/?(?=[*"'?]|\\\/)/gi;
/** More names than these are thinned out evenly. */
const MOST_NAMES = 400;

/** For a text with few literals, or literals that cannot be seen. The generated files know many of these. */
const MORE_NAMES = Array.from({ length: 60 }, (_, index) =>
  index % 2 === 0 ? domain(index * 61) : `${service(index * 7)}.${domain(index * 89)}`,
);

/**
 * URLs that probe what a PAC says: general ones, and some made from each name, address and path in the text. The same
 * text always gives the same URLs.
 *
 * @param count how many URLs, at most some 900
 */
export function urlsFor(text: string, count: number): string[] {
  const sockets = /["'`|^]wss?\b/.test(text) ? SOCKET_URLS : [];
  const general =
    count >= 2 * GENERAL_URLS.length ? GENERAL_URLS : spread(GENERAL_URLS, Math.ceil(count / 2));
  const first = new Set([...general, ...sockets]);
  const own = fromLiterals(text).filter((url) => !first.has(url));
  const chosen = new Set([...first, ...spread(own, count - first.size)]);
  for (const url of MORE_NAMES.flatMap(around)) if (chosen.size < count) chosen.add(url);
  return [...chosen];
}

function fromLiterals(text: string): string[] {
  const plain = text.replaceAll("\\.", ".");
  const names = spread(
    [...new Set([...matches(plain, ZONE).map(withoutGlob), ...matches(plain, ADDRESS)])],
    MOST_NAMES,
  );
  const paths = spread([...new Set(matches(plain, PATH))], 8);
  const urls = names.flatMap((name, index) => [
    ...around(name),
    ...(paths.length > 0 ? [`http://${name}${paths[index % paths.length]}x?y=1`] : []),
  ]);
  return [...new Set([...urls, ...paths.map((path) => `http://www.example.com${path}`)])].filter(isAskable);
}

/** The name itself, one label above and below, look-alikes, other spellings, schemes and ports. */
function around(name: string): string[] {
  const parent = name.slice(name.indexOf(".") + 1);
  const label = name.slice(0, name.indexOf("."));
  return [
    `http://${name}/`,
    `https://${name}/`,
    `http://www.${name}/index.html`,
    `https://${parent}/`,
    `http://x${name}/`,
    `http://${name}.attacker.example/`,
    `https://${name}./`,
    `http://${name.toUpperCase()}/`,
    `http://${name}:8443/x.zip?v=2`,
    // Not http: "meet" and a few others are top-level domains for which Chromium itself turns http into https.
    `https://${label}/`,
    `https://a.b.${name}/`,
    `https://${label}-2.${parent}:9443/`,
    `http://${name}:8000/`,
    `http://${name}/api/a?next=https://${parent}/`,
  ];
}

/** Letters where a glob leaves some open. */
function withoutGlob(name: string): string {
  return name.replace(/^\*\./, "any.").replaceAll("*", "some").replaceAll("?", "1");
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function isAskable(url: string): boolean {
  // A label that a URL cannot have, or a number that is no address.
  return parseUrl(url) !== null && !/\/\/[^/]*(?:--|-\.|\.-|\/-)/.test(url);
}

/** `count` of the items, evenly spaced, in their order. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  const step = items.length / count;
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
