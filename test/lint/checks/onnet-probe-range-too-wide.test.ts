import { onnetProbeRangeTooWide } from "../../../lint/checks/onnet-probe-range-too-wide.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const entry = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n  return "DIRECT";\n}\n`;
const ifProxy = (test: string) => entry(`  if (${test}) return "PROXY px1.corp.example:8080";`);
const PROBE = 'dnsResolve("probe.corp.example")';

checkTable(onnetProbeRangeTooWide, {
  valid: [
    { name: "one address", code: ifProxy(`isInNet(${PROBE}, "10.20.30.40", "255.255.255.255")`) },
    {
      name: "the company's own part of a block",
      code: ifProxy(`isInNet(${PROBE}, "10.20.0.0", "255.255.0.0")`),
    },
    { name: "a glob of such a part", code: ifProxy(`shExpMatch(${PROBE}, "10.20.*")`) },
    { name: "a public range", code: ifProxy(`isInNet(${PROBE}, "203.0.113.0", "255.255.255.0")`) },
    {
      name: "every address, which is another check's matter",
      code: ifProxy(`isInNet(${PROBE}, "0.0.0.0", "0.0.0.0")`),
    },
    { name: "the destination", code: ifProxy('isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")') },
    { name: "the client itself", code: ifProxy('isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0")') },
    { name: "an address", code: ifProxy('isInNet("10.20.30.40", "10.0.0.0", "255.0.0.0")') },
    {
      name: "no proxy follows",
      code: `function FindProxyForURL(url, host) {\n  if (isInNet(${PROBE}, "10.0.0.0", "255.0.0.0")) return "DIRECT";\n  return "PROXY a:1";\n}\n`,
    },
    {
      name: "a mask that a table gives",
      code: entry(`  for (var i in M) if (isInNet(${PROBE}, "10.0.0.0", M[i])) return "PROXY a:1";`),
    },
    {
      name: "a variable that holds the destination as well",
      code: entry(
        `  var ip = myIpAddress();\n  if (isInNet(ip, "10.0.0.0", "255.0.0.0")) return "PROXY a:1";`,
      ),
    },
  ],
  invalid: [
    {
      name: "all of 10/8",
      code: ifProxy(`isInNet(${PROBE}, "10.0.0.0", "255.0.0.0")`),
      at: "2:7",
      messageId: "private",
      severity: "warning",
      data: { name: "probe.corp.example", range: "10.0.0.0/8", address: "<its address>" },
    },
    {
      name: "a large part of it, by name",
      code: ifProxy('isInNet("Probe.Corp.Example", "10.0.0.0", "255.254.0.0")'),
      at: "2:7",
      messageId: "private",
      data: { name: "probe.corp.example", range: "10.0.0.0/15" },
    },
    {
      name: "all of 192.168/16 in a variable, negated, an early return",
      code: `var PROBE = "probe.corp.example";\nfunction FindProxyForURL(url, host) {\n  var ip = dnsResolve(PROBE);\n  if (!isInNet(ip, "192.168.0.0", "255.255.0.0")) return "DIRECT";\n  if (isPlainHostName(host)) return "DIRECT";\n  return "PROXY a:1";\n}\n`,
      at: "4:8",
      messageId: "private",
    },
    {
      name: "172.16/12 in a function of its own",
      code: `function onNet() {\n  return isInNet(${PROBE}, "172.16.0.0", "255.240.0.0");\n}\n${entry('  if (onNet()) return host == "a.example" ? "DIRECT" : "PROXY a:1";')}`,
      at: "2:10",
      messageId: "private",
    },
    {
      name: "a glob",
      code: entry(
        `  var inside = shExpMatch(${PROBE}, "10.*.*.*");\n  return inside ? "PROXY a:1" : "DIRECT";`,
      ),
      at: "2:16",
      messageId: "private",
      data: { range: "10.0.0.0/8" },
    },
    {
      name: "the Ex form",
      code: entry(
        '  if (isInNetEx(dnsResolveEx("probe.corp.example"), "10.0.0.0/8")) { return "PROXY a:1"; }',
      ),
      at: "2:7",
      messageId: "private",
    },
    {
      name: "the site knows the address",
      code: ifProxy(`isInNet(${PROBE}, "10.0.0.0", "255.0.0.0")`),
      site: siteText({ internal: "{ records: { probe.corp.example: 10.20.30.40 } }" }),
      at: "2:7",
      messageId: "private",
      data: { address: "10.20.30.40" },
    },
  ],
});
