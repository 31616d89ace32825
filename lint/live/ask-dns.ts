import { Resolver } from "node:dns/promises";
import { canonicalAddress } from "../../pac/index.ts";
import type { LiveWorld, Reply } from "./world.ts";

/** c-ares doubles the time for its second try: a silent resolver was given up after 5.0 s. */
const PATIENCE = { timeout: 1500, tries: 2 };

const NOTHING = { records: [], problem: "" };

/**
 * Asks a resolver for the addresses of a name. An edge: it talks to the network. The hosts file is not read and no
 * search list is used: this is about what DNS says.
 */
export const askDns: LiveWorld["ask"] = async ({ name, family, server }, signal): Promise<Reply> => {
  const resolver = new Resolver(PATIENCE);
  if (server !== null) resolver.setServers([server]);
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const found = await (family === 4
      ? resolver.resolve4(name, { ttl: true })
      : resolver.resolve6(name, { ttl: true }));
    const records = found.map(({ address, ttl }) => ({ address: canonicalAddress(address) ?? address, ttl }));
    return { answer: "found", records, problem: "" };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // node:dns tells the two apart: NXDOMAIN is ENOTFOUND, an answer without records is ENODATA.
    if (code === "ENOTFOUND") return { answer: "missing", ...NOTHING };
    if (code === "ENODATA") return { answer: "empty", ...NOTHING };
    return { answer: "failed", ...NOTHING, problem: code };
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};
