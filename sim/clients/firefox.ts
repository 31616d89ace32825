import { firefoxDialect, readFirefoxResult, seenByFirefox } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";

/** Firefox, as Firefox 153 ESR answered when asked. */
export const firefox: Client = {
  id: "firefox",
  summary: "Firefox, also ESR",
  // A server that accepts and says nothing was waited for until the measurement ended, after 425 s; 5 MB were taken.
  fetch: { timeoutSeconds: null, maxBytes: null, defaultCharset: "utf-8" },
  // Measured with Firefox 153 ESR on Linux where not said otherwise.
  journey: {
    // network.http.connection-timeout is 90 s, and a second attempt was seen.
    fetch: {
      connectSeconds: 90,
      connectAttempts: 2,
      askers: 1,
      connections: { refused: 2, reset: 10, unanswered: 2, other: 1 },
    },
    // netwerk/base/nsPACMan.cpp: 5 s, doubled up to network.proxy.autoconfig_retry_interval_max (300 s), with the next request.
    retry: { delays: [5, 10, 20, 40, 80, 160, 300], timed: 0 },
    refreshSeconds: null,
    brokenScriptSeconds: null,
    pageInsteadOfPac: "script",
    // network.proxy.reload_pac_delay is 2000 ms; 3.2 s were measured from an address to the request for the PAC.
    newAddressSeconds: 3,
    // network.dnsCacheExpiration: with a TTL of 1 s, an address of the PAC host that changed after 9 s was not asked by the
    // fetch at 36 s and was asked by the one at 76 s.
    keepsNamesSeconds: 60,
    holdsPages: "first fetch",
    keepsOldPac: false,
    walk: {
      // network.http.connection-timeout is 90 s, and it tries twice: 181 s were measured, to a proxy and to a server.
      proxyConnectSeconds: 180,
      directConnectSeconds: 180,
      // No page and no error for as long as anybody looked: 404 s by http, 204 s by https.
      silenceSeconds: { http: null, https: null },
      // The next directive was asked after 31.7, 35.6, 38.2 and 38.5 s.
      tunnelSeconds: 35,
      // network.proxy.failover_timeout is 1800 s.
      badProxy: { becomes: "left out", seconds: 1_800 },
      firstOnly: false,
      // Asked of Firefox 153 with "DIRECT; PROXY p": it did not go on when the name was missing.
      leavesDirect: false,
    },
  },
  seen: seenByFirefox,
  async load(pac, world, limits) {
    // Loaded late: see the client chromium.
    const { loadInSandbox } = await import("../engine/sandbox.ts");
    return loadInSandbox(pac, firefoxDialect, world, limits);
  },
  read: readFirefoxResult,
};
