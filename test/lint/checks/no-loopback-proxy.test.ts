import { noLoopbackProxy } from "../../../lint/checks/no-loopback-proxy.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const siteWith = (agent: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\npolicies: { loopbackProxies: [${agent}] }\n`;

checkTable(noLoopbackProxy, {
  valid: [
    { name: "a real proxy", code: returning('"PROXY px1.corp.example:8080; DIRECT"') },
    {
      name: "a name that begins like loopback",
      code: returning('"PROXY localhost.corp.example:8080; PROXY 12.7.0.1:80"'),
    },
    {
      name: "a log text",
      code: `function FindProxyForURL(url, host) {\n  alert("PROXY 127.0.0.1:3128");\n  return "DIRECT";\n}\n`,
    },
    {
      name: "compared, not returned",
      code: returning('host == "PROXY 127.0.0.1:3128" ? "DIRECT" : "PROXY px1:8080"'),
    },
    {
      name: "the destination is loopback",
      code: returning('host == "127.0.0.1" || host == "localhost" ? "DIRECT" : "PROXY px1:8080"'),
    },
    { name: "an unknown host", code: returning('"PROXY " + host + ":8080"') },
    {
      name: "a declared agent",
      code: returning('"PROXY 127.0.0.1:9000"'),
      site: siteWith("{ host: 127.0.0.1, port: 9000, agent: filter }"),
    },
    {
      name: "a declared agent on IPv6, and by its default port",
      code: returning('"PROXY [::1]:9000; HTTPS localhost"'),
      site: siteWith(
        "{ host: '::1', port: 9000, agent: filter }, { host: localhost, port: 443, agent: filter }",
      ),
    },
  ],
  invalid: [
    {
      name: "127.0.0.1",
      code: returning('"PROXY 127.0.0.1:3128"'),
      at: "2:11",
      messageId: "loopback",
      severity: "error",
      data: { entry: "PROXY 127.0.0.1:3128", host: "127.0.0.1" },
    },
    {
      name: "second entry",
      code: returning('"PROXY px1.corp.example:8080; SOCKS5 localhost:1080; DIRECT"'),
      at: "2:40",
      messageId: "loopback",
    },
    {
      name: "IPv6, a short spelling and a name below localhost",
      code: returning('"PROXY [::1]:1; PROXY 127.1:2; proxy agent.localhost:3"'),
      findings: [
        { at: "2:11", messageId: "loopback", data: { host: "::1" } },
        { at: "2:26", messageId: "loopback", data: { host: "127.1" } },
        { at: "2:41", messageId: "loopback", data: { host: "agent.localhost" } },
      ],
    },
    { name: "0.0.0.0", code: returning('"PROXY 0.0.0.0:8080"'), at: "2:11", messageId: "unspecified" },
    {
      name: "a constant used twice is reported once, where it stands",
      code: `var LOCAL = 'PROXY 127.0.0.1:3128';\nfunction FindProxyForURL(url, host) {\n  if (isPlainHostName(host)) return LOCAL;\n  return LOCAL + "; DIRECT";\n}\n`,
      at: "1:14",
      messageId: "loopback",
    },
    {
      name: "the port is not known",
      code: returning('"PROXY 127.0.0.1:" + port()'),
      at: "2:11",
      messageId: "loopback",
      data: { entry: "PROXY 127.0.0.1:..." },
    },
    {
      name: "in a table",
      code: `var P = { local: "PROXY 127.0.0.1:1", main: "PROXY px1:8080" };\nfunction FindProxyForURL(url, host) { var p = P[host.length]; return p; }\n`,
      at: "1:19",
      messageId: "loopback",
    },
    {
      name: "a constant that is returned in ways that cannot be followed",
      code: `var profiles = { "+proxy": function () { return "PROXY 127.0.0.1:8080"; } };\nfunction FindProxyForURL(url, host) { var r = "+proxy"; do { r = profiles[r]; if (typeof r == "function") r = r(url); } while (typeof r != "string"); return r; }\n`,
      at: "1:50",
      messageId: "loopback",
    },
    {
      name: "another port than the declared agent's",
      code: returning('"PROXY 127.0.0.1:9001"'),
      site: siteWith("{ host: 127.0.0.1, port: 9000, agent: filter }"),
      at: "2:11",
      messageId: "loopback",
    },
    {
      name: "built up step by step",
      code: `function FindProxyForURL(url, host) {\n  var r = "PROXY px1:8080";\n  r += "; PROXY 127.0.0.1:3128";\n  return r;\n}\n`,
      at: "3:11",
      messageId: "loopback",
    },
  ],
});
