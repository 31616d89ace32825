import type { SocketPolicy } from "./policy.ts";

/**
 * The nearest thing to `refuse` that can be chosen by client network. It is not the same: the handshake has
 * completed, so the client reports a reset connection and not a refused one. Firefox was measured to open ten
 * connections per fetch against it, and two SYNs per fetch against `refuse`.
 */
export const reset: SocketPolicy = {
  id: "reset",
  summary: "Accepts the connection, then resets it before a byte is read",
  meets: "reset",
  layer: "socket",
  outcome: "reset",
  onAccept(socket) {
    socket.resetAndDestroy();
  },
};
