import { parseUrl } from "../parse-url.ts";
import { type Seen, seenByChromium, seenByFirefox } from "../seen.ts";
import type { Condition } from "./condition.ts";
import { answer, type DecisionList } from "./list.ts";
import type { Token } from "./pattern.ts";
import { NO_LOOKUPS } from "./subject.ts";

/** All rules together are asked about at most this many conditions. */
const MOST_ASKED = 1_000_000;
const HOSTS = ["www.example.com", "intranet", "192.0.2.1"];

/**
 * For each rule a URL that it decides, found by asking the list; null where none was found. Rules behind a look-up or
 * the clock have none, because that depends on where the client is.
 */
export function witnesses(list: DecisionList): (string | null)[] {
  let asked = 0;
  return list.rules.map(({ condition }, rule) => {
    for (const url of candidates(condition)) {
      if (asked > MOST_ASKED) return null;
      const seen = seenIn(list, url);
      if (seen === null || condition.evaluate({ ...seen, lookups: NO_LOOKUPS }) !== true) continue;
      asked += rule;
      const said = answer(list, seen.url, seen.host, NO_LOOKUPS);
      if (said.rule === rule && !said.opaque) return url;
    }
    return null;
  });
}

function seenIn({ dialect }: DecisionList, url: string): Seen | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const seen = dialect === "chromium" ? seenByChromium(parsed) : seenByFirefox(parsed);
  return "bypass" in seen ? null : seen;
}

/** URLs made of what a condition compares: the shortest texts that match. */
function candidates(condition: Condition): Set<string> {
  const hosts: string[] = [];
  const urls: string[] = [];
  const rest: Condition[] = [condition];
  for (let at = rest.pop(); at !== undefined && hosts.length + urls.length < 24; at = rest.pop()) {
    if (at.kind !== "not") rest.push(...(at.parts ?? []).slice(0, 24).toReversed());
    const { test } = at;
    if (test?.subject.of === "host") hosts.push(...samples(test.pattern.tokens));
    if (test?.subject.of === "url") urls.push(...samples(test.pattern.tokens));
  }
  const found = new Set(urls.map(completed));
  for (const host of [...hosts, ...HOSTS]) {
    for (const scheme of ["http", "https", "ftp"]) found.add(`${scheme}://${host}/`);
  }
  return found;
}

/** A text that matches, with nothing for a star, and one with something. */
function samples(tokens: readonly Token[]): string[] {
  const one = ({ chars, not }: Token) =>
    (chars === null ? "x" : not ? [..."xy0-"].find((each) => !chars.includes(each)) : chars[0]) ?? "x";
  const short = tokens.map((token) => (token.star ? "" : one(token))).join("");
  const long = tokens.map((token) => one(token)).join("");
  return short === long ? [short] : [short.replace(/^\./, "x."), long];
}

function completed(url: string): string {
  if (/^[a-z]+:\/\/[^/]+\//.test(url)) return url;
  const scheme = /^[a-z]+:/.exec(url)?.[0];
  if (scheme === undefined) return `http://www.example.com/${url.replace(/^\/+/, "")}`;
  return /^[a-z]+:\/\/[^/]+$/.test(url) ? `${url}/` : `${scheme}//www.example.com/`;
}
