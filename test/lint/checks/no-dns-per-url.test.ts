import { noDnsPerUrl } from "../../../lint/checks/no-dns-per-url.ts";
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
const TEN = '"10.0.0.0", "255.0.0.0"';

checkTable(noDnsPerUrl, {
  valid: [
    { name: "no look-up", code: pac('  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";') },
    {
      name: "only addresses and plain names",
      code: pac(`  if (/^[\\d.]+$/.test(host) && isInNet(host, ${TEN})) return "DIRECT";`),
    },
    {
      name: "the company's own names",
      code: pac(`  if (dnsDomainIs(host, ".corp.example") && isInNet(host, ${TEN})) return "DIRECT";`),
    },
    {
      name: "a fixed name",
      code: pac('  if (dnsResolve("probe.corp.example") != "10.20.30.40") return "DIRECT";'),
    },
    {
      name: "what goes DIRECT has to be looked up in any case",
      code: `function FindProxyForURL(url, host) {\n  return isInNet(host, ${TEN}) ? "PROXY a:1" : "DIRECT";\n}\n`,
    },
    {
      name: "what resolves goes DIRECT",
      code: pac('  if (isResolvable(host)) return "DIRECT";'),
    },
    {
      name: "a private root, which has a check of its own",
      code: pac(`  if (isInNet(host, ${TEN})) return "DIRECT";`),
      site: siteText({ internal: "{ internet: false }" }),
    },
    {
      name: "a script that fails",
      code: "function FindProxyForURL(url, host) { dnsResolve(host); throw 1; }\n",
    },
  ],
  invalid: [
    {
      name: "a range for the host",
      code: pac(`  if (isInNet(host, ${TEN})) return "DIRECT";`),
      at: "2:7",
      messageId: "everyHost",
      severity: "warning",
      data: { result: '"PROXY px1.corp.example:8080; DIRECT"' },
    },
    {
      name: "behind tests that say nothing about Internet hosts",
      code: pac(
        '  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";',
        "  var ip = dnsResolve(host);",
        `  if (ip && isInNet(ip, ${TEN})) return "DIRECT";`,
      ),
      at: "3:12",
      messageId: "everyHost",
    },
    {
      name: "in a helper",
      code: `function inside(h) { return isInNet(h, ${TEN}); }\n${pac('  if (inside(host)) return "DIRECT";')}`,
      at: "1:29",
      messageId: "everyHost",
    },
    {
      name: "what does not resolve goes to the proxy, and what does as well",
      code: pac('  return isResolvable(host) ? "PROXY a:1" : "PROXY b:1";'),
      at: "2:10",
      messageId: "everyHost",
      data: { result: '"PROXY a:1"' },
    },
    {
      name: "too long to be followed",
      code: `${pac(`  if (isInNet(host, ${TEN})) return "DIRECT";`)}${"// a comment as long as others write lists\n".repeat(6_500)}`,
      at: "2:7",
      messageId: "everyHost",
    },
  ],
});
