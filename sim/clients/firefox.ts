import { firefoxDialect, readFirefoxResult, seenByFirefox } from "../../pac/index.ts";
import { loadInSandbox } from "../engine/sandbox.ts";
import type { Client } from "../engine/types.ts";

/** Firefox, as Firefox 153 ESR answered when asked. */
export const firefox: Client = {
  id: "firefox",
  summary: "Firefox, also ESR",
  // A server that accepts and says nothing was waited for until the measurement ended, after 425 s; 5 MB were taken.
  fetch: { timeoutSeconds: null, maxBytes: null, defaultCharset: "utf-8" },
  seen: seenByFirefox,
  load: (pac, world, limits) => loadInSandbox(pac, firefoxDialect, world, limits),
  read: readFirefoxResult,
};
