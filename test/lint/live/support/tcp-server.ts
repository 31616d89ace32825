import type { AddressInfo, Server } from "node:net";

/** A server of a test that listens on a free port of 127.0.0.1. */
export interface Listening {
  readonly port: number;
  /** Stops it, and ends what is still connected. */
  close(): Promise<void>;
}

/** Starts a server, and keeps its connections so that none outlives the test. */
export async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<{ destroy(): unknown }>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
