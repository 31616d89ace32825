import { isLoopbackAddress } from "../../pac/index.ts";
import type { MetEndpoint } from "./deployment.ts";

/** Below this, what a machine's own load adds to a round trip is as much as the round trip. */
const LEAST_ROUND_TRIP = 10;

/**
 * True where the SYN was answered in less than half the time that the address itself takes: something on the way did it.
 * In a lab with 81 ms to the server, an optimiser of a carrier answered after 0.6 to 1 ms.
 */
export function isEarly({ address, endpoint }: MetEndpoint): boolean {
  const { ms, roundTrip } = endpoint;
  if (roundTrip === null || roundTrip < LEAST_ROUND_TRIP || isLoopbackAddress(address)) return false;
  return ms < roundTrip / 2;
}
