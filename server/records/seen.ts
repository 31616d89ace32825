import { addressFamily, canonicalAddress, isLoopbackAddress } from "../../pac/index.ts";
import type { Listener } from "../../site/index.ts";

/** A listener where clients find it, which may be a load balancer. */
export interface SeenListener {
  readonly listener: Listener;
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

export function seenListener(listener: Listener): SeenListener {
  const { address, port } = listener.clientsConnectTo ?? listener;
  const canonical = canonicalAddress(address) ?? address;
  return { listener, address: canonical, port, family: addressFamily(canonical) ?? 4 };
}

/** Why an address means nothing to a client; null when it does. */
export function unseenBecause({ listener, address }: SeenListener): string | null {
  const give = "say clientsConnectTo";
  if (address === "0.0.0.0" || address === "::")
    return `"${listener.name}" listens on every address of its machine; ${give}`;
  if (isLoopbackAddress(address))
    return `"${listener.name}" is at ${address}, where a client finds itself; ${give}`;
  return null;
}

/** Host and port as URLs have it. */
export function authority({ address, port }: { readonly address: string; readonly port: number }): string {
  return `${address.includes(":") ? `[${address}]` : address}:${port}`;
}
