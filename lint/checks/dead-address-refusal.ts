import type { LiveCheck } from "../check.ts";
import { pacEndpoint, type View } from "../deployment.ts";
import { endpointsIn, type MetEndpoint, mustServe, policiesAt } from "../live/deployment.ts";
import { isEarly } from "../live/early.ts";
import { placeOfAddress } from "../live/place-of-address.ts";
import type { Fault } from "../live/report-faults.ts";
import { whatCame } from "../live/what-came.ts";

/** Longer than this, and people notice. */
const SLOW_MS = 2000;

const SILENCE =
  "Chromium waits 30 s for it before the first page, and Firefox shows none as long as it lasts";

/**
 * The address that laptops outside are led to must end their question at once. Measured: a refusal, a reset and a 503 cost
 * each client less than a second; silence, before or after the SYN-ACK, costs Chromium 30 s and Firefox every page.
 */
export const deadAddressRefusal: LiveCheck = {
  evidence: "live",
  meta: {
    id: "dead-address-refusal",
    summary: "off the corporate network, the address of the PAC host does not refuse at once",
    group: "deployment",
    clients: "all",
    messages: {
      silent: {
        severity: "error",
        text: `outside, {{address}} port {{port}} does not answer a SYN at all: ${SILENCE}; let the packets through to a machine that refuses them`,
      },
      slow: {
        severity: "error",
        text: "outside, {{address}} port {{port}} takes {{seconds}} s to refuse a connection, and clients try it several times; look for what delays the RST, or lead the name to an address where a machine is",
      },
      hangs: {
        severity: "error",
        text: `outside, {{address}} port {{port}} accepts connections and then says nothing: ${SILENCE}; stop what listens there, or give it the policy unavailable`,
      },
      listens: {
        severity: "warning",
        text: "{{address}} port {{port}} must refuse connections, and something there accepts them and {{what}}; what it answers decides whether laptops outside get to work; stop what listens there, or find out who answers in its place",
      },
    },
  },
  examine(deployment, report) {
    const { site, facts, locate } = deployment;
    const { port } = pacEndpoint(site);
    for (const met of endpointsIn("external", deployment)) {
      // What is answered on the way is pac-middlebox-detected's.
      if (mustServe(site, "external", met.address) || isEarly(met)) continue;
      const policies = policiesAt(site, met.address);
      const fault = faultOf(met, facts.from, policies?.size === 1 && policies.has("refuse"));
      if (fault === null) continue;
      const data = { address: met.address, port, ...fault.data };
      report({ messageId: fault.messageId, data, loc: locate(...placeOfAddress(site, met.address)) });
    }
  },
};

/** @param mustRefuse the site says that nothing listens there */
function faultOf({ endpoint }: MetEndpoint, from: View | null, mustRefuse: boolean): Fault | null {
  const { knock, ms, requests } = endpoint;
  if (knock === "accepted") {
    // What answers inside may be something that only stands in the way there.
    if (requests[0]?.outcome === "hang" && from === "external") return { messageId: "hangs" };
    return mustRefuse ? { messageId: "listens", data: { what: whatCame(endpoint) } } : null;
  }
  // From inside, firewalls keep packets back that would get through from anywhere else.
  if (from !== "external" || knock === "no-route") return null;
  if (knock === "silent") return { messageId: "silent" };
  return ms > SLOW_MS ? { messageId: "slow", data: { seconds: (ms / 1000).toFixed(1) } } : null;
}
