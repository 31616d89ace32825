import { pacUrlInSync } from "../../../lint/checks/pac-url-in-sync.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const code = 'function FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n';
const OLD = 'function FindProxyForURL(url, host) {\\n  return \\"PROXY px1.corp.example:8080\\";\\n}\\n';
const SAME = 'function FindProxyForURL(url, host) {\\n  return \\"DIRECT\\";\\n}\\n';
const answered = (parts: string, address = "10.20.30.80") => `${address}: { requests: [{ ${parts} }] }`;
const endpoints = (...all: string[]) => `endpoints: { ${all.join(", ")} }`;
const TWO = siteText({ internal: "{ records: { pac.corp.example: [10.20.30.80, 10.20.30.81] } }" });
const ALIASES = siteText().replace("pac: {", "pac: { aliases: [/wpad.dat, /old.pac],");

checkTable(pacUrlInSync, {
  valid: [
    { name: "the file itself", code },
    { name: "the file itself, at two addresses and two paths", code, site: ALIASES },
    { name: "an error page", code, live: endpoints(answered(`status: 503, body: "${OLD}"`)) },
    { name: "a sign-on page", code, live: endpoints(answered('body: "<html>"')) },
    { name: "an empty answer", code, live: endpoints(answered('body: ""')) },
    { name: "half a file", code, live: endpoints(answered(`body: "function", cut: early`)) },
    {
      name: "an encoding that nobody asked for",
      code,
      live: endpoints(answered(`body: "${OLD}", headers: { content-encoding: br }`)),
    },
    {
      name: "an alias that is a redirect",
      code,
      site: ALIASES,
      live: "aliases: { /old.pac: { status: 301 } }",
    },
    {
      name: "what is not declared is not compared",
      code,
      site: ALIASES,
      live: "aliases: { /other.pac: { status: 404 } }",
    },
    {
      name: "outside there is nothing to compare",
      code,
      live: `from: external\n${endpoints(answered(`body: "${OLD}"`))}`,
    },
  ],
  invalid: [
    {
      name: "an older file",
      code,
      live: endpoints(answered(`body: "${OLD}"`)),
      at: "1:14",
      messageId: "differs",
      severity: "warning",
      data: {
        addresses: "10.20.30.80",
        file: "proxy.pac",
        line: 2,
        served: '"return "PROXY px1.corp.example:8080";"',
        own: '"return "DIRECT";"',
      },
    },
    {
      name: "a line more at the end",
      code,
      live: endpoints(answered(`body: "${SAME}// end"`)),
      at: "1:14",
      messageId: "differs",
      data: { line: 4, served: '"// end"', own: "missing" },
    },
    {
      name: "other ends of lines",
      code,
      live: endpoints(answered(`body: "${SAME.replaceAll("\\n", "\\r\\n")}"`)),
      at: "1:14",
      messageId: "sameLines",
      severity: "note",
    },
    {
      name: "two addresses, of which one has the file",
      code,
      site: TWO,
      live: endpoints(answered(`body: "${OLD}"`)),
      at: "1:30",
      messageId: "nodes",
      data: { addresses: "10.20.30.80", others: "10.20.30.81", line: 2 },
    },
    {
      name: "two addresses with one old file",
      code,
      site: TWO,
      live: endpoints(answered(`body: "${OLD}"`), answered(`body: "${OLD}"`, "10.20.30.81")),
      at: "1:14",
      messageId: "differs",
      data: { addresses: "10.20.30.80, 10.20.30.81" },
    },
    {
      name: "two aliases, one gone and one old",
      code,
      site: ALIASES,
      live: `aliases: { /wpad.dat: { status: 404 }, /old.pac: { body: "${OLD}" } }`,
      findings: [
        { at: "1:18", messageId: "alias", data: { path: "/wpad.dat", what: "is answered with status 404" } },
        {
          at: "1:29",
          messageId: "alias",
          data: { path: "/old.pac", what: "is another text than the PAC URL" },
        },
      ],
    },
    {
      name: "an alias that hangs",
      code,
      site: ALIASES,
      live: "aliases: { /old.pac: { outcome: hang } }",
      at: "1:29",
      messageId: "alias",
      data: { what: "is answered with nothing (hang)" },
    },
  ],
});
