import { type Chain, formatChain } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { EvaluationCheck } from "../check.ts";
import { chainsWith, moreUrls } from "../evaluation/placed-chains.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

/** No client adds a way round a proxy that is down: a chain without one fails when all its proxies fail. */
export const requireFallback: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "require-fallback",
    summary:
      "a proxy chain without the second proxy, or the DIRECT at its end, that the site's policy asks for",
    group: "results",
    clients: "all",
    messages: {
      oneProxy: {
        severity: "warning",
        text:
          "{{url}} is {{result}}{{more}}: when {{proxy}} is down these requests have no other proxy, and the site wants one " +
          "(policies.failover: required); name a second proxy behind it",
      },
      noDirect: {
        severity: "error",
        text:
          "{{url}} is {{result}}{{more}}: where no proxy of it can be reached these requests fail, and the site wants them to " +
          'go DIRECT then (policies.directFallback: required); end the result with "; DIRECT"',
      },
    },
  },
  async examine(pac, report) {
    const { site } = pac;
    if (site === null || !isAsked(site)) return;
    for (const { chain, first, loc, urls, problem } of await chainsWith(pac, (each) =>
      problemOf(site, each),
    )) {
      const proxy = chain.find(({ kind }) => kind !== "DIRECT");
      const data = {
        url: shortUrl(first.url),
        result: shortDecision(formatChain(chain)),
        more: moreUrls(urls),
        proxy: proxy === undefined ? "" : formatChain([proxy]),
      };
      for (const messageId of problem.split(" ")) report({ messageId, data, loc });
    }
  },
};

function isAsked({ policies }: Site): boolean {
  return policies.failover === "required" || policies.directFallback === "required";
}

/** The messages that apply to a chain, or null. What goes DIRECT at once needs nothing behind it. */
function problemOf({ policies }: Site, chain: Chain): string | null {
  const proxies = new Set<string>();
  for (const directive of chain) {
    if (directive.kind === "DIRECT") break;
    proxies.add(`${directive.host.toLowerCase()}:${directive.port}`);
  }
  if (proxies.size === 0) return null;
  const problems: string[] = [];
  if (policies.failover === "required" && proxies.size === 1) problems.push("oneProxy");
  if (policies.directFallback === "required" && chain.at(-1)?.kind !== "DIRECT") problems.push("noDirect");
  return problems.length === 0 ? null : problems.join(" ");
}
