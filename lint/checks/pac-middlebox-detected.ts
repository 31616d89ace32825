import type { LiveCheck } from "../check.ts";
import { pacEndpoint } from "../deployment.ts";
import { endpointsIn, mustServe } from "../live/deployment.ts";
import { isEarly } from "../live/early.ts";
import type { EndpointFacts } from "../live/facts.ts";
import { placeOfAddress } from "../live/place-of-address.ts";
import { milliseconds } from "../live/prober.ts";
import { whatCame } from "../live/what-came.ts";

const EARLY =
  "a SYN to {{address}} port {{port}} is answered after {{ms}}, and the way there and back takes {{roundTrip}}, so something on the way answers in its place";

/**
 * Carriers and proxies on the way answer a SYN themselves. That shows in the time it takes: no answer of the address itself
 * can be there before its packets can.
 */
export const pacMiddleboxDetected: LiveCheck = {
  evidence: "live",
  meta: {
    id: "pac-middlebox-detected",
    summary: "something on the way answers in place of the PAC host",
    group: "deployment",
    clients: "all",
    messages: {
      hangs: {
        severity: "error",
        text: `${EARLY}, accepts the connection and then says nothing: Chromium waits 30 s and Firefox shows no page; have that network exempt the address, or give the listener the policy unavailable, which it passes on`,
      },
      answers: {
        severity: "warning",
        text: `${EARLY}, accepts the connection and {{what}}; it may as well say nothing tomorrow; have that network exempt the address`,
      },
      serves: {
        severity: "warning",
        text: `${EARLY} and {{what}}; a copy may be old, and a connection may break; exempt the address where traffic is diverted, such as by WCCP`,
      },
      refuses: {
        severity: "note",
        text: `${EARLY} and refuses it; clients do not mind, but what the address itself does is not known here`,
      },
    },
  },
  examine(deployment, report) {
    const { site, facts, locate } = deployment;
    const { port } = pacEndpoint(site);
    const { from } = facts;
    if (from === null) return;
    // Where clients like this machine are led: what is met elsewhere is not what they meet.
    for (const { address, endpoint } of endpointsIn(from, deployment).filter(isEarly)) {
      const data = {
        address,
        port,
        ms: milliseconds(endpoint.ms),
        roundTrip: milliseconds(endpoint.roundTrip ?? 0),
        what: whatCame(endpoint),
      };
      const messageId = messageOf(endpoint, mustServe(site, from, address));
      report({ messageId, data, loc: locate(...placeOfAddress(site, address)) });
    }
  },
};

function messageOf({ knock, requests }: EndpointFacts, serves: boolean): string {
  if (knock !== "accepted") return "refuses";
  if (requests[0]?.outcome === "hang") return "hangs";
  return serves ? "serves" : "answers";
}
