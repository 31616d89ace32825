import { addressFamily } from "../../pac/index.ts";
import type { Listener, Site } from "../../site/index.ts";
import { type Interval, refusedIntervals, written } from "./intervals.ts";

/** Everything of ours is in this table, and nothing else is touched. */
export const TABLE = "inet pacwright";

/** A listener of which some clients are refused before they get a connection. */
export interface FirewalledListener {
  readonly listener: Listener;
  /** The name of its set and counter. */
  readonly id: string;
  readonly family: 4 | 6;
  readonly refused: readonly Interval[];
}

/** The listeners of a site that refuse by source; empty when the site needs no firewall. */
export function firewalled({ listeners }: Pick<Site, "listeners">): FirewalledListener[] {
  return listeners.flatMap((listener, index) => {
    // Without a listener, the kernel refuses by itself.
    if (listener.policy === "refuse") return [];
    const family = addressFamily(listener.address) ?? 4;
    // An IPv6 socket on every address has IPv4 clients as well.
    const families: (4 | 6)[] = listener.address === "::" ? [4, 6] : [family];
    return families.flatMap((each) => {
      const refused = refusedIntervals(listener, each);
      const id = `listener_${index}_ip${each === 4 ? "v4" : "v6"}`;
      return refused.length === 0 ? [] : { listener, id, family: each, refused };
    });
  });
}

/**
 * The ruleset as `nft -f` reads it: one transaction, so that there is no moment without it, also when it replaces an
 * older one; doing it twice is doing it once. Counters go on counting.
 *
 * Only SYNs are looked at: who is connected when a network becomes refused may finish. The kernel answers them with RST,
 * as it answers for a port without a listener (RFC 9293, section 3.10.7.1), so the client learns within one round trip.
 */
export function ruleset(site: Pick<Site, "listeners">): string {
  const lines = firewalled(site);
  return [
    `table ${TABLE} {`,
    "}",
    // What an older version of the site file put here.
    `add chain ${TABLE} input`,
    `flush chain ${TABLE} input`,
    `delete chain ${TABLE} input`,
    ...lines.flatMap(({ id, family, refused }) => [
      `add counter ${TABLE} ${id}`,
      `add set ${TABLE} ${id} { type ipv${family}_addr; flags interval; }`,
      `flush set ${TABLE} ${id}`,
      `add element ${TABLE} ${id} { ${refused.map((one) => written(one, family)).join(", ")} }`,
    ]),
    // Before the host's own rules, which may drop what shall be refused.
    `add chain ${TABLE} input { type filter hook input priority filter - 10; policy accept; }`,
    ...lines.map(({ id, family, listener }) => rule(id, family, listener)),
    "",
  ].join("\n");
}

function rule(id: string, family: 4 | 6, { name, address, port }: Listener): string {
  const ip = family === 4 ? "ip" : "ip6";
  const everywhere = address === "0.0.0.0" || address === "::";
  const to = everywhere ? "" : `${ip} daddr ${address} `;
  const only = everywhere ? `meta nfproto ipv${family} ` : "";
  return (
    `add rule ${TABLE} input ${only}${to}tcp dport ${port} tcp flags & (fin | syn | rst | ack) == syn ` +
    `${ip} saddr @${id} counter name ${id} reject with tcp reset comment "${commentOf(name)}"`
  );
}

/** nft takes 128 bytes, and a quote would end the text. */
function commentOf(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\]/g, "?").slice(0, 60);
}

/** Takes the whole table away, and is no error when it is not there. */
export const REMOVAL = `table ${TABLE} {\n}\ndelete table ${TABLE}\n`;
