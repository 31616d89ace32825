import { isLoopbackAddress } from "../../pac/index.ts";
import type { SiteCheck } from "../check.ts";
import { pacEndpoint, recordFor, VIEWS } from "../deployment.ts";

/**
 * An alias to 127.0.0.1 looks like a quick refusal, until something on the laptop listens on that port: a Windows
 * service that answered 404 there once cost every page of a company 15 s.
 */
export const noLoopbackPacHost: SiteCheck = {
  evidence: "site",
  meta: {
    id: "no-loopback-pac-host",
    summary: "the PAC host resolves to the client itself",
    group: "loopback",
    clients: "all",
    messages: {
      record: {
        severity: "error",
        text: '{{view}} DNS answers {{address}} for "{{host}}", so every client asks itself for the PAC, and any local service on port {{port}} answers instead; use an address of a real machine, one without a listener where clients shall be refused',
      },
      url: {
        severity: "error",
        text: 'the PAC URL names "{{host}}", so every client asks itself for the PAC; use the name of the PAC server',
      },
    },
  },
  examine({ site, locate }, report) {
    const { host, port, literal } = pacEndpoint(site);
    if (host === "localhost" || (literal && isLoopbackAddress(host))) {
      report({ messageId: "url", data: { host }, loc: locate("pac", "url") });
      return;
    }
    for (const view of VIEWS) {
      for (const { address, path } of recordFor(site, view, host)?.addresses ?? []) {
        if (!isLoopbackAddress(address)) continue;
        report({ messageId: "record", data: { view, address, host, port }, loc: locate(...path) });
      }
    }
  },
};
