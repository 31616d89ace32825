import { createServer, type IncomingMessage, type Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Express } from "express";
import { pathOf } from "../respond/request.ts";
import type { ListenerLimits } from "./limits.ts";

/** Where a server listens. */
export interface Bound {
  readonly address: string;
  readonly port: number;
}

/** An HTTP server in front of an Express application, with limits for slow and greedy clients. */
export function httpServer(app: Express, limits: ListenerLimits): Server {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize } = limits;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    // Express passes requests whose target it cannot parse, such as "*", to an answer of its own.
    request.url = pathOf(request.url ?? "/");
    app(request, response);
  };
  const server = createServer(
    // Clients that talk HTTP/1.0, and old WPAD ones, send no Host header; every name leads to the same file anyway.
    {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      maxHeaderSize,
      requireHostHeader: false,
      // Node looks for slow clients every 30 s by default, which would make the limits above mere lower bounds.
      connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    },
    handle,
  );
  server.timeout = limits.idleTimeout;
  // Without this, Node closes the connection of a CONNECT without an answer. It hands the bare socket over, and an
  // error that nobody listens for would end the process.
  server.on("connect", (request, socket) => {
    socket.on("error", () => socket.destroy());
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as Socket);
    response.on("finish", () => socket.end());
    handle(request, response);
  });
  return server;
}

/**
 * Starts listening on exactly one address.
 *
 * @param onError told of later errors, such as an accept that fails for want of file descriptors; without it they
 *   would end the process
 * @returns where it listens, with the port the system chose when `port` is 0
 * @throws the error of `listen(2)` or `bind(2)` with its errno `code`
 */
export function listen(
  server: Server,
  { address, port }: Bound,
  onError: (error: unknown) => void,
): Promise<Bound> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off("error", reject).on("error", onError);
      resolve({ address, port: (server.address() as AddressInfo).port });
    });
  });
}

/**
 * Stops accepting at once and closes idle connections. Requests in flight may finish.
 *
 * @param limit milliseconds after which what is left is cut off
 */
export function drain(server: Server, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), limit);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
