import { formatChain } from "../../pac/index.ts";
import { profileById } from "../../sim/index.ts";
import type { EvaluationCheck } from "../check.ts";
import { decidedLine } from "../evaluation/decided-line.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

/**
 * Browsers fetch the PAC without asking it (LOAD_BYPASS_PROXY in pac_file_fetcher_impl.cc, IsPACURI in nsPACMan.cpp).
 * Whatever else fetches that URL asks the PAC it already has.
 */
export const pacHostBypass: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "pac-host-bypass",
    summary: "the PAC's own URL goes through a proxy",
    group: "results",
    clients: "all",
    messages: {
      proxied: {
        severity: "warning",
        text:
          "{{url}}, the PAC itself, is {{result}} in {{profile}}: browsers fetch it DIRECT, but extensions, VPN clients, " +
          "scripts and people who look at it ask the PAC they have, and get what the proxy finds under that name, or nothing " +
          'when the proxy is what the new file was to replace; return "DIRECT" for "{{host}}"',
      },
    },
  },
  async examine(pac, report) {
    const { site } = pac;
    if (site === null) return;
    const { url } = site.pac;
    const inside = pac.profiles.filter((id) => profileById(id, site).place === "inside");
    for (const client of usualClients(pac)) {
      for (const profile of inside) {
        const { chain, bypassed, error } = await pac.ask({ url, client, profile });
        const [first] = chain;
        if (bypassed || error !== null || first === undefined || first.kind === "DIRECT") continue;
        const data = {
          url: shortUrl(url),
          result: shortDecision(formatChain(chain)),
          profile,
          host: new URL(url).hostname,
        };
        report({ messageId: "proxied", data, loc: await decidedLine(pac, { url, client, profile }) });
        return;
      }
    }
  },
};
