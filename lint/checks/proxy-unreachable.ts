import type { LiveCheck } from "../check.ts";
import type { Knock, LiveFacts } from "../live/facts.ts";
import type { Fault } from "../live/report-faults.ts";

/** A laptop inside finds a proxy by its name and connects. No more than that is tried: no request goes through it. */
export const proxyUnreachable: LiveCheck = {
  evidence: "live",
  meta: {
    id: "proxy-unreachable",
    summary: "a declared proxy has no address, or takes no connections",
    group: "deployment",
    clients: "all",
    messages: {
      noAddress: {
        severity: "warning",
        text: 'internal DNS has no address for the proxy "{{host}}", so whatever the PAC sends there fails or takes the next way; correct the name, or add the record',
      },
      closed: {
        severity: "warning",
        text: 'the proxy "{{host}}" port {{port}} {{what}} ({{addresses}}), so whatever the PAC sends there fails or waits; start it, or take it out of the PAC and the site file; where it is known, say "state: {{state}}"',
      },
      partly: {
        severity: "note",
        text: 'one address of the proxy "{{host}}" port {{port}} {{what}} ({{addresses}}), so some connections to it fail or wait; take the address out of DNS, or start the machine',
      },
    },
  },
  examine({ site, facts, locate }, report) {
    for (const [i, proxy] of site.proxies.entries()) {
      // Whoever declares that a proxy is down knows it.
      const met = proxy.state === "refused" || proxy.state === "silent" ? undefined : facts.proxies[i];
      const fault = met === undefined ? null : faultOf(met);
      if (fault === null) continue;
      const data = { host: proxy.host, port: proxy.port, ...fault.data };
      report({ messageId: fault.messageId, data, loc: locate("proxies", i, "host") });
    }
  },
};

const CLOSED: Readonly<Partial<Record<Knock, string>>> = {
  refused: "refuses connections",
  reset: "resets connections",
  silent: "does not answer",
  unreachable: "cannot be reached",
};

function faultOf({ knocks }: LiveFacts["proxies"][number]): Fault | null {
  if (Object.keys(knocks).length === 0) return { messageId: "noAddress" };
  const entries = Object.entries(knocks).filter(([, { knock }]) => knock !== "no-route");
  const closed = entries.filter(([, { knock }]) => CLOSED[knock] !== undefined);
  const [first] = closed;
  if (first === undefined) return null;
  const [, { knock }] = first;
  const data = {
    what: CLOSED[knock] ?? "",
    addresses: closed.map(([address]) => address).join(", "),
    state: knock === "refused" || knock === "reset" ? "refused" : "silent",
  };
  return { messageId: closed.length === entries.length ? "closed" : "partly", data };
}
