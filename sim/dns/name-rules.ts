import type { NameRules } from "../../site/index.ts";
import { canonicalName, knownWithoutAsking } from "./names.ts";
import type { Resolver } from "./resolver.ts";

/** The search pages of providers are given out with short TTLs; 60 s is what the lab's clobbering resolver uses. */
const SEARCH_PAGE_SECONDS = 60;

/**
 * A resolver with what a network's own does to names laid over it: a PAC host pointed elsewhere, NXDOMAIN replaced,
 * or nobody there at all.
 *
 * @param pacHost the host of the PAC URL
 */
export function withNameRules(rules: NameRules | undefined, pacHost: string, below: Resolver): Resolver {
  if (rules === undefined) return below;
  const own = canonicalName(pacHost);
  return (name) => {
    const asked = canonicalName(name);
    if (asked === null || knownWithoutAsking(asked) !== undefined) return below(name);
    if (rules.silent === true) return null;
    const answer = below(name);
    // Another address in the same record, so the same TTL.
    if (rules.pacHost !== undefined && asked === own)
      return { addresses: [rules.pacHost], ttl: answer?.ttl ?? SEARCH_PAGE_SECONDS };
    if (answer !== null || rules.missing === undefined) return answer;
    return { addresses: [rules.missing], ttl: SEARCH_PAGE_SECONDS };
  };
}
