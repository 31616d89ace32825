import { chromiumDialect, MAX_PAC_BYTES, readChromiumResult, seenByChromium } from "../../pac/index.ts";
import { withoutMention } from "../engine/entry-text.ts";
import type { Client } from "../engine/types.ts";

/** Chrome, Edge and other Chromium browsers, as Chromium 156 answered when asked. */
export const chromium: Client = {
  id: "chromium",
  summary: "Chromium, Chrome and Edge",
  // 30 s: kDefaultMaxDuration in net/proxy_resolution/pac_file_fetcher_impl.cc, measured as 29.8 s to the first page.
  fetch: { timeoutSeconds: 30, maxBytes: MAX_PAC_BYTES, defaultCharset: "iso-8859-1" },
  // Measured with Chromium 156 on Linux where not said otherwise.
  journey: {
    // The limit of the whole fetch comes first. The profile and the system's own requests each ask for the PAC.
    fetch: {
      connectSeconds: 127,
      connectAttempts: 1,
      askers: 2,
      connections: { refused: 1, reset: 1, unanswered: 2, other: 1 },
    },
    // PollScheduler in net/proxy_resolution/proxy_resolution_service.cc: 8 s on a timer, then 32 s, 2 min, 4 h with
    // the next request; 12 h after success.
    retry: { delays: [8, 32, 120, 14_400], timed: 1 },
    refreshSeconds: 43_200,
    // A file that came and cannot be loaded was fetched again every 8 s for as long as anybody looked.
    brokenScriptSeconds: 8,
    pageInsteadOfPac: "failure",
    // kDelayAfterNetworkChangesMs in the same file.
    newAddressSeconds: 2,
    // kMinimumTTLSeconds in net/dns/host_resolver_manager_job.cc: with a TTL of 1 s, a new address of the PAC host was
    // noticed only 152 s after it changed, with the first fetch behind the minute.
    keepsNamesSeconds: 60,
    holdsPages: "first fetch",
    keepsOldPac: false,
    walk: {
      // 8.1 s were measured for a page by http, 9.1 s for one by https: the least that AlternateNestedConnectionTimeout in
      // net/http/http_proxy_connect_job.cc allows where the network's round trip is known and short.
      proxyConnectSeconds: 8,
      // ERR_CONNECTION_TIMED_OUT after 135.1 s, which is when Linux 6.18 gives up; before 6.5 it was after 127 s.
      directConnectSeconds: 135,
      // By http: no page and no error for as long as anybody looked, 404 s. By https: ERR_TIMED_OUT after 30.1 s.
      silenceSeconds: { http: null, https: 30 },
      // kHttpProxyConnectJobTunnelTimeout in the same file; the next directive was asked after 30.0 s.
      tunnelSeconds: 30,
      // kDefaultRetryDelay in net/proxy_resolution/proxy_retry_info.h: 5 min, moved behind the others.
      badProxy: { becomes: "last", seconds: 300 },
      firstOnly: false,
      // Asked of Chromium 156 with "DIRECT; PROXY p": it went on to p, for a missing name and a refused connection.
      leavesDirect: true,
    },
  },
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
