import type { RecordFormat } from "../format.ts";
import { type Fronted, frontComments, frontPlan } from "../front.ts";
import { commented } from "../quote.ts";
import { authority } from "../seen.ts";
import { sourceRules } from "../source-rules.ts";

/** An HTTP reverse proxy for each listener that clients see elsewhere. */
export const nginx: RecordFormat = {
  id: "nginx",
  summary: "nginx in front: HTTP reverse proxy, with the rules by source",
  write(site) {
    const plan = frontPlan(site);
    const comments = ["nginx in front of pac-server, for the http context.", ...frontComments(plan)];
    const lines = [...commented(comments), ...plan.fronted.flatMap((one, i) => ["", ...server(one, i)])];
    return [{ file: "/etc/nginx/conf.d/pacwright.conf", text: `${lines.join("\n")}\n` }];
  },
};

function server(fronted: Fronted, index: number): string[] {
  const { listener, target, tls } = fronted;
  const variable = `$pacwright_${index}`;
  const policies = new Set([listener.policy, ...listener.sources.map(({ policy }) => policy)]);
  return [
    ...commented([listener.name]),
    ...geo(fronted, variable),
    "server {",
    `    listen ${authority(fronted)}${tls ? " ssl" : ""};`,
    ...(tls
      ? [
          "    ssl_certificate /etc/pacwright/tls/fullchain.pem;",
          "    ssl_certificate_key /etc/pacwright/tls/key.pem;",
        ]
      : []),
    "    server_tokens off;",
    "    client_header_timeout 10s;",
    "    client_max_body_size 1k;",
    ...answers(policies, variable),
    "    location / {",
    `        proxy_pass http://${target};`,
    "        proxy_http_version 1.1;",
    ...commented([
      "Host is nginx's own: clients of HTTP/1.0 send none, and pac-server does not look at it.",
    ]).map(inLocation),
    '        proxy_set_header Connection "";',
    ...commented(["Replaced, not appended to: what a client claims is nobody's address."]).map(inLocation),
    "        proxy_set_header X-Forwarded-For $remote_addr;",
    ...commented([
      "A client waits for the PAC with everything else: a quick 504 is better than a slow answer.",
    ]).map(inLocation),
    "        proxy_connect_timeout 2s;",
    "        proxy_read_timeout 5s;",
    "    }",
    "}",
  ];
}

const inLocation = (line: string) => `        ${line}`;

/** `geo` takes the longest prefix, as pac-server does, whatever the order; a rule for everybody is its default. */
function geo({ listener, family }: Fronted, variable: string): string[] {
  const rules = sourceRules(listener);
  if (rules.length === 0) return [];
  const everybody = rules.find(({ prefix, family: other }) => prefix === 0 && other === family);
  return [
    `geo ${variable} {`,
    `    default ${everybody?.policy ?? listener.policy};`,
    ...rules.filter(({ prefix }) => prefix > 0).map(({ network, policy }) => `    ${network} ${policy};`),
    "}",
    // nginx sends no header whose value is empty.
    `map ${variable} ${variable}_retry {`,
    '    default "";',
    "    unavailable 300;",
    "}",
  ];
}

function answers(policies: ReadonlySet<string>, variable: string): string[] {
  if (policies.size === 1 && policies.has("serve")) return [];
  const only = policies.size === 1;
  const given = (policy: string, answer: string, ...more: string[]) => {
    if (!policies.has(policy)) return [];
    return only ? [...more, `    ${answer}`] : [...more, `    if (${variable} = ${policy}) { ${answer} }`];
  };
  return [
    // 444 closes without an answer, and with this setting by RST.
    ...(policies.has("reset") || policies.has("refuse") ? ["    reset_timedout_connection on;"] : []),
    ...given("refuse", "return 444;"),
    ...given("reset", "return 444;"),
    // For an empty text nginx would send a page of HTML.
    ...given(
      "unavailable",
      'return 503 "unavailable";',
      `    add_header Retry-After ${only ? 300 : `${variable}_retry`} always;`,
    ),
  ];
}
