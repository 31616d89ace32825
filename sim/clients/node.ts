import { readNodeResult, seenByNode } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";

/** Node programs that use pac-resolver 9 and degenerator 7 (pac-proxy-agent and what is built on it). */
export const node: Client = {
  id: "node",
  summary: "Node programs with pac-resolver and degenerator",
  // No limit of its own on waiting or size: read in get-uri and pac-proxy-agent 9.
  fetch: { timeoutSeconds: null, maxBytes: null, defaultCharset: "utf-8" },
  seen: seenByNode,
  async load(pac, world, limits) {
    // Loaded late: pac-resolver brings a parser and a printer that the other clients never need.
    const { loadInPacResolver } = await import("../engine/pac-resolver.ts");
    return loadInPacResolver(pac, world, limits);
  },
  read: readNodeResult,
};
