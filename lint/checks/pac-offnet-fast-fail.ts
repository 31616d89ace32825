import { duration } from "../../sim/index.ts";
import { CLIENT_IDS, type Site } from "../../site/index.ts";
import type { LocatedSite, SiteCheck } from "../check.ts";
import { pacEndpoint, recordFor } from "../deployment.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import type { Location } from "../finding.ts";
import { MOST_SECONDS, type OffNetWait, offNetWaits } from "../off-net-waits.ts";

const WHAT = `in {{profiles}}, clients are not told within ${MOST_SECONDS} s that there is no PAC: {{waits}}, because {{detail}}`;

/**
 * Whether every client learns quickly, wherever the site says its laptops are, that there is no PAC. How an address
 * answers by itself is the business of pac-offnet-answer; here it is what the network on the way makes of that answer.
 */
export const pacOffnetFastFail: SiteCheck = {
  evidence: "site",
  meta: {
    id: "pac-offnet-fast-fail",
    summary: "off the corporate network, a client waits for a PAC that it does not get",
    group: "deployment",
    clients: "all",
    messages: {
      otherPolicy: {
        severity: "error",
        text: `${WHAT}; give the listener "{{listener}}" the policy {{remedies}}, which ends the wait there`,
      },
      noPolicy: {
        severity: "error",
        text: `${WHAT}; no policy of a listener changes that, so lead "{{host}}" to an address that answers there, or have that network let connections to it through`,
      },
    },
  },
  examine({ site, locate }, report) {
    const { host } = pacEndpoint(site);
    const waits = offNetWaits(site, usualClients({ site, clients: CLIENT_IDS }));
    const groups = new Map<string, { place: Location; waits: OffNetWait[] }>();
    for (const wait of waits) {
      const place = locate(...placeOf(site, wait));
      const key = `${place.line}:${place.column} ${wait.remedies.length > 0}`;
      const group = groups.get(key) ?? { place, waits: [] };
      group.waits.push(wait);
      groups.set(key, group);
    }
    for (const { place, waits } of groups.values()) {
      const [first] = waits;
      if (first === undefined) continue;
      const data = {
        profiles: [...new Set(waits.map(({ profile }) => profile))].join(", "),
        waits: waitsOf(waits),
        detail: first.detail,
        host,
        listener: first.listener?.name ?? "",
        remedies: remediesOf(waits).join(" or "),
      };
      report({ messageId: first.remedies.length > 0 ? "otherPolicy" : "noPolicy", data, loc: place });
    }
  },
};

/** The listener whose policy makes the clients wait; where no policy helps, the address that leads them there. */
function placeOf(
  site: Site,
  { profile, address, remedies, listener, said }: OffNetWait,
): Parameters<LocatedSite["locate"]> {
  const index = listener === undefined ? -1 : site.listeners.indexOf(listener);
  if (remedies.length > 0 && index >= 0) return ["listeners", index, "policy"];
  if (said === "by the network") return ["profiles", profile, "names", "pacHost"];
  const { host, literal } = pacEndpoint(site);
  const record = literal ? null : recordFor(site, "external", host);
  return [...(record?.addresses.find((one) => one.address === address)?.path ?? ["pac", "url"])];
}

/** What each client has to wait at worst. */
function waitsOf(waits: readonly OffNetWait[]): string {
  const worst = new Map<string, number>();
  for (const { id, seconds } of waits.flatMap(({ clients }) => clients)) {
    worst.set(id, Math.max(worst.get(id) ?? 0, seconds ?? Number.POSITIVE_INFINITY));
  }
  const told = [...worst].map(([id, seconds]) => {
    return `${id} waits ${Number.isFinite(seconds) ? duration(seconds) : "without end"}`;
  });
  return told.join(", ");
}

/** The policies that help everywhere in the group; where there is none for all, those that help in the first place. */
function remediesOf(waits: readonly OffNetWait[]): readonly string[] {
  const [first] = waits;
  const common = first?.remedies.filter((policy) => waits.every(({ remedies }) => remedies.includes(policy)));
  return common !== undefined && common.length > 0 ? common : (first?.remedies ?? []);
}
