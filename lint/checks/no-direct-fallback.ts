import { type Chain, formatChain } from "../../pac/index.ts";
import type { EvaluationCheck } from "../check.ts";
import { chainsWith, moreUrls } from "../evaluation/placed-chains.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

/** For companies whose proxies must see everything: a proxy that is down, or is kept from a client, opens the way past it. */
export const noDirectFallback: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-direct-fallback",
    summary: "a proxy chain with DIRECT in it, where the site's policy forbids that",
    group: "results",
    clients: "all",
    messages: {
      direct: {
        severity: "error",
        text:
          "{{url}} is {{result}}{{more}}: when its proxies cannot be reached the client goes past them, and the site forbids " +
          "that (policies.directFallback: forbidden); name another proxy in place of DIRECT",
      },
    },
  },
  async examine(pac, report) {
    if (pac.site?.policies.directFallback !== "forbidden") return;
    for (const { chain, first, loc, urls } of await chainsWith(pac, problemOf)) {
      const data = {
        url: shortUrl(first.url),
        result: shortDecision(formatChain(chain)),
        more: moreUrls(urls),
      };
      report({ messageId: "direct", data, loc });
    }
  },
};

/** DIRECT alone is a decision of its own, and not what becomes of one. */
function problemOf(chain: Chain): string | null {
  const hasProxy = chain.some(({ kind }) => kind !== "DIRECT");
  return hasProxy && chain.some(({ kind }) => kind === "DIRECT") ? "direct" : null;
}
