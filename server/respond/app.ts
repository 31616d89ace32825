import type { Socket } from "node:net";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { type AccessObserver, bounded } from "../access.ts";
import type { Peer } from "../listen/peer.ts";
import type { Endpoint } from "../publish/endpoint.ts";
import type { Release } from "../publish/release.ts";
import { type Reply, shortReply, writeReply } from "./reply.ts";
import { pacRequest, pathOf } from "./request.ts";

/** What the app of one listener needs from around it. */
export interface AppContext {
  readonly listener: string;
  readonly endpoint: Endpoint;
  /** The release to answer a client with; read once per request, so that no answer mixes two. */
  releaseFor(address: string | null): Release;
  /** Who is at the other end, and the policy chosen for it at accept. */
  peerOf(socket: Socket): Peer;
  /** True when the server is stopping: connections are closed after their answer. */
  stopping(): boolean;
  readonly observe: AccessObserver;
  /** Something went wrong that is no client's fault. */
  failed(what: string, error: unknown): void;
}

const INTERNAL_ERROR = shortReply(500, "internal error", { Connection: "close" });

/** The Express application of one listener: every request goes to the policy of its connection. */
export function pacApp(context: AppContext): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.use((request: Request, response: Response) => {
    const { policy, address } = context.peerOf(request.socket);
    const release = context.releaseFor(address);
    observeOutcome(context, request, response, release);
    send(context, request, response, policy.onRequest(pacRequest(request), context.endpoint, release));
  });
  // Express takes a function for an error handler by its four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    context.failed("an answer could not be made", error);
    if (response.headersSent) response.destroy();
    else send(context, request, response, INTERNAL_ERROR);
  });
  return app;
}

function send(context: AppContext, request: Request, response: Response, reply: Reply): void {
  response.locals.bytes = writeReply(response, reply, request.method, context.stopping());
}

/** Reports the request once it is over: answered in full, or given up by the client. */
function observeOutcome(context: AppContext, request: Request, response: Response, release: Release): void {
  const { address, policy } = context.peerOf(request.socket);
  // Node reports "finish" for a connection that was cut off too. Asked first, before Node itself closes the socket.
  let complete = false;
  response.prependOnceListener("finish", () => {
    complete = !request.socket.destroyed;
  });
  response.once("close", () => {
    context.observe({
      client: address,
      listener: context.listener,
      policy: policy.id,
      method: request.method,
      path: bounded(pathOf(request.url)),
      status: response.statusCode,
      bytes: complete ? response.locals.bytes : 0,
      complete,
      release: release.id,
      userAgent: bounded(request.headers["user-agent"]),
    });
  });
}
