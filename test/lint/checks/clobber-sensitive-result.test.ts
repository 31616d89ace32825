import { clobberSensitiveResult } from "../../../lint/checks/clobber-sensitive-result.ts";
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
const PROBE = "{ records: { pac.corp.example: 10.20.30.80, probe.corp.example: 10.20.30.40 } }";

checkTable(clobberSensitiveResult, {
  valid: [
    {
      name: "compared with the one address",
      code: pac('  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";'),
      site: siteText({ internal: PROBE }),
    },
    {
      name: "the same without a site",
      code: pac('  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";'),
    },
    {
      name: "left to no-resolvable-onnet-test",
      code: pac('  if (!isResolvable("probe.corp.example")) return "DIRECT";'),
      site: siteText({ internal: PROBE }),
    },
    {
      name: "left to no-truthy-dnsresolve-onnet",
      code: pac('  var on = dnsResolve("probe.corp.example");', '  if (!on) return "DIRECT";'),
    },
    {
      name: "a network inside, which no search page is in",
      code: pac(
        '  if (!isInNet(dnsResolve("probe.corp.example"), "10.20.30.0", "255.255.255.0")) return "DIRECT";',
      ),
    },
    {
      name: "a public name exists, whatever the site lists",
      code: pac('  if (dnsResolve("www.example.net") === null) return "DIRECT";'),
      site: siteText(),
    },
    {
      name: "the name of the page exists, where there is no site",
      code: pac(
        '  if (host.indexOf(".") > 0 && dnsResolve(host) === null) return "PROXY px2.corp.example:8080";',
      ),
    },
    {
      name: "a name that the Internet knows too",
      code: pac('  if (String(dnsResolve("vpn.corp.example")) === "null") return "DIRECT";'),
      site: siteText({
        external: "{ records: { pac.corp.example: 203.0.113.80, vpn.corp.example: 203.0.113.10 } }",
      }),
    },
    { name: "no look-up", code: pac() },
    { name: "by chance", code: pac('  if (Math.random() < 0.5) return "DIRECT";') },
    { name: "no answer in any world", code: 'function FindProxyForURL() { throw new Error("x"); }' },
  ],
  invalid: [
    {
      name: "a range that the search page is in",
      code: pac('  if (!isInNet(dnsResolve("probe.corp.example"), "0.0.0.0", "0.0.0.0")) return "DIRECT";'),
      site: siteText({ internal: PROBE }),
      at: "2:8",
      messageId: "proxied",
      severity: "error",
      data: {
        name: '"probe.corp.example"',
        address: "192.0.2.204",
        usual: '"DIRECT"',
        other: '"PROXY px1.corp.example:8080"',
        advice: "compare the answer with the one address it has on the corporate network",
        condition: ', so `isInNet(dnsResolve("probe.corp.example"), "0.0.0.0", "0.0.0.0")` is true',
      },
    },
    {
      name: "what it is not",
      code: pac('  if (String(dnsResolve("probe.corp.example")) === "null") return "DIRECT";'),
      at: "2:7",
      messageId: "proxied",
      data: { name: '"probe.corp.example"' },
    },
    {
      name: "in a function, by way of a variable",
      code: [
        "function inside() {",
        '  var ip = String(dnsResolve("probe." + "corp.example"));',
        "  return /^\\d/.test(ip);",
        "}",
        pac('  if (!inside()) return "DIRECT";'),
      ].join("\n"),
      at: "6:8",
      messageId: "proxied",
      data: { name: '"probe.corp.example"', condition: ", so `inside()` is true" },
    },
    {
      name: "a host of the company's own",
      code: pac('  if (dnsDomainIs(host, ".corp.example") && isResolvable(host)) return "DIRECT";'),
      site: siteText(),
      at: "2:45",
      messageId: "otherwise",
      severity: "note",
      data: {
        usual: '"PROXY px1.corp.example:8080"',
        other: '"DIRECT"',
        advice: "decide by the name itself, not by whether it exists",
      },
    },
    {
      name: "the search page that the site knows of",
      code: pac(
        '  if (!isInNet(dnsResolve("probe.corp.example"), "203.0.113.0", "255.255.255.0")) return "DIRECT";',
      ),
      site: siteText({ more: "profiles: { isp-clobber: { names: { missing: 203.0.113.7 } } }" }),
      at: "2:8",
      messageId: "proxied",
      data: { address: "203.0.113.7" },
    },
    {
      name: "an address made part of the answer",
      code: [
        "function FindProxyForURL(url, host) {",
        '  return "PROXY " + dnsResolve("px.corp.example") + ":8080";',
        "}",
      ].join("\n"),
      site: siteText(),
      at: "2:21",
      messageId: "otherwise",
    },
  ],
});
