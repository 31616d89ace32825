import type { Socket } from "node:net";
import { canonicalAddress } from "../../pac/index.ts";
import type { RequestPolicy } from "../policies/policy.ts";

/** The client of a connection, known from accept on: a socket forgets its addresses when it closes. */
export interface Peer {
  /** IPv4 clients of an IPv6 socket are shown as IPv4. Null: it was gone before it could be asked. */
  readonly address: string | null;
  readonly policy: RequestPolicy;
}

/** The peer address of a socket in its one spelling; only this is trusted, no header ever. */
export function peerAddress(socket: Pick<Socket, "remoteAddress">): string | null {
  const { remoteAddress } = socket;
  return remoteAddress === undefined ? null : (canonicalAddress(remoteAddress) ?? remoteAddress);
}
