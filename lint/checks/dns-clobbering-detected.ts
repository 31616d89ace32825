import type { LiveCheck } from "../check.ts";
import { pacEndpoint, recordFor, VIEWS } from "../deployment.ts";
import { falseAnswers, isClobbered } from "../live/clobbering.ts";
import { domainOf } from "../live/names-to-ask.ts";

/**
 * Some resolvers answer for missing names with a server of their own. Seen with names made up on the spot; each query is
 * about a name that cannot exist.
 */
export const dnsClobberingDetected: LiveCheck = {
  evidence: "live",
  meta: {
    id: "dns-clobbering-detected",
    summary: "DNS answers for names that do not exist",
    group: "on-net test",
    clients: "all",
    messages: {
      resolver: {
        severity: "warning",
        text: 'the resolver {{resolver}} ({{view}} view) answers {{address}} for "{{name}}", a name made up for this question; whoever asks it finds that every name exists, so a PAC must compare addresses and never ask only whether a name is there',
      },
      pacHost: {
        severity: "error",
        text: '{{view}} DNS answers {{address}} for "{{host}}", as it does for names that nobody has: the name is missing, and clients ask a stranger for the PAC; add the record to {{view}} DNS',
      },
      wildcard: {
        severity: "note",
        text: '{{view}} DNS answers {{address}} for "{{name}}", a name made up for this question, so every name under "{{domain}}" exists, and a PAC that only asks whether one is there takes the Internet for the corporate network; remove the wildcard record, or list "*.{{domain}}" in the site file so that all checks know',
      },
    },
  },
  examine({ site, facts, locate }, report) {
    const { host } = pacEndpoint(site);
    const domain = domainOf(site);
    for (const view of VIEWS) {
      const asked = facts.dns[view];
      if (asked === undefined) continue;
      const { own, elsewhere } = falseAnswers(view, site, facts);
      const loc = locate("dns", view);
      const [first] = elsewhere;
      const addresses = asked.names[host]?.addresses ?? [];
      if (isClobbered(view, site, facts, addresses)) {
        report({ messageId: "pacHost", data: { view, host, address: addresses.join(", ") }, loc });
      } else if (first !== undefined) {
        const { resolver } = asked;
        const data = { view, resolver, name: first.name, address: first.addresses.join(", ") };
        report({ messageId: "resolver", data, loc });
      }
      // Inside, a wildcard for the company's own names is nobody's trouble: that is where they exist.
      const wildcard = own.find((each) => recordFor(site, view, each.name) === null);
      if (view === "external" && first === undefined && domain !== null && wildcard !== undefined) {
        const data = { view, name: wildcard.name, address: wildcard.addresses.join(", "), domain };
        report({ messageId: "wildcard", data, loc });
      }
    }
  },
};
