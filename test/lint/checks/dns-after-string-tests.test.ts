import { dnsAfterStringTests } from "../../../lint/checks/dns-after-string-tests.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.join("\n")}\n  return "PROXY px1.corp.example:8080";\n}\n`;
const TEN = 'isInNet(host, "10.0.0.0", "255.0.0.0")';
const CORP = 'dnsDomainIs(host, ".corp.example")';

checkTable(dnsAfterStringTests, {
  valid: [
    {
      name: "names first",
      code: entry(
        `  if (isPlainHostName(host) || ${CORP}) return "DIRECT";`,
        `  if (${TEN}) return "DIRECT";`,
      ),
    },
    {
      name: "another result in between, so the order decides",
      code: entry(
        `  if (${TEN}) return "DIRECT";`,
        `  if (${CORP}) return "PROXY a:1";`,
        '  if (isPlainHostName(host)) return "DIRECT";',
      ),
    },
    {
      name: "addresses only, so nothing is looked up",
      code: entry(
        `  if (/^[\\d.]+$/.test(host) && ${TEN}) return "DIRECT";`,
        `  if (${CORP}) return "DIRECT";`,
      ),
    },
    {
      name: "inside a branch",
      code: entry(
        `  if (isAddress(host)) { if (${TEN}) return "DIRECT"; }`,
        `  if (${CORP}) return "DIRECT";`,
      ),
    },
    {
      name: "a fixed name, which is asked once for all",
      code: entry(
        '  if (dnsResolve("probe.corp.example") != "10.20.30.40") return "DIRECT";',
        `  if (${CORP}) return "DIRECT";`,
      ),
    },
    {
      name: "the test needs the answer",
      code: entry(
        "  var ip = dnsResolve(host);",
        '  if (isInNet(ip, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
        '  if (shExpMatch(ip, "192.168.*")) return "DIRECT";',
      ),
    },
    {
      name: "the client's own address",
      code: entry(
        '  if (isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0")) return "DIRECT";',
        `  if (${CORP}) return "DIRECT";`,
      ),
    },
    {
      name: "the rest of the rule is more than a result",
      code: entry(`  if (${TEN}) { alert(host); return "DIRECT"; }`, `  if (${CORP}) return "DIRECT";`),
    },
    { name: "an else", code: entry(`  if (${TEN}) return "DIRECT"; else if (${CORP}) return "DIRECT";`) },
  ],
  invalid: [
    {
      name: "in one chain",
      code: entry(`  if (${TEN} || isPlainHostName(host) || ${CORP}) return "DIRECT";`),
      at: "2:49",
      messageId: "late",
      severity: "note",
      data: {
        source: "isPlainHostName(host)",
        question: TEN,
        line: "2",
        more: " (nor does one more like it)",
      },
    },
    {
      name: "in a chain of conditions that must all hold",
      code: entry(
        `  if (isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0") && url.substring(0, 5) == "http:") return "DIRECT";`,
      ),
      at: "2:61",
      messageId: "late",
      data: { question: "dnsResolve(host)", more: "" },
    },
    {
      name: "in rules behind each other",
      code: entry(
        `  if (isResolvable(host) && isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";`,
        `  if (${CORP}) { return "DIRECT"; }`,
        '  if (host == "a.example" || shExpMatch(host, "*.b.example")) return "DIRECT";',
        '  if (localHostOrDomainIs(host, "c.example")) return "DIRECT";',
      ),
      at: "3:7",
      messageId: "late",
      data: { source: CORP, line: "2", more: " (nor do 2 more like it)" },
    },
    {
      name: "behind a variable that nobody has needed yet",
      code: entry(
        "  host = host.toLowerCase();",
        "  var ip = dnsResolve(host);",
        '  var D = ".corp.example";',
        '  if (dnsDomainIs(host, D)) return "PROXY a:1";',
        '  if (isInNet(ip, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
      ),
      at: "5:7",
      messageId: "late",
      data: { question: "dnsResolve(host)", line: "3" },
    },
    {
      name: "the first look-up alone, which the others find in the cache",
      code: entry(
        `  if (${TEN}) return "DIRECT";`,
        `  if (${CORP}) return "DIRECT";`,
        '  if (isInNet(host, "192.0.2.0", "255.255.255.0")) return "PROXY a:1";',
        '  if (dnsDomainIs(host, ".example.net")) return "PROXY a:1";',
      ),
      at: "3:7",
      messageId: "late",
      data: { line: "2", more: "" },
    },
    {
      name: "a chain in which only the outer operands can change places",
      code: entry(`  if (${TEN} && url || ${CORP}) return "DIRECT";`),
      at: "2:56",
      messageId: "late",
      data: { source: CORP },
    },
  ],
});
