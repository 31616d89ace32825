import { chromiumDialect, MAX_PAC_BYTES, readChromiumResult, seenByChromium } from "../../pac/index.ts";
import { withoutMention } from "../engine/entry-text.ts";
import type { Client } from "../engine/types.ts";

/** Chrome, Edge and other Chromium browsers, as Chromium 156 answered when asked. */
export const chromium: Client = {
  id: "chromium",
  summary: "Chromium, Chrome and Edge",
  // 30 s: kDefaultMaxDuration in net/proxy_resolution/pac_file_fetcher_impl.cc, measured as 29.8 s to the first page.
  fetch: { timeoutSeconds: 30, maxBytes: MAX_PAC_BYTES, defaultCharset: "iso-8859-1" },
  seen: seenByChromium,
  async load(pac, world, limits) {
    const refused = withoutMention(pac);
    if (refused !== null) return refused;
    // Loaded late: the command line knows its clients before it needs an engine, and then in another thread.
    const { loadInSandbox } = await import("../engine/sandbox.ts");
    return loadInSandbox(pac, chromiumDialect, world, limits);
  },
  read: readChromiumResult,
};
