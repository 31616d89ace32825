import type { RecordFormat } from "../format.ts";
import { type Fronted, frontComments, frontPlan } from "../front.ts";
import { commented } from "../quote.ts";
import { authority } from "../seen.ts";
import { sourceRules } from "../source-rules.ts";

/** An HTTP reverse proxy for each listener that clients see elsewhere. */
export const haproxy: RecordFormat = {
  id: "haproxy",
  summary: "HAProxy in front: HTTP reverse proxy, with the rules by source",
  write(site) {
    const plan = frontPlan(site);
    const comments = [
      "HAProxy in front of pac-server, to be appended to haproxy.cfg.",
      'Do not add "send-proxy" to a server line: pac-server would take it for a broken request.',
      ...frontComments(plan),
    ];
    const lines = [...commented(comments), ...plan.fronted.flatMap((one, i) => ["", ...sections(one, i)])];
    return [{ file: "/etc/haproxy/haproxy.cfg", text: `${lines.join("\n")}\n` }];
  },
};

function sections(fronted: Fronted, index: number): string[] {
  const { listener, target, tls } = fronted;
  return [
    ...commented([listener.name]),
    `frontend pacwright_${index}`,
    "    mode http",
    `    bind ${authority(fronted)}${tls ? " ssl crt /etc/pacwright/tls/haproxy.pem" : ""}`,
    "    timeout client 15s",
    "    timeout http-request 10s",
    ...policies(fronted),
    ...commented(["Replaced, not appended to: what a client claims is nobody's address."]).map(
      (line) => `    ${line}`,
    ),
    "    http-request set-header X-Forwarded-For %[src]",
    `    default_backend pacwright_server_${index}`,
    "",
    `backend pacwright_server_${index}`,
    "    mode http",
    ...commented([
      "A client waits for the PAC with everything else: a quick 504 is better than a slow answer.",
    ]).map((line) => `    ${line}`),
    "    timeout connect 2s",
    "    timeout server 5s",
    `    server pac ${target}`,
  ];
}

/** Each rule that matches overwrites the one before, so the longest prefix comes last. */
function policies({ listener }: Fronted): string[] {
  const rules = sourceRules(listener);
  const all = new Set([listener.policy, ...rules.map(({ policy }) => policy)]);
  if (all.size === 1 && all.has("serve")) return [];
  const set = (policy: string) => `    tcp-request connection set-var(sess.policy) str(${policy})`;
  const is = (policy: string) => `{ var(sess.policy) -m str ${policy} }`;
  const closes = (policy: "refuse" | "reset") =>
    all.has(policy) ? [`    tcp-request connection reject if ${is(policy)}`] : [];
  return [
    set(listener.policy),
    ...rules.map(({ network, policy }) => `${set(policy)} if { src ${network} }`),
    ...closes("refuse"),
    ...closes("reset"),
    ...(all.has("unavailable")
      ? [`    http-request return status 503 hdr Retry-After 300 if ${is("unavailable")}`]
      : []),
  ];
}
