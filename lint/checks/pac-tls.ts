import { bareHost } from "../../pac/index.ts";
import type { LiveCheck } from "../check.ts";
import { type MetEndpoint, servingEndpoints } from "../live/deployment.ts";
import type { RequestFacts } from "../live/facts.ts";
import { type Fault, reportFaults } from "../live/report-faults.ts";
import { shown } from "../live/shown.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Two weeks: a certificate that renews itself does so long before. */
const SOON_DAYS = 14;

/**
 * Chromium gives up on any TLS error of the PAC's server and shows no client certificate
 * (net/proxy_resolution/pac_file_fetcher_impl.cc); nobody sees a page that could be clicked away.
 */
export const pacTls: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-tls",
    summary: "the PAC's server has a certificate that clients do not accept, or soon will not",
    group: "deployment",
    clients: "all",
    messages: {
      handshake: {
        severity: "error",
        text: 'no encrypted connection for "{{host}}" comes about at {{addresses}} ({{problem}}), so clients go on without a PAC; look for a wrong port, old TLS versions, or a demand for a certificate of the client',
      },
      expired: {
        severity: "error",
        text: 'the certificate for "{{host}}" at {{addresses}} ended on {{date}}, so clients go on without a PAC; renew it',
      },
      otherHost: {
        severity: "error",
        text: 'the certificate at {{addresses}} is not for "{{host}}", so clients go on without a PAC; use one with that name',
      },
      untrusted: {
        severity: "warning",
        text: 'the certificate for "{{host}}" at {{addresses}} is not trusted on this machine ({{problem}}); clients that do not trust it either go on without a PAC; if your own authority signed it, name its file in NODE_EXTRA_CA_CERTS and see that every client has it',
      },
      endsSoon: {
        severity: "warning",
        text: 'the certificate for "{{host}}" at {{addresses}} ends in {{days}} days, on {{date}}; from then on clients go on without a PAC; renew it',
      },
    },
  },
  examine(deployment, report) {
    const { facts, locate } = deployment;
    reportFaults(servingEndpoints(deployment), (met) => faultOf(met, facts.at), report, locate("pac", "url"));
  },
};

function faultOf({ endpoint }: MetEndpoint, now: number): Fault | null {
  for (const request of endpoint.requests) {
    const fault = faultOfRequest(request, now);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfRequest({ url, outcome, problem, tls }: RequestFacts, now: number): Fault | null {
  const host = shown(bareHost(new URL(url)));
  if (outcome === "no-tls") return { messageId: "handshake", data: { host, problem: shown(problem) } };
  if (tls === null) return null;
  const left = Math.floor((tls.validTo - now) / DAY);
  const date = new Date(tls.validTo).toISOString().slice(0, 10);
  if (tls.validTo <= now) return { messageId: "expired", data: { host, date } };
  if (!tls.forHost) return { messageId: "otherHost", data: { host } };
  if (tls.distrust !== null) return { messageId: "untrusted", data: { host, problem: shown(tls.distrust) } };
  return left < SOON_DAYS ? { messageId: "endsSoon", data: { host, days: left, date } } : null;
}
