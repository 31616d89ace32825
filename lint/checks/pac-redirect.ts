import { bareHost } from "../../pac/index.ts";
import type { LiveCheck } from "../check.ts";
import { servingEndpoints } from "../live/deployment.ts";
import type { RequestFacts } from "../live/facts.ts";
import { isWeb, MOST_REDIRECTS, REDIRECTS, redirectOf } from "../live/follow.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";
import { bareUrl, shown } from "../live/shown.ts";

/** Clients follow redirects for a PAC (measured with Chromium), to http and https (IsUrlSchemeAllowed in its fetcher). */
export const pacRedirect: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-redirect",
    summary: "the PAC URL is answered with a redirect",
    group: "deployment",
    clients: "all",
    messages: {
      endless: {
        severity: "error",
        text: `clients that ask {{addresses}} are sent from URL to URL, more than ${MOST_REDIRECTS} times, the last of them "{{to}}"; let the PAC URL answer with the file`,
      },
      notWeb: {
        severity: "error",
        text: 'clients that ask {{addresses}} are sent to "{{to}}", where no client fetches a PAC; let the PAC URL answer with the file',
      },
      lost: {
        severity: "error",
        text: 'clients that ask {{addresses}} are sent to "{{to}}", whose host has no address that could be asked from here; let the PAC URL answer with the file',
      },
      noTarget: {
        severity: "error",
        text: "the PAC URL is answered with status {{status}} and no place to go to at {{addresses}}, so clients go on without a PAC; let the PAC URL answer with the file",
      },
      otherHost: {
        severity: "warning",
        text: 'clients that ask {{addresses}} are sent on to "{{to}}", so that without that host too nobody gets the PAC; configure clients with the last URL, or serve the file here',
      },
      sameHost: {
        severity: "note",
        text: 'clients that ask {{addresses}} are sent on to "{{to}}", one more request for each of them, each time; configure clients with the last URL',
      },
    },
  },
  examine(deployment, report) {
    reportFaults(
      servingEndpoints(deployment),
      ({ endpoint }) => faultOf(endpoint.requests),
      report,
      deployment.locate("pac", "url"),
    );
  },
};

function faultOf(requests: readonly RequestFacts[]): Fault | null {
  const [first, last] = [requests[0], requests.at(-1)];
  if (first === undefined || last === undefined) return null;
  const next = redirectOf(last);
  if (next !== null) {
    const messageId = isWeb(next) ? "endless" : "notWeb";
    return { messageId, data: { to: shown(bareUrl(next)) } };
  }
  if (REDIRECTS.has(last.status)) return { messageId: "noTarget", data: { status: last.status } };
  if (requests.length === 1) return null;
  const data = { to: shown(last.url) };
  if (last.outcome === "unasked") return { messageId: "lost", data };
  return { messageId: hostOf(first) === hostOf(last) ? "sameHost" : "otherHost", data };
}

function hostOf({ url }: RequestFacts): string {
  return bareHost(new URL(url)).toLowerCase();
}
