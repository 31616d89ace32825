import { isNetwork, networkSet, parseNetwork } from "../pac/index.ts";
import type { Listener } from "./schema.ts";

type PolicyId = Listener["policy"];

/** Which policy a client meets, by the address the server sees of it; undefined: it is not known. */
export type PolicyBySource = (source: string | undefined) => PolicyId;

interface Rule {
  readonly prefix: number;
  readonly from: string;
  readonly policy: PolicyId;
}

/**
 * The source rules of a listener as a function. The longest matching prefix wins, whatever the order in the file;
 * of equal prefixes, the earlier. IPv4 clients of an IPv6 socket (`::ffff:10.1.2.3`) match IPv4 rules, and the zone
 * of a link-local address is ignored. Where no rule matches, the listener's own policy holds.
 */
export function policyBySource(listener: Pick<Listener, "policy" | "sources">): PolicyBySource {
  const rules = listener.sources
    .flatMap(({ from, policy }) => from.map((text): Rule => ({ prefix: prefixOf(text), from: text, policy })))
    .sort((a, b) => b.prefix - a.prefix);
  const groups = groupAlike(rules).map(({ policy, from }) => ({ policy, networks: networkSet(from) }));
  return (source) => {
    const address = source?.replace(/%.*$/, "");
    if (address === undefined) return listener.policy;
    return groups.find(({ networks }) => networks.has(address))?.policy ?? listener.policy;
  };
}

/** Neighbours of equal prefix and policy share one set, so that a thousand rules cost a few look-ups per connection. */
function groupAlike(rules: readonly Rule[]): { prefix: number; policy: PolicyId; from: string[] }[] {
  const groups: { prefix: number; policy: PolicyId; from: string[] }[] = [];
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
