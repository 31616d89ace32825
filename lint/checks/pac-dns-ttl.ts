import { CLIENT_IDS } from "../../site/index.ts";
import type { SiteCheck } from "../check.ts";
import { pacEndpoint, recordFor, VIEWS } from "../deployment.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { vpnDelay } from "../vpn-delays.ts";

/** Five minutes is the wait users were seen to put up with after a VPN came up; half an hour was not. */
const MAX_SECONDS = 300;

export const pacDnsTtl: SiteCheck = {
  evidence: "site",
  meta: {
    id: "pac-dns-ttl",
    summary: "clients keep the PAC host's address for too long after they change networks",
    group: "deployment",
    clients: "all",
    messages: {
      tooLong: {
        severity: "warning",
        text: 'clients keep the {{view}} address of "{{host}}" for {{ttl}} s; for that long after a VPN comes up or goes down they ask the wrong place for the PAC; set the ttl to 300 or less',
      },
    },
  },
  async examine({ site, locate }, report) {
    const { host, literal } = pacEndpoint(site);
    if (literal) return;
    for (const view of VIEWS) {
      const record = recordFor(site, view, host);
      if (record === null || record.ttl <= MAX_SECONDS) continue;
      // Where the site names its VPN, stale-dns-after-vpn tells the seconds that this TTL costs.
      if (view === "external" && (await vpnDelay(site, usualClients({ site, clients: CLIENT_IDS }))) !== null)
        continue;
      report({ messageId: "tooLong", data: { view, host, ttl: record.ttl }, loc: locate(...record.ttlPath) });
    }
  },
};
