import { noResolvableOnnetTest } from "../../../lint/checks/no-resolvable-onnet-test.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n  return "DIRECT";\n}\n`;

checkTable(noResolvableOnnetTest, {
  valid: [
    { name: "the destination", code: entry('  if (!isResolvable(host)) return "PROXY px1:8080";') },
    {
      name: "a part of the destination",
      code: entry('  if (isResolvable("www." + host)) return "PROXY px1:8080";'),
    },
    {
      name: "a guard of an address comparison",
      code: entry(
        '  if (isResolvable("probe.corp.example") && dnsResolve("probe.corp.example") == "10.20.30.40") return "PROXY px1:8080";',
      ),
    },
    {
      name: "a guard of a range, in another statement and another letter case",
      code: entry(
        '  if (!isResolvable("probe.corp.example")) return "DIRECT";\n' +
          '  if (isInNet("PROBE.corp.example", "10.20.30.40", "255.255.255.255")) return "PROXY px1:8080";',
      ),
    },
    { name: "the value decides nothing", code: entry('  isResolvable("probe.corp.example");') },
    { name: "the value is only logged", code: entry('  alert(isResolvable("probe.corp.example"));') },
    {
      name: "an address resolves everywhere",
      code: entry('  if (isResolvable("10.20.30.40")) return "PROXY px1:8080";'),
    },
    {
      name: "a function of the file's own",
      code: `function isResolvable(name) { return name == "x"; }\n${entry('  if (isResolvable("probe.corp.example")) return "PROXY px1:8080";')}`,
    },
    {
      name: "a name that is set twice",
      code: entry(
        '  var n = "a.corp.example";\n  n = host;\n  if (isResolvable(n)) return "PROXY px1:8080";',
      ),
    },
  ],
  invalid: [
    {
      name: "a test",
      code: entry('  if (isResolvable("probe.corp.example")) return "PROXY px1:8080";'),
      at: "2:7",
      messageId: "existence",
      severity: "error",
      data: {
        name: "probe.corp.example",
        address: "<its address>",
        source: 'isResolvable("probe.corp.example")',
      },
    },
    {
      name: "negated, the name in a constant",
      code: `const PROBE = "probe." + "corp.example";\n${entry('  if (!isResolvable(PROBE)) return "DIRECT";')}`,
      at: "3:8",
      messageId: "existence",
      data: { name: "probe.corp.example" },
    },
    {
      name: "the Ex form",
      code: entry(
        '  var inside = isResolvableEx("probe.corp.example");\n  if (inside) return "PROXY px1:8080";',
      ),
      at: "2:16",
      messageId: "existence",
    },
    {
      name: "in a helper",
      code: `function onNet() { return isResolvable('probe.corp.example'); }\n${entry('  if (onNet()) return "PROXY px1:8080";')}`,
      at: "1:27",
      messageId: "existence",
    },
    {
      name: "another name is compared",
      code: entry(
        '  if (isResolvable("probe.corp.example") && dnsResolve("other.corp.example") == "10.1.1.1") return "PROXY px1:8080";',
      ),
      at: "2:7",
      messageId: "existence",
    },
    {
      name: "in a ternary; the site knows the address",
      code: 'function FindProxyForURL(url, host) {\n  return isResolvable("probe.corp.example") ? "PROXY px1:8080" : "DIRECT";\n}\n',
      site: [
        "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
        "dns: { internal: { records: { probe.corp.example: 10.20.30.40 } } }",
        "",
      ].join("\n"),
      at: "2:10",
      messageId: "existence",
      data: { address: "10.20.30.40" },
    },
  ],
});
