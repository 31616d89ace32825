import { MAX_PAC_BYTES, readWinhttpResult, seenByWinhttp } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";

/**
 * Windows' own resolver, as Microsoft documents it. It was not asked: docs/clients/winhttp.md says what is documented,
 * what is inferred and what is not known.
 */
export const winhttp: Client = {
  id: "winhttp",
  summary: "WinHTTP: Windows services and programs that use the system's resolver",
  fetch: {
    // The connect time-out a WinHTTP session begins with (learn.microsoft.com, "WinHttpSetTimeouts function").
    timeoutSeconds: 60,
    // "WinHTTP rejects PAC files larger than 1MB" (learn.microsoft.com, "AutoProxy Issues in WinHTTP").
    maxBytes: MAX_PAC_BYTES,
    defaultCharset: "iso-8859-1",
  },
  journey: {
    // WinHttpSetTimeouts: 60 s to connect, 30 s for an answer. How often its service repeats a fetch is not documented.
    fetch: {
      connectSeconds: 60,
      connectAttempts: 1,
      askers: 1,
      connections: { refused: 1, reset: 1, unanswered: 1, other: 1 },
    },
    // Inferred: without a documented plan, each request asks again, at most once a minute.
    retry: { delays: [60], timed: 0 },
    refreshSeconds: null,
    brokenScriptSeconds: null,
    pageInsteadOfPac: "failure",
    // "cached per session until the IP address changes" is documented, a pause is not.
    newAddressSeconds: 0,
    // It asks the system's DNS client; a cache of its own is not documented.
    keepsNamesSeconds: 0,
    holdsPages: "every fetch",
    keepsOldPac: false,
    walk: {
      proxyConnectSeconds: 60,
      directConnectSeconds: 60,
      silenceSeconds: { http: 30, https: 30 },
      tunnelSeconds: 30,
      badProxy: { becomes: "nothing", seconds: 0 },
      // WinHttpGetProxyForUrl gives a list, of which a WinHTTP request uses the first (see pac/result/winhttp.ts).
      firstOnly: true,
      leavesDirect: false,
    },
  },
  seen: seenByWinhttp,
  async load(pac, world, limits) {
    // Loaded late: see the client chromium.
    const { loadLikeWinhttp } = await import("../engine/winhttp.ts");
    return loadLikeWinhttp(pac, world, limits);
  },
  read: readWinhttpResult,
};
