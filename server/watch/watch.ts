import type { Clock, Network, Stop } from "../world.ts";
import { type AddressState, examineAddress, type WatchedAddress } from "./address.ts";

/** Both looks, the probe and the socket table, cost well under a millisecond. */
const INTERVAL_MILLISECONDS = 5_000;

/** An address with what was last found there. */
export type Watched = WatchedAddress & AddressState;

export interface AddressWatch {
  /** The last look at every address, in the order of the site file. */
  states(): readonly Watched[];
  readonly stop: Stop;
}

/**
 * Watches the addresses that must refuse. Nothing can hold such an address against other programs: on Linux any
 * program that sets SO_REUSEADDR, which nearly all servers do, may listen where another socket is merely bound. So
 * it is watched.
 *
 * @param onChange called for the first look at each address, and then whenever what is found there changes
 * @returns after the first look at every address
 */
export async function watchAddresses(
  addresses: readonly WatchedAddress[],
  { clock, network }: { clock: Pick<Clock, "every">; network: Network },
  onChange: (now: Watched, before: Watched | null) => void,
): Promise<AddressWatch> {
  const found = new Map<WatchedAddress, Watched>();
  const look = async (watched: WatchedAddress) => {
    const before = found.get(watched) ?? null;
    const now = { ...watched, ...(await examineAddress(watched, network)) };
    found.set(watched, now);
    if (before === null || describeState(before) !== describeState(now)) onChange(now, before);
  };
  let looking = false;
  const lookAround = async () => {
    if (looking) return;
    looking = true;
    await Promise.all(addresses.map(look)).finally(() => {
      looking = false;
    });
  };
  await lookAround();
  const stop =
    addresses.length === 0 ? () => {} : clock.every(INTERVAL_MILLISECONDS, () => void lookAround());
  return { states: () => addresses.flatMap((watched) => found.get(watched) ?? []), stop };
}

function describeState(state: AddressState): string {
  return state.state === "answering" ? `answering: ${state.how}` : state.state;
}

/** One line on an address where something answers: what, where, why it matters, what to do. */
export function answeringMessage({ listener, address, port }: WatchedAddress, how: string): string {
  return (
    `listener "${listener}" must refuse, but something answers on ${address} port ${port}: ${how}. ` +
    `Clients off the network will wait for it or take its answer for the PAC; ` +
    `find it with "ss -ltnp 'sport = :${port}'" and stop it`
  );
}
