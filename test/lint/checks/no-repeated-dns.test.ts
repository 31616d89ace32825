import { noRepeatedDns } from "../../../lint/checks/no-repeated-dns.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (...lines: string[]) =>
  [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080";',
    "}",
    "",
  ].join("\n");
const IN = (what: string, second: number) => `isInNet(${what}, "10.${second}.0.0", "255.255.0.0")`;

checkTable(noRepeatedDns, {
  valid: [
    {
      name: "asked once",
      code: pac("  var ip = dnsResolve(host);", `  if (${IN("ip", 1)} || ${IN("ip", 2)}) return "DIRECT";`),
    },
    {
      name: "two names",
      code: pac(`  if (isResolvable(host) || ${IN('"probe.corp.example"', 1)}) return "DIRECT";`),
    },
    {
      name: "one of two branches",
      code: pac(
        `  if (url.substring(0, 6) == "https:") { if (${IN("host", 1)}) return "DIRECT"; }`,
        `  else if (${IN("host", 2)}) return "DIRECT";`,
      ),
    },
    {
      name: "only of addresses, which are not looked up",
      code: pac(`  if (/^[\\d.]+$/.test(host) && (${IN("host", 1)} || ${IN("host", 2)})) return "DIRECT";`),
    },
    {
      name: "the client's own address",
      code: pac(`  if (${IN("myIpAddress()", 1)} || ${IN("myIpAddress()", 2)}) return "DIRECT";`),
    },
    {
      name: "kept in a variable of the file",
      code: `var seen = {};\n${pac("  if (seen[host] === undefined) seen[host] = dnsResolve(host);", `  if (${IN("seen[host]", 1)}) return "DIRECT";`)}`,
    },
    {
      name: "a file too long to be followed",
      code: `${pac(`  if (${IN("host", 1)} || ${IN("host", 2)}) return "DIRECT";`)}${"// a comment as long as others write lists\n".repeat(6_500)}`,
    },
  ],
  invalid: [
    {
      name: "a range after the other",
      code: pac(
        `  if (${IN("dnsResolve(host)", 1)} ||`,
        `      ${IN("dnsResolve(host)", 2)} ||`,
        `      ${IN("host", 3)}) return "DIRECT";`,
      ),
      at: "3:15",
      messageId: "remembered",
      severity: "note",
      data: {
        url: "http://www.unlisted-shop.example/",
        name: "www.unlisted-shop.example",
        count: 3,
        argument: "host",
      },
    },
    {
      name: "in a loop",
      code: `var N = ["10.1.0.0", "10.2.0.0"];\n${pac('  for (var i = 0; i < N.length; i++) if (isInNet(host, N[i], "255.255.0.0")) return "DIRECT";')}`,
      at: "3:42",
      messageId: "remembered",
      data: { count: 2 },
    },
    {
      name: "a fixed name in two functions, and the host of one domain only",
      code: `function on() { return isResolvable("probe.corp.example"); }\n${pac(
        '  if (!on() || dnsResolve("Probe.corp.example") != "10.20.30.40") return "DIRECT";',
        `  if (dnsDomainIs(host, ".example.net") && isResolvable(host) && ${IN("host", 1)}) return "DIRECT";`,
      )}`,
      site: siteText({ internal: "{ records: { probe.corp.example: 10.20.30.40 } }" }),
      findings: [
        {
          at: "3:16",
          messageId: "remembered",
          data: { name: "probe.corp.example", argument: '"probe.corp.example"' },
        },
        { at: "4:66", messageId: "remembered", data: { name: "www.example.net" } },
      ],
    },
    {
      name: "for programs that ask each time",
      code: pac(`  if (isResolvable(host) && ${IN("host", 1)}) return "DIRECT";`),
      site: siteText({ more: "clients: [firefox, node]" }),
      at: "2:29",
      messageId: "asked",
      severity: "warning",
      data: { count: 2 },
    },
  ],
});
