import type { SyntaxCheck } from "../check.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { writtenChains } from "../syntax/written-chains.ts";

/** Two farms of two proxies each: what companies have. */
const MOST_PROXIES = 4;

/** Each dead proxy costs its time to connect before the next one is asked. */
export const maxFallbackChain: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "max-fallback-chain",
    summary: `more than ${MOST_PROXIES} proxies in one result`,
    group: "results",
    clients: "all",
    messages: {
      long: {
        severity: "note",
        // Measured for a proxy whose network loses every packet: sim/clients/, docs/journey-calibration.md.
        text:
          "{{count}} proxies in one result: where all of them are silent, Chromium spends 8 s and Firefox 180 s on each " +
          `before the next one, {{chromium}} s and {{firefox}} s in all; name ${MOST_PROXIES} at most, and let a load ` +
          "balancer know the others",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const { entries } of writtenChains(context.sourceCode)) {
          const proxies = entries.filter(({ directive }) => directive.kind !== "DIRECT");
          const beyond = proxies[MOST_PROXIES];
          if (beyond === undefined) continue;
          const count = proxies.length;
          const seconds = { chromium: String(count * 8), firefox: String(count * 180) };
          report(beyond.entry, "long", { count: String(count), ...seconds });
        }
      },
    };
  },
};
