import { undeclaredProxy } from "../../../lint/checks/undeclared-proxy.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const SITE = siteText({
  internal: "{ records: { px1.corp.example: [10.20.30.11, 10.20.30.12] } }",
  more: [
    "proxies:",
    "  - { host: px1.corp.example, port: 8080 }",
    "  - { host: px1.corp.example, port: 8443, kind: HTTPS }",
    '  - { host: "2001:db8::1", port: 1080, kind: SOCKS5 }',
  ].join("\n"),
});

checkTable(undeclaredProxy, {
  valid: [
    { name: "no site", code: returning('"PROXY nobody.corp.example:8080"') },
    { name: "a site without a list", code: returning('"PROXY a.corp.example:8080"'), site: siteText() },
    {
      name: "listed, in other spellings",
      code: returning(
        '"PROXY PX1.corp.example.:8080; HTTPS px1.corp.example:8443; SOCKS5 [2001:DB8:0::1]; DIRECT"',
      ),
      site: SITE,
    },
    { name: "by its address inside", code: returning('"PROXY 10.20.30.12:8080"'), site: SITE },
    {
      name: "only a run can tell",
      code: returning('"PROXY px" + host.length + ".corp.example:8080"'),
      site: SITE,
    },
    { name: "a vendor's template", code: returning('"PROXY ${GATEWAY}:80"'), site: SITE },
    {
      name: "an agent of the client",
      code: returning('"PROXY 127.0.0.1:3128; PROXY localhost:9000"'),
      site: SITE,
    },
    {
      name: "what clients drop",
      code: returning('"PORXY px9.corp.example:8080; PROXY px9.corp.example:x"'),
      site: SITE,
    },
    {
      name: "a text that is no result",
      code: returning('alert("PROXY px9.corp.example:8080") || "DIRECT"'),
      site: SITE,
    },
  ],
  invalid: [
    {
      name: "a slip, in the second entry of a constant",
      code: 'var P = "PROXY px1.corp.example:8080; PROXY px1.crop.example:8080";\nfunction FindProxyForURL(url, host) {\n  return P;\n}\n',
      site: SITE,
      at: "1:39",
      messageId: "host",
      severity: "error",
      data: { entry: "PROXY px1.crop.example:8080", hint: ' (did you mean "px1.corp.example"?)' },
    },
    {
      name: "another name in the same domain",
      code: returning('"PROXY backup.corp.example:8080"'),
      site: SITE,
      at: "2:11",
      messageId: "host",
      data: { hint: "" },
    },
    {
      name: "an address that nobody has",
      code: returning('"PROXY 192.0.2.1:8080"'),
      site: SITE,
      at: "2:11",
      messageId: "host",
      data: { hint: "" },
    },
    {
      name: "another port, and the one that is taken where none is written",
      code: returning('"PROXY px1.corp.example:8081; PROXY px1.corp.example"'),
      site: SITE,
      findings: [
        { at: "2:11", messageId: "port", data: { port: "8081", ports: "8080, 8443" } },
        { at: "2:40", messageId: "port", data: { port: "80" } },
      ],
    },
    {
      name: "another protocol",
      code: returning('"PROXY px1.corp.example:8443; SOCKS [2001:db8::1]:1080"'),
      site: SITE,
      findings: [
        { at: "2:11", messageId: "kind", data: { kind: "PROXY", declared: "HTTPS" } },
        { at: "2:40", messageId: "kind", data: { kind: "SOCKS4", declared: "SOCKS5" } },
      ],
    },
  ],
});
