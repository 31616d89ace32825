import { canonicalName, knownWithoutAsking } from "./names.ts";

/** One DNS answer. `ttl` is in seconds; null where it is not known. */
export interface DnsAnswer {
  readonly addresses: readonly string[];
  readonly ttl: number | null;
}

/** Answers names from data. null: the name does not exist. */
export type Resolver = (name: string) => DnsAnswer | null;

/** A resolver that answers only from its entries: exact names first, then the longest wildcard. */
export function recordsResolver(
  entries: Iterable<readonly [name: string, answer: DnsAnswer | null]>,
): Resolver {
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
    for (const key of [name, ...wildcards(name)]) {
      const answer = records.get(key);
      if (answer !== undefined) return answer;
    }
    return null;
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
