import { duration } from "../../sim/index.ts";
import { CLIENT_IDS } from "../../site/index.ts";
import type { SiteCheck } from "../check.ts";
import { pacEndpoint } from "../deployment.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { MOST_EXTRA_SECONDS, vpnDelay } from "../vpn-delays.ts";

/** What the external record's TTL costs when a VPN comes up, for sites that say they have one. */
export const staleDnsAfterVpn: SiteCheck = {
  evidence: "site",
  meta: {
    id: "stale-dns-after-vpn",
    summary: "after a VPN came up, clients go without the PAC while its Internet address is cached",
    group: "deployment",
    clients: "all",
    messages: {
      late: {
        severity: "warning",
        text: `clients keep the Internet address of "{{host}}" for {{ttl}} s, so in {{profiles}} the PAC comes more than ${MOST_EXTRA_SECONDS} s late after the change: {{waits}}; set the ttl to {{enough}} or less{{rest}}`,
      },
    },
  },
  async examine({ site, locate }, report) {
    const delay = await vpnDelay(site, usualClients({ site, clients: CLIENT_IDS }));
    if (delay === null) return;
    const { ttl, ttlPath, profiles, clients, enough, still } = delay;
    const waits = clients.map(({ id, seconds, bare }) => {
      const after = seconds === null ? "not within 6 h" : `after ${duration(seconds)}`;
      return `${id} has it ${after}, without a cached answer after ${duration(bare)}`;
    });
    const data = {
      host: pacEndpoint(site).host,
      ttl,
      profiles: profiles.join(", "),
      waits: waits.join(", "),
      enough,
      rest:
        still.length === 0
          ? ""
          : `; ${still.join(", ")} can still be late then, because one try at the old address takes so long: let that address serve the PAC to clients in the VPN`,
    };
    report({ messageId: "late", data, loc: locate(...ttlPath) });
  },
};
