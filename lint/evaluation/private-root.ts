import { profileById } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac } from "../check.ts";
import type { Location } from "../finding.ts";
import type { DerivedUrl } from "./derive-urls.ts";
import { isInternetName } from "./internet-names.ts";
import { spread } from "./spread.ts";
import {
  callOf,
  decisionIn,
  findTurns,
  isExplainable,
  lookInto,
  mostFollowed,
  openTwoWorlds,
  type Telling,
  type Turn,
  type TwoWorlds,
  urlsWith,
} from "./two-worlds.ts";

/**
 * The profile in which this site's clients resolve no Internet name, as the site file says it: its own network with a
 * private root, or a profile it names that has one.
 *
 * @returns null where the site speaks of none
 */
export function privateRootOf(site: Site): string | null {
  const own = site.dns.internal.internet;
  const ids = [...(own ? [] : ["on-net"]), ...Object.keys(site.profiles ?? {})];
  const found = ids.find((id) => {
    const { dns, place, names } = profileById(id, site);
    return place === "inside" && dns === "internal" && (names?.internet === false || !own);
  });
  return found ?? null;
}

/** A look-up that waits for a failure and changes nothing. */
export interface FutileLookup {
  readonly name: string;
  readonly url: DerivedUrl;
  /** How many of the URLs that were asked lead to it. */
  readonly count: number;
  readonly loc: Location;
}

export interface PrivateRootFindings {
  /** Decisions that are others than they would be with Internet names. */
  readonly turns: readonly Turn[];
  readonly futile: readonly FutileLookup[];
}

/** Asks about Internet hosts, with every Internet name known and with none, and compares. */
export async function lookUpsInPrivateRoot(
  pac: AskablePac,
  hosts: readonly DerivedUrl[],
  { client, profile }: { readonly client: string; readonly profile: string },
): Promise<PrivateRootFindings> {
  const telling: Telling = ({ name, answer }) => answer === null && isInternetName(pac.site, name);
  const urls = await urlsWith(pac, hosts, { client, profile }, telling);
  if (urls.length === 0) return { turns: [], futile: [] };
  const worlds = await openTwoWorlds(pac, urls, [
    { client, profile, wholeInternet: true },
    { client, profile },
  ]);
  try {
    const turns = await findTurns(pac, worlds, telling);
    return { turns, futile: await futileLookups(pac, worlds, turns, telling) };
  } finally {
    worlds.close();
  }
}

async function futileLookups(
  pac: AskablePac,
  { other, pairs }: TwoWorlds,
  turns: readonly Turn[],
  telling: Telling,
): Promise<FutileLookup[]> {
  const deciding = new Set(turns.flatMap(({ lookups }) => lookups.map(placeKey)));
  const kinds = new Map<
    string,
    { url: DerivedUrl; answer: (typeof pairs)[number]["other"]; count: number }
  >();
  for (const { url, usual, other: answer } of pairs) {
    const failed = answer.dns.filter((lookup) => telling(lookup, url));
    if (failed.length === 0 || decisionIn(usual) !== decisionIn(answer)) continue;
    const own = new URL(url.url).hostname;
    const key = failed.map(({ name }) => (name === own ? "" : name)).join("\n");
    const known = kinds.get(key);
    kinds.set(key, { url, answer, ...known, count: (known?.count ?? 0) + 1 });
  }
  const found = new Map<string, FutileLookup>();
  for (const { url, answer, count } of spread([...kinds.values()], mostFollowed(pac))) {
    const { trace } = await lookInto(other, url.url, answer, isExplainable(pac));
    const lookups = (trace?.lookups ?? answer.dns.map(unplaced)).filter((lookup) => telling(lookup, url));
    for (const lookup of lookups) {
      const key = placeKey(lookup);
      if (deciding.has(key)) continue;
      const known = found.get(key);
      const loc = callOf(pac, lookup) ?? pac.entryPoint;
      found.set(key, { name: lookup.name, url, loc, ...known, count: (known?.count ?? 0) + count });
    }
  }
  return [...found.values()];
}

function unplaced({ name, answer }: { name: string; answer: readonly string[] | null }) {
  return { name, answer, line: null, column: null, function: null };
}

function placeKey({ line, column }: { line: number | null; column: number | null }): string {
  return `${line}:${column}`;
}
