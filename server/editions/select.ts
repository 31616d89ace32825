import { isNetwork, networkSet, parseNetwork } from "../../pac/index.ts";

/** Which of several things a client gets, by its address; null: its address is not known. */
export type SelectByAddress<T> = (address: string | null) => T;

/**
 * The longest matching prefix wins, whatever the order; of equal ones, the earlier. IPv4 clients of an IPv6 socket
 * match IPv4 networks.
 *
 * @param others for clients that no network names
 */
export function selectByAddress<T>(
  choices: readonly { readonly networks: readonly string[]; readonly choice: T }[],
  others: T,
): SelectByAddress<T> {
  const rules = choices.flatMap(({ networks, choice }) =>
    networks.map((network) => ({ network, choice, prefix: prefixOf(network) })),
  );
  if (rules.length === 0) return () => others;
  const groups: { choice: T; prefix: number; networks: string[] }[] = [];
  for (const { network, choice, prefix } of rules.sort((a, b) => b.prefix - a.prefix)) {
    const last = groups.at(-1);
    if (last?.choice === choice && last.prefix === prefix) last.networks.push(network);
    else groups.push({ choice, prefix, networks: [network] });
  }
  const sets = groups.map(({ choice, networks }) => ({ choice, set: networkSet(networks) }));
  return (address) => {
    const plain = address?.replace(/%.*$/, "");
    if (plain === undefined) return others;
    const found = sets.find(({ set }) => set.has(plain));
    return found === undefined ? others : found.choice;
  };
}

/** IPv4 and IPv6 networks never match the same address, so their prefix lengths may be sorted together. */
function prefixOf(text: string): number {
  const network = parseNetwork(text);
  if (!isNetwork(network)) throw new Error(network.problem);
  return network.prefix;
}
