import type { LiveCheck } from "../check.ts";
import { cacheLifetime } from "../live/cache-lifetime.ts";
import { finalAnswer, type MetEndpoint, servingEndpoints } from "../live/deployment.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";

/** An hour: about what people wait for a change before they ask why it is not there. */
const LONG_SECONDS = 3600;

/**
 * Chromium and Firefox fetch a PAC past every cache (LOAD_DISABLE_CACHE, LOAD_BYPASS_CACHE); Windows and proxies on the
 * way do not.
 */
export const pacCacheHeaders: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-cache-headers",
    summary: "caches may keep the PAC for longer than the site says",
    group: "deployment",
    clients: ["winhttp"],
    messages: {
      tooLong: {
        severity: "warning",
        text: "caches may keep the PAC of {{addresses}} for {{seconds}} s, and the site file says {{own}}; Windows and caches on the way work with the old file for that long after a change; shorten it",
      },
      longer: {
        severity: "note",
        text: "caches may keep the PAC of {{addresses}} for {{seconds}} s, and the site file says {{own}}; correct the one that is not meant",
      },
      guessed: {
        severity: "note",
        text: 'nothing is said at {{addresses}} of how long the PAC may be kept, so caches guess, the older the file the longer; send "Cache-Control: max-age={{own}}"',
      },
    },
  },
  examine(deployment, report) {
    const { site, locate } = deployment;
    reportFaults(
      servingEndpoints(deployment),
      (met) => faultOf(met, site.pac.maxAge),
      report,
      locate("pac", "url"),
    );
  },
};

function faultOf({ endpoint }: MetEndpoint, own: number): Fault | null {
  const answer = finalAnswer(endpoint);
  if (answer?.status !== 200) return null;
  const lifetime = cacheLifetime(answer.headers);
  if (lifetime.kind === "guessed") return { messageId: "guessed", data: { own } };
  if (lifetime.kind === "none" || lifetime.seconds <= own) return null;
  const { seconds } = lifetime;
  return { messageId: seconds > LONG_SECONDS ? "tooLong" : "longer", data: { seconds, own } };
}
