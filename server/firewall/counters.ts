import type { Nft } from "./nft.ts";
import { type FirewalledListener, TABLE } from "./ruleset.ts";

/** How many connection attempts the firewall has refused. */
export interface Refusals {
  readonly listener: string;
  readonly family: 4 | 6;
  readonly packets: number;
}

/**
 * Reads the counters of a loaded ruleset.
 *
 * @returns why they cannot be read, in words
 */
export async function readCounters(
  listeners: readonly FirewalledListener[],
  nft: Nft,
): Promise<readonly Refusals[] | string> {
  const { status, stdout, stderr } = await nft(["-j", "list", "counters", "table", ...TABLE.split(" ")], "");
  if (status !== 0) return stderr.trim().split("\n")[0] || "nft does not tell";
  const packets = new Map<string, number>();
  for (const { name, packets: count } of countersIn(stdout)) packets.set(name, count);
  return listeners.flatMap(({ id, family, listener }) => {
    const count = packets.get(id);
    return count === undefined ? [] : { listener: listener.name, family, packets: count };
  });
}

/** The counters in what `nft -j` prints; none where it is something else. */
function countersIn(json: string): { name: string; packets: number }[] {
  try {
    const { nftables } = JSON.parse(json) as {
      nftables?: { counter?: { name?: unknown; packets?: unknown } }[];
    };
    return (nftables ?? []).flatMap(({ counter }) =>
      typeof counter?.name === "string" && typeof counter.packets === "number"
        ? { name: counter.name, packets: counter.packets }
        : [],
    );
  } catch {
    return [];
  }
}

export function formatCounters(refusals: readonly Refusals[], json: boolean): string {
  const lines = refusals.map((each) =>
    json ? JSON.stringify(each) : `${each.listener}\tIPv${each.family}\t${each.packets} refused`,
  );
  return lines.map((line) => `${line}\n`).join("");
}
