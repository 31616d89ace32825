import { isNetwork, networkSet, parseNetwork } from "../../pac/index.ts";
import type { Listener } from "../../site/index.ts";
import { POLICIES } from "../policies/index.ts";
import type { AcceptedPolicy } from "../policies/policy.ts";

/** Which policy a client of a listener meets, by the peer address of its socket. */
export type SourcePolicy = (remoteAddress: string | undefined) => AcceptedPolicy;

interface Rule {
  readonly prefix: number;
  readonly from: string;
  readonly policy: AcceptedPolicy;
}

/**
 * The source rules of a listener as a function. The longest matching prefix wins, whatever the order in the file;
 * of equal prefixes, the earlier. IPv4 clients of an IPv6 socket (`::ffff:10.1.2.3`) match IPv4 rules, and the zone
 * of a link-local address is ignored.
 *
 * @param listener its policy applies where no rule does; must be one that opens a listener
 */
export function sourcePolicy(listener: Pick<Listener, "sources">, otherwise: AcceptedPolicy): SourcePolicy {
  const rules = listener.sources
    .flatMap(({ from, policy }) =>
      from.map((text): Rule => ({ prefix: prefixOf(text), from: text, policy: POLICIES[policy] })),
    )
    .sort((a, b) => b.prefix - a.prefix);
  const groups = groupAlike(rules).map((group) => ({
    policy: group.policy,
    networks: networkSet(group.from),
  }));
  return (remoteAddress) => {
    const address = remoteAddress?.replace(/%.*$/, "");
    if (address === undefined) return otherwise;
    return groups.find(({ networks }) => networks.has(address))?.policy ?? otherwise;
  };
}

/** Neighbours of equal prefix and policy share one set, so that a thousand rules cost a few look-ups per connection. */
function groupAlike(rules: readonly Rule[]): { prefix: number; policy: AcceptedPolicy; from: string[] }[] {
  const groups: { prefix: number; policy: AcceptedPolicy; from: string[] }[] = [];
  for (const { prefix, policy, from } of rules) {
    const last = groups.at(-1);
    if (last?.prefix === prefix && last.policy === policy) last.from.push(from);
    else groups.push({ prefix, policy, from: [from] });
  }
  return groups;
}

/** IPv4 and IPv6 rules never match the same address, so their prefix lengths may be sorted together. */
function prefixOf(text: string): number {
  const network = parseNetwork(text);
  if (!isNetwork(network)) throw new Error(network.problem);
  return network.prefix;
}
