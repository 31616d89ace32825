import { firefoxDialect, readFirefoxResult, seenByFirefox } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";

/** Firefox, as Firefox 153 ESR answered when asked. */
export const firefox: Client = {
  id: "firefox",
  summary: "Firefox, also ESR",
  // A server that accepts and says nothing was waited for until the measurement ended, after 425 s; 5 MB were taken.
  fetch: { timeoutSeconds: null, maxBytes: null, defaultCharset: "utf-8" },
  seen: seenByFirefox,
  async load(pac, world, limits) {
    // Loaded late: see the client chromium.
    const { loadInSandbox } = await import("../engine/sandbox.ts");
    return loadInSandbox(pac, firefoxDialect, world, limits);
  },
  read: readFirefoxResult,
};
