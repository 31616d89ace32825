import { isLoopbackAddress } from "../../pac/index.ts";
import type { ListeningSocket, Network, ProbeResult } from "../world.ts";

/** An address that promises a refusal. */
export interface WatchedAddress {
  /** The listener's name in the site file. */
  readonly listener: string;
  readonly address: string;
  readonly port: number;
}

export type AddressState =
  /** Connections are refused, as promised. */
  | { readonly state: "quiet" }
  /** Something is there; `how` says what was seen. */
  | { readonly state: "answering"; readonly how: string }
  /** Not an address of this machine: other people's machines are not probed. */
  | { readonly state: "elsewhere" };

/** Finds out what a client would meet at an address that must refuse. */
export async function examineAddress(
  { address, port }: Pick<WatchedAddress, "address" | "port">,
  network: Network,
): Promise<AddressState> {
  if (!isLocal(address, network.localAddresses())) return { state: "elsewhere" };
  const [probe, sockets] = await Promise.all([network.probe(address, port), network.listeningSockets()]);
  const owner = sockets?.find((socket) => socket.port === port && covers(socket, address, probe));
  if (owner !== undefined)
    return { state: "answering", how: `a program listens on ${owner.address} port ${port}` };
  return probe.outcome === "refused" ? { state: "quiet" } : { state: "answering", how: describe(probe) };
}

/** All of 127/8 belongs to the loopback interface on Linux, though it is listed with 127.0.0.1 alone. */
function isLocal(address: string, local: readonly string[]): boolean {
  return local.includes(address) || (!address.includes(":") && isLoopbackAddress(address));
}

/**
 * Would a connection to the address reach this socket? A firewall may hide a listener from ourselves and not from
 * clients, so an open socket counts even when our own probe was refused. The exception is an IPv6 wildcard socket
 * and an IPv4 address: whether it takes IPv4 (IPV6_V6ONLY) is not listed, so there the probe decides.
 */
function covers(socket: ListeningSocket, address: string, probe: ProbeResult): boolean {
  if (socket.address === address) return true;
  const ipv6 = address.includes(":");
  if (socket.address === "0.0.0.0") return !ipv6;
  return socket.address === "::" && (ipv6 || probe.outcome !== "refused");
}

function describe(probe: ProbeResult): string {
  switch (probe.outcome) {
    case "accepted":
      return "a connection is accepted";
    case "silent":
      return "a connection gets no answer, so that clients wait for a timeout (is a firewall dropping it?)";
    case "failed":
      return `a connection fails with ${probe.code} where ECONNREFUSED is expected`;
    case "refused":
      return "a connection is refused";
  }
}
