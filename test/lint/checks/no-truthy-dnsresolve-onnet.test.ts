import { noTruthyDnsresolveOnnet } from "../../../lint/checks/no-truthy-dnsresolve-onnet.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n  return "DIRECT";\n}\n`;

checkTable(noTruthyDnsresolveOnnet, {
  valid: [
    {
      name: "a real address",
      code: entry('  if (dnsResolve("probe.corp.example") === "10.20.30.40") return "PROXY px1:8080";'),
    },
    {
      name: "a real address in a constant",
      code: `var EXPECTED = "10.20.30.40";\n${entry('  if (dnsResolve("probe.corp.example") != EXPECTED) return "DIRECT";')}`,
    },
    {
      name: "a range",
      code: entry(
        '  if (isInNet(dnsResolve("probe.corp.example"), "10.20.30.40", "255.255.255.255")) return "PROXY px1:8080";',
      ),
    },
    {
      name: "the destination",
      code: entry('  var ip = dnsResolve(host);\n  if (ip) return "PROXY px1:8080";'),
    },
    {
      name: "a guard before the comparison",
      code: entry(
        '  var ip = dnsResolve("probe.corp.example");\n  if (ip && ip.indexOf("10.20.") === 0) return "PROXY px1:8080";',
      ),
    },
    {
      name: "looked up twice, once as a guard",
      code: entry(
        '  if (dnsResolve("probe.corp.example") && dnsResolve("probe.corp.example") == "10.20.30.40") return "PROXY px1:8080";',
      ),
    },
    {
      name: "a default for a failed look-up",
      code: entry(
        '  var ip = dnsResolve("probe.corp.example") || "0.0.0.0";\n  if (shExpMatch(ip, "10.20.*")) return "PROXY px1:8080";',
      ),
    },
    {
      name: "a helper that returns the address",
      code: `function probe() { return dnsResolve("probe.corp.example"); }\n${entry('  if (probe() == "10.20.30.40") return "PROXY px1:8080";')}`,
    },
    { name: "only logged", code: entry('  alert(dnsResolve("probe.corp.example"));') },
    {
      name: "a variable with other values too",
      code: entry(
        '  var ip = dnsResolve("probe.corp.example");\n  ip = dnsResolve(host);\n  if (ip) return "PROXY px1:8080";',
      ),
    },
    {
      name: "looked up in a table",
      code: `var SITES = { "10.1.1.1": "PROXY px1:8080" };\n${entry('  var site = SITES[dnsResolve("probe.corp.example")];\n  if (site) return site;')}`,
    },
  ],
  invalid: [
    {
      name: "as a condition",
      code: entry('  if (dnsResolve("probe.corp.example")) return "PROXY px1:8080";'),
      at: "2:7",
      messageId: "existence",
      severity: "error",
      data: { name: "probe.corp.example" },
    },
    {
      name: "through a variable",
      code: entry('  var on = dnsResolve("probe.corp.example");\n  if (on) return "PROXY px1:8080";'),
      at: "2:12",
      messageId: "existence",
    },
    {
      name: "not null",
      code: entry('  if (dnsResolve("probe.corp.example") != null) return "PROXY px1:8080";'),
      at: "2:7",
      messageId: "existence",
    },
    {
      name: "against failure values only",
      code: entry(
        '  var ip = dnsResolve("probe.corp.example");\n  if (ip !== "" && "0.0.0.0" != ip && ip !== undefined) return "PROXY px1:8080";',
      ),
      at: "2:12",
      messageId: "existence",
    },
    {
      name: "negated, the Ex form",
      code: entry('  if (!dnsResolveEx("probe.corp.example")) return "DIRECT";'),
      at: "2:8",
      messageId: "existence",
    },
    {
      name: "through a variable assigned later and a helper",
      code: `var ip;\nfunction inside() { return !!ip; }\n${entry('  ip = dnsResolve("probe.corp.example");\n  if (inside()) return "PROXY px1:8080";')}`,
      at: "4:8",
      messageId: "existence",
    },
    {
      name: "a helper that returns the answer, tested by its caller",
      code: `var probe = function () { return dnsResolve("probe.corp.example"); };\n${entry('  return probe() ? "PROXY px1:8080" : "DIRECT";')}`,
      at: "1:34",
      messageId: "existence",
    },
    {
      name: "its length, and its type",
      code: entry(
        '  if (dnsResolve("probe.corp.example").length) return "PROXY px1:8080";\n  if (typeof dnsResolve("b.corp.example") == "string") return "PROXY px1:8080";',
      ),
      findings: [
        { at: "2:7", messageId: "existence" },
        { at: "3:14", messageId: "existence" },
      ],
    },
  ],
});
