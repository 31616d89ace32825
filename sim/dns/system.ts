import { lookup } from "node:dns/promises";
import type { LookUp } from "./live.ts";

/**
 * The operating system's resolver, which is what a browser on this machine would ask: hosts file, search list and
 * all. An edge: it talks to the network.
 */
export const systemLookUp: LookUp = async (name) => {
  try {
    const found = await lookup(name, { all: true, verbatim: true });
    return found.map(({ address }) => address);
  } catch {
    return null;
  }
};
