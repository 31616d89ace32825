import { canonicalName, knownWithoutAsking } from "./names.ts";

/** One DNS answer. `ttl` is in seconds; null where it is not known. */
export interface DnsAnswer {
  readonly addresses: readonly string[];
  readonly ttl: number | null;
}

/** Answers names from data. null: the name does not exist. */
export type Resolver = (name: string) => DnsAnswer | null;

type Entries = Iterable<readonly [name: string, answer: DnsAnswer | null]>;

/** A resolver that answers only from its entries: exact names first, then the longest wildcard. */
export function recordsResolver(entries: Entries): Resolver {
  const find = finder(entries);
  return (name) => find(name) ?? null;
}

/** Entries laid over a resolver: a name they list is theirs alone, also when they say that it does not exist. */
export function overlay(entries: Entries, below: Resolver): Resolver {
  const find = finder(entries);
  return (name) => {
    const found = find(name);
    return found === undefined ? below(name) : found;
  };
}

/** undefined: the entries do not list the name. */
function finder(entries: Entries): (asked: string) => DnsAnswer | null | undefined {
  const records = new Map<string, DnsAnswer | null>();
  for (const [name, answer] of entries) {
    const wildcard = name.startsWith("*");
    records.set(wildcard ? name.toLowerCase() : (canonicalName(name) ?? name), answer);
  }
  return (asked) => {
    const name = canonicalName(asked);
    if (name === null) return null;
    const known = knownWithoutAsking(name);
    if (known !== undefined) return { addresses: known, ttl: null };
    const key = [name, ...wildcards(name)].find((candidate) => records.has(candidate));
    return key === undefined ? undefined : records.get(key);
  };
}

/** Asks each resolver in turn until one knows the name. */
export function firstOf(...resolvers: readonly Resolver[]): Resolver {
  return (name) => {
    for (const resolver of resolvers) {
      const answer = resolver(name);
      if (answer !== null) return answer;
    }
    return null;
  };
}

/** `a.b.example` -> `*.b.example`, `*.example`, `*`. */
function wildcards(name: string): string[] {
  const labels = name.split(".");
  return [...labels.slice(1).map((_, i) => `*.${labels.slice(i + 1).join(".")}`), "*"];
}
