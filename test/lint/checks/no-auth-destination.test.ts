import { noAuthDestination } from "../../../lint/checks/no-auth-destination.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (...lines: string[]) => {
  return [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";',
    "}",
    "",
  ].join("\n");
};
const OPEN = "{ host: px9.corp.example, port: 3128 }";
const company = (destinations: string, px1 = "authentication: negotiate", more = "clients: [chromium]") =>
  siteText({
    more: [
      "networks: { internal: [10.0.0.0/8] }",
      `proxies: [{ host: px1.corp.example, port: 8080, ${px1} }, { host: px2.corp.example, port: 8080, authentication: basic }, ${OPEN}]`,
      `destinations: { withoutAuthentication: [${destinations}] }`,
      more,
    ].join("\n"),
  });
const range = (mask: string) =>
  pac(`  if (isInNet(host, "203.0.113.0", "${mask}")) return "PROXY px9.corp.example:3128";`);

checkTable(noAuthDestination, {
  valid: [
    { name: "no such destination", code: pac(), site: company("") },
    { name: "no site", code: pac() },
    {
      name: "no proxy asks",
      code: pac(),
      site: siteText({
        more: `proxies: [${OPEN}]\ndestinations: { withoutAuthentication: [203.0.113.0/24] }`,
      }),
    },
    {
      name: "the whole range by a proxy that asks for nothing",
      code: range("255.255.255.0"),
      site: company("203.0.113.0/24"),
    },
    {
      name: "DIRECT",
      code: 'function FindProxyForURL() { return "DIRECT"; }',
      site: company("203.0.113.0/24"),
    },
    {
      name: "a proxy that nobody declares",
      code: 'function FindProxyForURL() { return "PROXY other.corp.example:1"; }',
      site: company("203.0.113.0/24"),
    },
    {
      name: "DIRECT where a proxy is out of order",
      code: 'function FindProxyForURL() { return "PROXY px1.corp.example:8080; DIRECT"; }',
      site: company("203.0.113.0/24", "authentication: negotiate, state: refused"),
    },
    {
      name: "names below a wildcard, which does not stand for the name itself",
      code: pac('  if (dnsDomainIs(host, ".meet.example.net")) return "DIRECT";'),
      site: company('"*.meet.example.net"'),
    },
    {
      name: "loopback addresses, for which the client never asks",
      code: pac(),
      site: company("127.0.0.0/8"),
    },
  ],
  invalid: [
    {
      name: "a range without a rule",
      code: pac(),
      site: company("203.0.113.0/24"),
      at: "2:3",
      messageId: "authenticates",
      severity: "error",
      data: {
        destination: "203.0.113.0/24",
        profile: "on-net",
        url: "https://203.0.113.0/",
        proxy: "px1.corp.example:8080",
        authentication: "negotiate",
        result: '"PROXY px1.corp.example:8080; PROXY px2.corp.example:8080"',
        more: "",
      },
    },
    {
      name: "the rule covers the first half only",
      code: range("255.255.255.128"),
      site: company("203.0.113.0/24"),
      at: "3:3",
      messageId: "authenticates",
      data: { url: "https://203.0.113.128/" },
    },
    {
      name: "all but what the PAC itself speaks of",
      code: pac(
        '  if (host === "203.0.113.77") return "PROXY px2.corp.example:8080";',
        '  if (isInNet(host, "203.0.113.0", "255.255.255.0")) return "DIRECT";',
      ),
      site: company("203.0.113.0/24"),
      at: "2:3",
      messageId: "authenticates",
      data: { url: "http://203.0.113.77/", proxy: "px2.corp.example:8080", authentication: "basic" },
    },
    {
      name: "a name, over http alone",
      code: pac('  if (host === "meet.example.net" && url.indexOf("https:") === 0) return "DIRECT";'),
      site: company("meet.example.net"),
      at: "3:3",
      messageId: "authenticates",
      data: { destination: "meet.example.net", url: "http://meet.example.net/" },
    },
    {
      name: "names two labels below",
      code: pac('  if (/^[^.]+\\.meet\\.example\\.net$/.test(host)) return "DIRECT";'),
      site: company('"*.meet.example.net"'),
      at: "3:3",
      messageId: "authenticates",
      data: { url: "https://a.www.meet.example.net/" },
    },
    {
      name: "the second proxy, where the first is out of order",
      code: pac(),
      site: company("203.0.113.0/24", "state: silent"),
      at: "2:3",
      messageId: "authenticates",
      data: { proxy: "px2.corp.example:8080", authentication: "basic" },
    },
    {
      name: "several destinations by one rule are one finding",
      code: pac(),
      site: company("203.0.113.0/24, meet.example.net, 2001:db8:1::/48"),
      at: "2:3",
      messageId: "authenticates",
      data: { destination: "203.0.113.0/24", more: " (and 2 more destinations)" },
    },
    {
      name: "the last address of an IPv6 range",
      code: pac('  if (host === "2001:db8:1::" || host === "2001:db8:1:8000::") return "DIRECT";'),
      site: company("2001:db8:1::/48"),
      at: "3:3",
      messageId: "authenticates",
      data: { url: "https://[2001:db8:1:ffff:ffff:ffff:ffff:ffff]/" },
    },
    {
      name: "in the VPN alone",
      code: pac('  if (!isInNet(myIpAddress(), "10.9.0.0", "255.255.0.0")) return "DIRECT";'),
      site: company(
        "203.0.113.0/24",
        "authentication: ntlm",
        "clients: [chromium]\nprofiles: { vpn: { address: 10.9.1.1 } }",
      ),
      at: "3:3",
      messageId: "authenticates",
      data: { profile: "vpn", authentication: "ntlm" },
    },
  ],
});
