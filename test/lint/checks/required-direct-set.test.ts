import { requiredDirectSet } from "../../../lint/checks/required-direct-set.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (...lines: string[]) =>
  [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080; DIRECT";',
    "}",
    "",
  ].join("\n");
const company = (direct: string, more = "clients: [chromium]") =>
  siteText({ more: `destinations: { direct: [${direct}] }\n${more}` });

checkTable(requiredDirectSet, {
  valid: [
    { name: "no site", code: pac() },
    { name: "no such list", code: pac(), site: siteText({ more: "clients: [chromium]" }) },
    {
      name: "a rule for each",
      code: pac(
        '  if (host == "vpn.corp.example" || dnsDomainIs(host, ".sign-on.example.net")) return "DIRECT";',
        '  if (isInNet(host, "198.51.100.0", "255.255.255.0")) return "DIRECT; PROXY a:1";',
      ),
      site: company('vpn.corp.example, "*.sign-on.example.net", 198.51.100.0/24'),
    },
    {
      name: "a wildcard does not stand for the name itself",
      code: pac('  if (dnsDomainIs(host, ".sign-on.example.net")) return "DIRECT";'),
      site: company('"*.sign-on.example.net"'),
    },
    {
      name: "what clients never ask about",
      code: pac(),
      site: company("127.0.0.1, localhost"),
    },
  ],
  invalid: [
    {
      name: "no rule",
      code: pac(),
      site: company("vpn.corp.example"),
      at: "2:3",
      messageId: "proxied",
      severity: "error",
      data: {
        destination: "vpn.corp.example",
        url: "https://vpn.corp.example/",
        result: '"PROXY px1.corp.example:8080; DIRECT"',
        profile: "on-net",
        client: "chromium",
        more: "",
      },
    },
    {
      name: "several, one rule too small and one too late",
      code: pac(
        '  if (dnsDomainIs(host, ".example.net")) return "PROXY a:1";',
        '  if (isInNet(host, "198.51.100.0", "255.255.255.128")) return "DIRECT";',
        '  if (dnsDomainIs(host, ".sign-on.example.net")) return "DIRECT";',
      ),
      site: company('198.51.100.0/24, 203.0.113.7, "*.sign-on.example.net"'),
      findings: [
        { at: "2:3", messageId: "proxied", data: { destination: "*.sign-on.example.net", more: "" } },
        {
          at: "5:3",
          messageId: "proxied",
          data: { destination: "198.51.100.0/24", more: " (and 1 more of that list)" },
        },
      ],
    },
    {
      name: "on the corporate network only",
      code: pac('  if (dnsResolve("probe.corp.example") != "10.20.30.40") return "DIRECT";'),
      site: siteText({
        internal: "{ records: { probe.corp.example: 10.20.30.40 } }",
        more: "destinations: { direct: [vpn.corp.example] }\nclients: [firefox]",
      }),
      at: "3:3",
      messageId: "proxied",
      data: { profile: "on-net", client: "firefox" },
    },
  ],
});
