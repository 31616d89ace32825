import { isLinkLocalAddress, isLoopbackAddress, isPrivateAddress } from "../../pac/index.ts";
import { listenerAt } from "../../sim/index.ts";
import { policyBySource, type Site } from "../../site/index.ts";
import type { SiteCheck } from "../check.ts";
import { type PlacedAddress, pacEndpoint, recordFor } from "../deployment.ts";

/**
 * What a laptop meets when it asks for the PAC away from the corporate network. Measured with today's browsers: a
 * refusal, a reset and a 503 each cost less than a second, silence costs Chromium 30 s and Firefox the page.
 */
export const pacOffnetAnswer: SiteCheck = {
  evidence: "site",
  meta: {
    id: "pac-offnet-answer",
    summary: "off the corporate network, the PAC host does not exist or does not refuse quickly",
    group: "deployment",
    clients: "all",
    messages: {
      noRecord: {
        severity: "error",
        text: 'external DNS has no record for "{{host}}", and some providers answer for missing names with a server of their own; give it the address of a machine that refuses connections on port {{port}}',
      },
      privateAddress: {
        severity: "error",
        text: 'off the corporate network "{{host}}" is {{address}}, a private address: packets to it vanish or reach a stranger, and clients wait for an answer; use a public address where connections are refused',
      },
      unknownAddress: {
        severity: "warning",
        text: 'off the corporate network "{{host}}" is {{address}} port {{port}}, where no listener of this site is declared, so nobody knows how it answers; declare one with the policy refuse',
      },
      serves: {
        severity: "warning",
        text: 'off the corporate network "{{host}}" is {{address}} port {{port}}, where the listener "{{listener}}" serves the PAC to strangers, and its rules decide at every hotel; use the policy refuse there',
      },
    },
  },
  examine({ site, locate }, report) {
    const { host, port, literal } = pacEndpoint(site);
    const record = recordFor(site, "external", host);
    if (record === null && !literal && host !== "localhost") {
      report({ messageId: "noRecord", data: { host, port }, loc: locate("dns", "external", "records") });
      return;
    }
    const addresses: readonly PlacedAddress[] = literal
      ? [{ address: host, path: ["pac", "url"] }]
      : (record?.addresses ?? []);
    for (const { address, path } of addresses) {
      const answer = answerAt(site, address, port);
      if (answer !== null)
        report({ ...answer, data: { host, address, port, ...answer.data }, loc: locate(...path) });
    }
  },
};

interface BadAnswer {
  readonly messageId: string;
  readonly data: Record<string, string>;
}

/** What is wrong with what outsiders meet at an address; null when they are refused quickly. */
function answerAt(site: Site, address: string, port: number): BadAnswer | null {
  // Loopback is no-loopback-pac-host's business.
  if (isLoopbackAddress(address)) return null;
  if (isPrivateAddress(address) || isLinkLocalAddress(address))
    return { messageId: "privateAddress", data: {} };
  const listener = listenerAt(site, address, port);
  if (listener === undefined) return { messageId: "unknownAddress", data: {} };
  const served = policyBySource(listener)(strangerOf(site, address)) === "serve";
  return served ? { messageId: "serves", data: { listener: listener.name } } : null;
}

/** The address from which a laptop off the network comes: the site's own statement, else one of documentation. */
function strangerOf(site: Site, address: string): string {
  return site.profiles?.["off-net"]?.source ?? (address.includes(":") ? "2001:db8::1" : "192.0.2.1");
}
