import { canonicalAddress } from "../../pac/index.ts";
import { listenerAt } from "../../sim/index.ts";
import type { Listener, Site } from "../../site/index.ts";
import type { LocatedSite } from "../check.ts";
import { pacEndpoint, recordFor, type View } from "../deployment.ts";
import type { EndpointFacts, LiveFacts, RequestFacts } from "./facts.ts";

/** A deployment as it is described, as its files are, and as it was met. */
export interface LiveDeployment extends LocatedSite {
  readonly facts: LiveFacts;
  /** The PAC file of the site. */
  readonly pac: LivePac;
}

export interface LivePac {
  /** How findings name it. */
  readonly file: string;
  /** Null where it cannot be read. */
  readonly bytes: Uint8Array | null;
}

/** The addresses that a view leads clients to: as its DNS answered, or as the site says where nobody was asked. */
export function addressesIn(view: View, site: Site, dns: LiveFacts["dns"]): readonly string[] {
  const { host, literal } = pacEndpoint(site);
  if (literal) return [canonicalAddress(host) ?? host];
  const asked = dns[view];
  if (asked !== undefined) return asked.names[host]?.addresses ?? [];
  const declared = recordFor(site, view, host)?.addresses ?? [];
  return declared.map(({ address }) => canonicalAddress(address) ?? address);
}

/** All that the site's listener at an address may do, whoever asks; null: no listener is declared there. */
export function policiesAt(site: Site, address: string): ReadonlySet<Listener["policy"]> | null {
  const listener = listenerAt(site, address, pacEndpoint(site).port);
  if (listener === undefined) return null;
  return new Set([listener.policy, ...listener.sources.map(({ policy }) => policy)]);
}

/** True where everybody must get the PAC: inside unless the site says otherwise, elsewhere only if it says so. */
export function mustServe(site: Site, view: View, address: string): boolean {
  const policies = policiesAt(site, address);
  if (policies === null) return view === "internal";
  return policies.size === 1 && policies.has("serve");
}

/** An address of the PAC host, with what was met there. */
export interface MetEndpoint {
  readonly address: string;
  readonly endpoint: EndpointFacts;
}

/** Addresses that must serve the machine that asked, as it is in the view that leads there. */
export function servingEndpoints({ site, facts }: LiveDeployment): readonly MetEndpoint[] {
  const { from } = facts;
  if (from === null) return [];
  return endpointsIn(from, { site, facts }).filter(({ address }) => mustServe(site, from, address));
}

/** The addresses that a view leads to, as far as they were asked. */
export function endpointsIn(view: View, { site, facts }: Pick<LiveDeployment, "site" | "facts">) {
  return addressesIn(view, site, facts.dns).flatMap((address): MetEndpoint[] => {
    const endpoint = facts.endpoints[address];
    return endpoint === undefined ? [] : [{ address, endpoint }];
  });
}

/** The answer with which the way through redirects ended; undefined where none came. */
export function finalAnswer({ requests }: EndpointFacts): RequestFacts | undefined {
  const last = requests.at(-1);
  return last?.outcome === "answered" ? last : undefined;
}

/** The body of a whole 200 in the bytes a client reads; null for any other answer, or where it is encoded. */
export function servedBytes(answer: RequestFacts | undefined): Uint8Array | null {
  if (answer?.outcome !== "answered" || answer.status !== 200 || answer.cut !== null) return null;
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  return encoding === "" || encoding === "identity" ? answer.body : null;
}
