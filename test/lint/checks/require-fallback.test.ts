import { requireFallback } from "../../../lint/checks/require-fallback.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const returning = (result: string, ...lines: string[]) =>
  ["function FindProxyForURL(url, host) {", ...lines, `  return ${result};`, "}", ""].join("\n");
const policy = (text: string, more = "clients: [chromium, firefox]") =>
  siteText({ more: `policies: { ${text} }\n${more}` });
const FAILOVER = policy("failover: required");
const DIRECT = policy("directFallback: required");

checkTable(requireFallback, {
  valid: [
    { name: "no site", code: returning('"PROXY a.corp.example:1"') },
    {
      name: "no policy",
      code: returning('"PROXY a.corp.example:1"'),
      site: siteText({ more: "clients: [chromium]" }),
    },
    { name: "failover as one likes", code: returning('"PROXY a:1"'), site: policy("failover: optional") },
    { name: "DIRECT forbidden", code: returning('"PROXY a:1"'), site: policy("directFallback: forbidden") },
    { name: "two proxies", code: returning('"PROXY a:1; PROXY b:1"'), site: FAILOVER },
    { name: "two ports of one host", code: returning('"PROXY a:1; SOCKS5 a:2; DIRECT"'), site: FAILOVER },
    {
      name: "put together at run time",
      code: returning('[P[0], P[1]].join("; ")', '  var P = ["PROXY a:1", "PROXY b:1"];'),
      site: FAILOVER,
    },
    {
      name: "DIRECT alone",
      code: returning('"DIRECT"'),
      site: policy("failover: required, directFallback: required"),
    },
    { name: "DIRECT at the end", code: returning('"PROXY a:1; DIRECT"'), site: DIRECT },
    { name: "a script that fails", code: "function FindProxyForURL() { throw 1; }\n", site: DIRECT },
  ],
  invalid: [
    {
      name: "one proxy",
      code: returning('"PROXY a.corp.example:1"', '  if (isPlainHostName(host)) return "DIRECT";'),
      site: FAILOVER,
      at: "3:3",
      messageId: "oneProxy",
      severity: "warning",
      data: {
        url: "http://www.example.com/",
        result: '"PROXY a.corp.example:1"',
        proxy: "PROXY a.corp.example:1",
      },
    },
    {
      name: "the same twice, and one behind DIRECT, which nobody comes to",
      code: returning(
        '"PROXY a:1; PROXY A:1"',
        '  if (dnsDomainIs(host, ".example.net")) return "PROXY a:1; DIRECT; PROXY b:1";',
      ),
      site: FAILOVER,
      findings: [
        { at: "2:3", messageId: "oneProxy", data: { result: '"PROXY a:1; DIRECT; PROXY b:1"' } },
        { at: "3:3", messageId: "oneProxy" },
      ],
    },
    {
      name: "no DIRECT at the end, both policies",
      code: returning('"PROXY a:1"'),
      site: policy("failover: required, directFallback: required"),
      findings: [
        { at: "2:3", messageId: "oneProxy" },
        { at: "2:3", messageId: "noDirect", severity: "error" },
      ],
    },
    {
      name: "an entry that a client drops",
      code: returning('"PROXY a:1; PORXY b:1"'),
      site: FAILOVER,
      at: "2:3",
      messageId: "oneProxy",
      data: { result: '"PROXY a:1"' },
    },
  ],
});
