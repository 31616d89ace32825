import { guardDnsFailureValue } from "../../../lint/checks/guard-dns-failure-value.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (body: string) =>
  `function FindProxyForURL(url, host) {\n${body}\n  return "PROXY px1.corp.example:8080";\n}\n`;

checkTable(guardDnsFailureValue, {
  valid: [
    {
      name: "tested first",
      code: entry('  var ip = dnsResolve(host);\n  if (ip && ip.indexOf("10.") === 0) return "DIRECT";'),
    },
    {
      name: "an early return for null",
      code: entry(
        '  var ip = dnsResolve(host);\n  if (ip == null) return "PROXY a:1";\n  if (ip.split(".")[0] == "10") return "DIRECT";',
      ),
    },
    {
      name: "another question first",
      code: entry('  if (isResolvable(host) && dnsResolve(host).indexOf("10.") === 0) return "DIRECT";'),
    },
    {
      name: "asked twice, tested once",
      code: entry('  if (dnsResolve(host) && dnsResolve(host).substr(0, 3) == "10.") return "DIRECT";'),
    },
    {
      name: "something instead",
      code: entry('  if ((dnsResolve(host) || "").indexOf("10.") === 0) return "DIRECT";'),
    },
    { name: "optional", code: entry('  if (dnsResolve(host)?.startsWith("10.")) return "DIRECT";') },
    {
      name: "caught",
      code: entry('  try { if (dnsResolve(host).indexOf("10.") === 0) return "DIRECT"; } catch (e) {}'),
    },
    {
      name: "an address always resolves",
      code: entry(
        '  if (/^\\d+[.\\d]+$/.test(host)) { if (dnsResolve(host).split(".")[0] === "10") return "DIRECT"; }',
      ),
    },
    {
      name: "into a helper",
      code: entry('  if (isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")) return "DIRECT";'),
    },
    {
      name: "with an address",
      code: entry('  if (dnsResolve("probe.corp.example") == "10.20.30.40") return "DIRECT";'),
    },
    {
      name: "null and what else it might be",
      code: entry(
        '  var ip = dnsResolve(host);\n  if (ip == "" || ip == null || ip === false) return "DIRECT";',
      ),
    },
    { name: "undefined is null to ==", code: entry('  if (dnsResolve(host) == undefined) return "DIRECT";') },
    { name: "what the Ex form gives", code: entry('  if (dnsResolveEx(host) == "") return "DIRECT";') },
    {
      name: "a name that others report",
      code: entry('  if (dnsResolve("probe.corp.example") != "") return "DIRECT";'),
    },
    {
      name: "a variable with another value",
      code: entry('  var ip = "";\n  if (url) ip = dnsResolve(host);\n  if (ip == "") return "DIRECT";'),
    },
    {
      name: "what a filtering resolver answers",
      code: entry('  if (dnsResolve(host) == "0.0.0.0") return "PROXY blocked:1";'),
    },
    {
      name: "the file's own function",
      code: `function dnsResolve(h) { return ""; }\n${entry('  if (dnsResolve(host) == "") return "DIRECT";')}`,
    },
  ],
  invalid: [
    {
      name: "a method",
      code: entry('  if (dnsResolve(host).indexOf("10.") === 0) return "DIRECT";'),
      at: "2:7",
      messageId: "throws",
      severity: "error",
      data: { source: "dnsResolve(host).indexOf", what: "the host", member: "indexOf" },
    },
    {
      name: "a method, an index and a length of a variable",
      code: entry(
        '  var ip;\n  ip = dnsResolve(host);\n  if (ip.split(".")[0] == "10" || ip[0] == "9" || ip.length == 7) return "DIRECT";',
      ),
      findings: [
        { at: "4:7", messageId: "throws", data: { member: "split" } },
        { at: "4:35", messageId: "throws", data: { member: "characters" } },
        { at: "4:51", messageId: "throws", data: { member: "length" } },
      ],
    },
    {
      name: "a fixed name",
      code: entry('  if (dnsResolve("probe.corp.example").substring(0, 3) != "10.") return "DIRECT";'),
      at: "2:7",
      messageId: "throwsOutside",
      severity: "warning",
      data: { what: '"probe.corp.example"' },
    },
    {
      name: "equal to an empty text",
      code: entry('  if (dnsResolve(host) == "") return "DIRECT";'),
      at: "2:7",
      messageId: "never",
      severity: "error",
      data: { truth: "false", value: '""' },
    },
    {
      name: "not equal to false, and to undefined in so many words",
      code: entry(
        '  var ip = dnsResolve(host);\n  if (ip != false) return "DIRECT";\n  if (void 0 === ip) return "DIRECT";',
      ),
      findings: [
        { at: "3:7", messageId: "never", data: { truth: "true", value: "false" } },
        { at: "4:7", messageId: "never", data: { truth: "false", value: "void 0" } },
      ],
    },
    {
      name: "a guard that does nothing",
      code: entry(
        '  var ip = dnsResolve(host);\n  if (ip != "" && isInNet(ip, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
      ),
      at: "3:7",
      messageId: "idle",
      severity: "warning",
    },
  ],
});
