import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Listener } from "../../site/index.ts";
import type { AccessObserver } from "../access.ts";
import { FrontDoor } from "../fast/front-door.ts";
import type { AcceptedPolicy } from "../policies/policy.ts";
import type { Endpoint } from "../publish/endpoint.ts";
import type { Release } from "../publish/release.ts";
import { pacApp } from "../respond/app.ts";
import { answerClientError } from "./client-error.ts";
import { type Bound, drain, httpServer, listen } from "./http-server.ts";
import type { ListenerLimits } from "./limits.ts";
import { type Peer, peerAddress } from "./peer.ts";
import { sourcePolicy } from "./source-policy.ts";

/** What a listener needs from the rest of the server. */
export interface ListenerContext {
  readonly endpoint: Endpoint;
  /** What a client gets now. @param address null: already gone */
  releaseFor(address: string | null): Release;
  readonly limits: ListenerLimits;
  readonly observe: AccessObserver;
  /** Milliseconds since 1970. */
  now(): number;
  /** False: every request goes to the HTTP server, also the most ordinary one. Default: true. */
  readonly frontDoor?: boolean;
  failed(what: string, error: unknown): void;
}

/** An open listener. */
export interface OpenListener extends Bound {
  readonly name: string;
  readonly policy: string;
  /** Stops accepting, lets requests in flight finish within the drain limit, then closes what is left. */
  close(): Promise<void>;
}

/**
 * Opens one listener of the site.
 *
 * @param policy what clients meet whom no source rule concerns
 * @throws the error of `listen`, with its errno `code`
 */
export async function openListener(
  listener: Listener,
  policy: AcceptedPolicy,
  context: ListenerContext,
): Promise<OpenListener> {
  const { name } = listener;
  const peers = new WeakMap<Socket, Peer>();
  let stopping = false;
  const app = pacApp({
    ...context,
    listener: name,
    peerOf: (socket) => known(peers.get(socket)),
    stopping: () => stopping,
  });
  const server = httpServer(app, context.limits);
  // What node:http does with a connection; from now on it only gets those that the front door does not deal with.
  const handOvers = server.listeners("connection");
  server.removeAllListeners("connection");
  const door = new FrontDoor({
    ...context,
    listener: name,
    stopping: () => stopping || context.frontDoor === false,
    handOver: (socket) => {
      for (const handOver of handOvers) handOver.call(server, socket);
    },
  });
  meetClients(server, door, peers, sourcePolicy(listener), (peer, policyId, status) => {
    const nothing = { method: null, path: null, userAgent: null, bytes: 0, complete: true };
    const release = context.releaseFor(peer).id;
    context.observe({ ...nothing, client: peer, listener: name, policy: policyId, status, release });
  });
  const bound = await listen(server, listener, (error) =>
    context.failed("a connection could not be accepted", error),
  );
  const close = () => {
    stopping = true;
    door.close();
    return drain(server, context.limits.drainTimeout);
  };
  return { name, policy: policy.id, ...bound, close };
}

/** Tells of a connection that came to its end without a request. */
type WithoutRequest = (client: string | null, policyId: string, status: number | string) => void;

function meetClients(
  server: Server,
  door: FrontDoor,
  peers: WeakMap<Socket, Peer>,
  choose: ReturnType<typeof sourcePolicy>,
  withoutRequest: WithoutRequest,
): void {
  server.on("connection", (socket: Socket) => {
    const policy = choose(socket.remoteAddress);
    const address = peerAddress(socket);
    if (policy.layer === "request") {
      const peer = { address, policy };
      peers.set(socket, peer);
      door.accept(socket, peer);
      return;
    }
    policy.onAccept(socket);
    withoutRequest(address, policy.id, policy.outcome);
  });
  server.on("clientError", (error, socket) => {
    const peer = peers.get(socket as Socket);
    const status = answerClientError(error, socket as Socket);
    if (peer !== undefined && status !== null) withoutRequest(peer.address, peer.policy.id, status);
  });
}

function known(peer: Peer | undefined): Peer {
  if (peer === undefined) throw new Error("a request arrived on a connection that was not seen at accept");
  return peer;
}
