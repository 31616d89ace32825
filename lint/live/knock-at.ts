import { connect } from "node:net";
import type { Knock } from "./facts.ts";
import type { LiveWorld } from "./world.ts";

/**
 * What each errno of a connection says about the SYN. A RST in answer to it is ECONNREFUSED, one after the SYN-ACK is
 * ECONNRESET, with either connect or read for its syscall (asked of Linux). All others, such as ENETUNREACH on a machine
 * without IPv6, are this machine's own affair.
 */
const KNOCKS: Readonly<Record<string, Knock>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EHOSTUNREACH: "unreachable",
  ETIMEDOUT: "silent",
  ABORT_ERR: "silent",
};

/** What an error of a socket says. */
export function knockOf(code: string): Knock {
  return KNOCKS[code] ?? "no-route";
}

/** Connects to an address. An edge: it talks to the network. */
export const knockAt: LiveWorld["knock"] = ({ address, port }, signal) => {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const end = (knock: Knock) => {
      signal.removeEventListener("abort", givenUp);
      resolve(knock);
      socket.destroy();
    };
    const givenUp = () => end("silent");
    // Stays for what may still come after the end.
    socket.on("error", ({ code = "" }: NodeJS.ErrnoException) => end(knockOf(code)));
    socket.once("connect", () => end("accepted"));
    if (signal.aborted) givenUp();
    else signal.addEventListener("abort", givenUp, { once: true });
  });
};
