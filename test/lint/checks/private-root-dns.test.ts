import { privateRootDns } from "../../../lint/checks/private-root-dns.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (...lines: string[]) => {
  return [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080";',
    "}",
    "",
  ].join("\n");
};
const RECORDS =
  "pac.corp.example: 10.20.30.80, px1.corp.example: 10.20.30.11, intra.corp.example: 10.20.30.50";
const ROOT = siteText({ internal: `{ internet: false, records: { ${RECORDS} } }` });
const NAMED = siteText({ internal: `{ records: { ${RECORDS} } }`, more: "profiles: { private-root: {} }" });

checkTable(privateRootDns, {
  valid: [
    { name: "no look-up", code: pac('  if (isPlainHostName(host)) return "DIRECT";'), site: ROOT },
    {
      name: "a network that knows Internet names",
      code: pac('  if (!isResolvable(host)) return "DIRECT";'),
      site: siteText(),
    },
    { name: "no site", code: pac('  if (!isResolvable(host)) return "DIRECT";') },
    {
      name: "what does not resolve goes to a proxy",
      code: pac('  if (isResolvable(host)) return "DIRECT";'),
      site: ROOT,
    },
    {
      name: "addresses and internal names only",
      code: pac(
        '  if (/^[0-9.]+$/.test(host) && isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
        '  if (dnsDomainIs(host, ".corp.example") && isResolvable(host)) return "DIRECT";',
      ),
      site: ROOT,
    },
    {
      name: "a probe of the company's own that is not there",
      code: pac(
        '  if (dnsResolve("probe.corp.example") === "10.20.30.40") return "PROXY px1.corp.example:3128";',
      ),
      site: ROOT,
    },
    {
      name: "SOCKS 5 leaves names to the proxy",
      code: 'function FindProxyForURL() { return "SOCKS5 px1.corp.example:1080"; }',
      site: ROOT,
    },
    {
      name: "SOCKS 4 to a server inside",
      code: pac('  if (host === "old.corp.example") return "SOCKS4 10.20.30.12:1080";'),
      site: ROOT,
    },
    {
      name: "a script that fails where every name exists",
      code: "function FindProxyForURL(url, host) {\n  return isResolvable(host) ? nothing.at.all : null;\n}\n",
      site: ROOT,
    },
    { name: "by chance", code: pac('  if (Math.random() < 0.5) return "DIRECT";'), site: ROOT },
  ],
  invalid: [
    {
      name: "unresolvable means DIRECT",
      code: pac('  if (!isResolvable(host)) return "DIRECT";'),
      site: ROOT,
      at: "2:8",
      messageId: "cutOff",
      severity: "error",
      data: {
        profile: "on-net",
        url: "http://www.example.com/",
        usual: '"PROXY px1.corp.example:8080"',
        other: '"DIRECT"',
        name: "www.example.com",
        condition: ", so `isResolvable(host)` is false",
      },
    },
    {
      name: "the same where the site only names the profile",
      code: pac("  var ip = dnsResolve(host);", '  if (ip === null) return "DIRECT";'),
      site: NAMED,
      at: "3:7",
      messageId: "cutOff",
      data: { profile: "private-root" },
    },
    {
      name: "the script fails on a missing address",
      code: pac('  if (dnsResolve(host).indexOf("10.") === 0) return "DIRECT";'),
      site: ROOT,
      at: "2:7",
      messageId: "cutOff",
      data: { usual: '"PROXY px1.corp.example:8080"', condition: "" },
    },
    {
      name: "another proxy",
      code: pac('  if (isResolvable(host)) return "PROXY px1.corp.example:3128";'),
      site: ROOT,
      at: "2:7",
      messageId: "decides",
      severity: "warning",
      data: { usual: '"PROXY px1.corp.example:3128"', other: '"PROXY px1.corp.example:8080"' },
    },
    {
      name: "every page waits for a failure",
      code: pac('  if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";'),
      site: ROOT,
      at: "2:7",
      messageId: "futile",
      severity: "warning",
      data: { name: "www.example.com", url: "http://www.example.com/" },
    },
    {
      name: "a public name that no page is about",
      code: pac('  if (dnsResolve("www.example.net") === "10.1.1.1") return "DIRECT";'),
      site: ROOT,
      at: "2:7",
      messageId: "futile",
      data: { name: "www.example.net" },
    },
    {
      name: "one that decides, and one that does not",
      code: pac(
        '  if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
        '  if (!isResolvable(host)) return "DIRECT";',
      ),
      site: ROOT,
      findings: [{ at: "3:8", messageId: "cutOff" }],
    },
    {
      name: "a proxy with a public name",
      code: 'function FindProxyForURL() {\n  return "PROXY gateway.example.net:8080; PROXY 203.0.113.9:8080";\n}\n',
      site: ROOT,
      at: "2:3",
      messageId: "proxyName",
      severity: "error",
      data: { proxy: "PROXY gateway.example.net:8080", url: "http://www.example.com/" },
    },
    {
      name: "SOCKS in browsers",
      code: 'function FindProxyForURL() {\n  return "SOCKS px1.corp.example:1080";\n}\n',
      site: siteText({
        internal: `{ internet: false, records: { ${RECORDS} } }`,
        more: "clients: [chromium, firefox, node]",
      }),
      at: "2:3",
      messageId: "socks4",
      severity: "error",
      data: { proxy: "SOCKS4 px1.corp.example:1080", clients: "chromium, firefox" },
    },
  ],
});
