import { canonicalAddress, isLoopbackAddress, isPrivateAddress } from "../../pac/index.ts";
import type { LiveCheck, Report } from "../check.ts";
import { type PlacedRecord, pacEndpoint, recordFor, VIEWS, type View } from "../deployment.ts";
import { isClobbered } from "../live/clobbering.ts";
import type { LiveDeployment } from "../live/deployment.ts";
import type { NameFacts } from "../live/facts.ts";
import { INTERNET_NAME, isOfCompany } from "../live/names-to-ask.ts";
import type { Fault } from "../live/report-faults.ts";

/** The limit of pac-dns-ttl, which reads the site file. */
const MAX_SECONDS = 300;

/** Every other check believes what the site file says of DNS. Here that is compared with DNS. */
export const dnsViewDrift: LiveCheck = {
  evidence: "live",
  meta: {
    id: "dns-view-drift",
    summary: "DNS answers otherwise than the site file says",
    group: "deployment",
    clients: "all",
    messages: {
      pacMissing: {
        severity: "error",
        text: '{{view}} DNS has no address for the PAC host "{{host}}", and the site file says {{own}}; clients there find no PAC, and some providers answer for missing names with a server of their own; add the record',
      },
      pacLoopback: {
        severity: "error",
        text: '{{view}} DNS answers {{address}} for the PAC host "{{host}}", so every client asks itself for the PAC, and any local service answers; use an address of a real machine',
      },
      pacPrivate: {
        severity: "error",
        text: '{{view}} DNS answers {{address}} for the PAC host "{{host}}", a private address: outside, packets to it vanish or reach a stranger, and clients wait; use a public address where connections are refused',
      },
      pacTtl: {
        severity: "warning",
        text: '{{view}} DNS lets clients keep the address of the PAC host "{{host}}" for at least {{ttl}} s, and the site file says {{own}}; for that long after a VPN comes up or goes down they ask the wrong place; set the TTL of the record to 300 or less',
      },
      pacUnlisted: {
        severity: "warning",
        text: '{{view}} DNS answers {{address}} for the PAC host "{{host}}", and the site file has no such record, so no check knows it; add it',
      },
      missing: {
        severity: "warning",
        text: '{{view}} DNS has no address for "{{host}}", and the site file says {{own}}; correct the one that is wrong',
      },
      other: {
        severity: "warning",
        text: '{{view}} DNS answers {{address}} for "{{host}}", and the site file says {{own}}; correct the one that is wrong',
      },
      privateRoot: {
        severity: "warning",
        text: 'internal DNS has no address for "{{host}}", so this is a private root, and the site file says that Internet names are resolved inside; say "internet: false", so that the checks for such networks run',
      },
      noPrivateRoot: {
        severity: "warning",
        text: 'internal DNS answers {{address}} for "{{host}}", and the site file says "internet: false"; correct the one that is wrong',
      },
    },
  },
  examine(deployment, report) {
    for (const view of VIEWS) examineView(view, deployment, report);
    const [messageId, address] = rootFault(deployment);
    if (messageId === null) return;
    report({
      messageId,
      data: { host: INTERNET_NAME, address },
      loc: deployment.locate("dns", "internal", "internet"),
    });
  },
};

function examineView(
  view: View,
  { site, facts, locate }: LiveDeployment,
  report: (finding: Report) => void,
): void {
  const { host: pacHost } = pacEndpoint(site);
  for (const [host, found] of Object.entries(facts.dns[view]?.names ?? {})) {
    const record = recordFor(site, view, host);
    // What stands in place of a missing name is dns-clobbering-detected's.
    if (found.answer === "failed" || isClobbered(view, site, facts, found.addresses)) continue;
    const other = isOfCompany(site, host) ? recordFault(found, record) : null;
    const fault = host === pacHost ? pacFault(view, found, record) : other;
    if (fault === null) continue;
    const data = { view, host, address: found.addresses.join(", "), own: listed(record), ...fault.data };
    const ttl = fault.messageId === "pacTtl" && record !== null;
    const path = record === null ? ["dns", view] : ttl ? record.ttlPath : record.path;
    report({ messageId: fault.messageId, data, loc: locate(...path) });
  }
}

function pacFault(view: View, found: NameFacts, record: PlacedRecord | null): Fault | null {
  const { addresses, ttl } = found;
  // That a view has no record by the site file's own word is pac-offnet-answer's.
  if (found.answer === "missing") return record === null ? null : { messageId: "pacMissing" };
  const declared = canonicalOf(record);
  const loopback = addresses.find((each) => isLoopbackAddress(each) && !declared.has(each));
  if (loopback !== undefined) return { messageId: "pacLoopback", data: { address: loopback } };
  const hidden = addresses.find((each) => isPrivateAddress(each) && !declared.has(each));
  if (view === "external" && hidden !== undefined)
    return { messageId: "pacPrivate", data: { address: hidden } };
  if (record === null) return view === "external" ? { messageId: "pacUnlisted" } : null;
  const fault = recordFault(found, record);
  if (fault !== null || ttl === null || ttl <= MAX_SECONDS || record.ttl > MAX_SECONDS) return fault;
  return { messageId: "pacTtl", data: { ttl, own: record.ttl } };
}

/** An answer with some of the listed addresses is right: load balancers by DNS give one at a time. */
function recordFault({ answer, addresses }: NameFacts, record: PlacedRecord | null): Fault | null {
  if (record === null) return null;
  if (answer === "missing") return { messageId: "missing" };
  const declared = canonicalOf(record);
  return addresses.every((address) => declared.has(address)) ? null : { messageId: "other" };
}

function rootFault({ site, facts }: LiveDeployment): [messageId: string | null, address: string] {
  const found = facts.dns.internal?.names[INTERNET_NAME];
  const { internet } = site.dns.internal;
  const addresses = found?.addresses ?? [];
  const unknown = found === undefined || found.answer === "failed";
  if (unknown || isClobbered("internal", site, facts, addresses)) return [null, ""];
  if (recordFor(site, "internal", INTERNET_NAME) !== null) return [null, ""];
  if (internet && found.answer === "missing") return ["privateRoot", ""];
  return [!internet && found.answer === "found" ? "noPrivateRoot" : null, addresses.join(", ")];
}

function canonicalOf(record: PlacedRecord | null): ReadonlySet<string> {
  return new Set(record?.addresses.map(({ address }) => canonicalAddress(address) ?? address));
}

function listed(record: PlacedRecord | null): string {
  return record?.addresses.map(({ address }) => address).join(", ") ?? "";
}
