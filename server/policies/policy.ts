import type { Socket } from "node:net";
import type { Endpoint } from "../publish/endpoint.ts";
import type { Release } from "../publish/release.ts";
import type { Reply } from "../respond/reply.ts";
import type { PacRequest } from "../respond/request.ts";

interface Description {
  /** Kebab-case; also the names of the file, its test and its page. */
  readonly id: string;
  /** One line for tables, without a full stop. */
  readonly summary: string;
  /**
   * What a client meets. The simulator stands below the server and cannot import it: `npm run generate` copies
   * this into site/unit-ids.ts.
   */
  readonly meets: "refused" | "reset" | "served" | `http-${number}`;
}

/** Opens no listener, so the kernel answers the SYN. The address is watched for others who might. */
export interface ListenerPolicy extends Description {
  readonly layer: "listener";
}

/** Deals with the connection itself, right after accept and before a byte is read. */
export interface SocketPolicy extends Description {
  readonly layer: "socket";
  /** How the access log and the metrics call what happened; HTTP has no status for it. */
  readonly outcome: string;
  onAccept(socket: Socket): void;
}

/** Lets the client speak HTTP and answers each request. */
export interface RequestPolicy extends Description {
  readonly layer: "request";
  /** Pure: the same request, endpoint and release give the same reply. */
  onRequest(request: PacRequest, endpoint: Endpoint, release: Release): Reply;
}

/**
 * What the server does with a connection. A policy says at which layer it acts and supplies the hook of that
 * layer; the core knows layers, never ids.
 */
export type Policy = ListenerPolicy | SocketPolicy | RequestPolicy;

/** A policy that can be chosen after accept, by client network: too late to open no listener. */
export type AcceptedPolicy = SocketPolicy | RequestPolicy;
