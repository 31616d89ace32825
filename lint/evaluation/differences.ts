import { formatChain } from "../../pac/index.ts";
import type { AskablePac, AskedAnswer } from "../check.ts";
import { type DerivedUrl, ORDINARY_URL } from "./derive-urls.ts";

/** Clients that decide otherwise than most about a URL. */
export interface ClientDifference {
  readonly url: DerivedUrl;
  readonly profile: string;
  /** Those that decide alike, and not as the usual one. */
  readonly clients: readonly string[];
  /** One of those that share the most common decision. */
  readonly usual: string;
}

/** Differences that are likely to have one cause: the same clients decide the same about URLs of one literal. */
export interface DifferenceGroup extends ClientDifference {
  /** How many URLs there are, the one that stands for them included. */
  readonly count: number;
}

/**
 * Asks all clients about all derived URLs in all profiles, and gives what they decide differently.
 *
 * Clients that have no answer even for an ordinary URL are left out in that profile: the engine says so itself.
 *
 * @returns in the order of profiles and URLs; the same each time
 */
export async function findDifferences(
  pac: AskablePac,
  clients: readonly string[],
): Promise<DifferenceGroup[]> {
  const groups = new Map<string, DifferenceGroup>();
  const urls = pac.urls.filter(({ variant }) => !UNUSUAL.has(variant));
  for (const profile of pac.profiles) {
    const answering: string[] = [];
    for (const client of clients) {
      const { error } = await pac.ask({ url: ORDINARY_URL, client, profile });
      if (error === null) answering.push(client);
    }
    if (answering.length < 2) continue;
    const asked = new Map<string, readonly AskedAnswer[]>();
    for (const client of answering)
      asked.set(
        client,
        await pac.askAll(
          urls.map(({ url }) => url),
          { client, profile },
        ),
      );
    for (const [i, url] of urls.entries()) {
      const answers = new Map<string, AskedAnswer>();
      for (const [client, all] of asked) {
        const answer = all[i];
        if (answer !== undefined) answers.set(client, answer);
      }
      for (const { decisions, ...difference } of differing(url, answers)) {
        const { literal, variant } = url;
        const origin = literal === null ? variant + url.url : `${literal.loc.line}:${literal.loc.column}`;
        const key = [difference.clients, difference.usual, decisions, origin].join("\n");
        const known = groups.get(key);
        groups.set(key, { ...(known ?? { ...difference, profile }), count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return [...groups.values()];
}

/**
 * Letters in upper case are gone before a client asks. IPv4-mapped addresses stand in no link, and half the functions of
 * each client treat them otherwise.
 */
const UNUSUAL: ReadonlySet<string> = new Set(["upper-case", "ipv6"]);

type Differing = Omit<ClientDifference, "profile"> & { readonly decisions: string };

function differing(url: DerivedUrl, answers: ReadonlyMap<string, AskedAnswer>): Differing[] {
  const byDecision = new Map<string, string[]>();
  for (const [client, answer] of answers) {
    const decision = formatChain(answer.chain);
    const same = byDecision.get(decision);
    if (same === undefined) byDecision.set(decision, [client]);
    else same.push(client);
  }
  const [most, ...others] = [...byDecision].sort(([, a], [, b]) => b.length - a.length);
  const usual = most?.[1][0];
  const usually = usual === undefined ? undefined : answers.get(usual);
  if (most === undefined || usual === undefined || usually === undefined) return [];
  return others.flatMap(([decision, same]): Differing[] => {
    const clients = same.filter((client) => {
      const answer = answers.get(client);
      return answer !== undefined && matters(url, answer, usually);
    });
    return clients.length === 0 ? [] : [{ url, clients, usual, decisions: `${decision}\n${most[0]}` }];
  });
}

/**
 * False for differences that are the clients' own business.
 *
 * A bypass is built in and cannot be switched off by a PAC, so it matters only for what the PAC has a rule of its own
 * for. A client that keeps only the first proxies of the same result has no failover, and decides the same.
 */
function matters({ literal, variant }: DerivedUrl, one: AskedAnswer, other: AskedAnswer): boolean {
  if (one.bypassed || other.bypassed) return literal !== null && variant === "as-written";
  if (one.error !== null || other.error !== null || one.result !== other.result) return true;
  const [short, long] = [formatChain(one.chain), formatChain(other.chain)].sort(
    (a, b) => a.length - b.length,
  );
  return short === "" || long?.startsWith(`${short}; `) !== true;
}
