import { readNodeResult, seenByNode } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";

/** Node programs that use pac-resolver 9 and degenerator 7 (pac-proxy-agent and what is built on it). */
export const node: Client = {
  id: "node",
  summary: "Node programs with pac-resolver and degenerator",
  // No limit of its own on waiting or size: read in get-uri and pac-proxy-agent 9.
  fetch: { timeoutSeconds: null, maxBytes: null, defaultCharset: "utf-8" },
  journey: {
    // No limit but the kernel's: Linux repeats a SYN 6 times (tcp(7), tcp_syn_retries), 127 s in all.
    fetch: {
      connectSeconds: 127,
      connectAttempts: 1,
      askers: 1,
      connections: { refused: 1, reset: 1, unanswered: 1, other: 1 },
    },
    // pac-proxy-agent asks for the file before every request.
    retry: { delays: [0], timed: 0 },
    refreshSeconds: 0,
    brokenScriptSeconds: null,
    pageInsteadOfPac: "script",
    newAddressSeconds: null,
    // Each look-up is the system's.
    keepsNamesSeconds: 0,
    holdsPages: "every fetch",
    keepsOldPac: false,
    walk: {
      proxyConnectSeconds: 127,
      directConnectSeconds: 127,
      silenceSeconds: { http: null, https: null },
      tunnelSeconds: null,
      badProxy: { becomes: "nothing", seconds: 0 },
      firstOnly: false,
      leavesDirect: false,
    },
  },
  seen: seenByNode,
  async load(pac, world, limits) {
    // Loaded late: pac-resolver brings a parser and a printer that the other clients never need.
    const { loadInPacResolver } = await import("../engine/pac-resolver.ts");
    return loadInPacResolver(pac, world, limits);
  },
  read: readNodeResult,
};
