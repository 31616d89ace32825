import { networkSet, parseNetwork } from "../pac/index.ts";
import type { Listener } from "./schema.ts";

/** The policy a client meets: the rule with the longest prefix that holds its address, else the listener's own. */
export function policyFor(listener: Listener, source: string | undefined): Listener["policy"] {
  if (source === undefined) return listener.policy;
  const matches = listener.sources.flatMap(({ from, policy }) =>
    from
      .filter((network) => networkSet([network]).has(source))
      .map((network) => ({ policy, bits: prefixOf(network) })),
  );
  return matches.toSorted((a, b) => b.bits - a.bits)[0]?.policy ?? listener.policy;
}

function prefixOf(network: string): number {
  const read = parseNetwork(network);
  return "prefix" in read ? read.prefix : -1;
}
