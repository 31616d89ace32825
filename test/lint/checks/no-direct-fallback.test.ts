import { noDirectFallback } from "../../../lint/checks/no-direct-fallback.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const returning = (result: string, ...lines: string[]) =>
  ["function FindProxyForURL(url, host) {", ...lines, `  return ${result};`, "}", ""].join("\n");
const policy = (text: string) => siteText({ more: `policies: { ${text} }\nclients: [chromium, firefox]` });
const FORBIDDEN = policy("directFallback: forbidden");

checkTable(noDirectFallback, {
  valid: [
    { name: "no site", code: returning('"PROXY a:1; DIRECT"') },
    { name: "no policy", code: returning('"PROXY a:1; DIRECT"'), site: policy("failover: required") },
    {
      name: "the opposite policy",
      code: returning('"PROXY a:1; DIRECT"'),
      site: policy("directFallback: required"),
    },
    {
      name: "proxies alone, and DIRECT alone",
      code: returning('"PROXY a:1; PROXY b:1"', '  if (isPlainHostName(host)) return "DIRECT";'),
      site: FORBIDDEN,
    },
    {
      name: "a constant that nobody returns",
      code: returning('"PROXY a:1"', '  var P = "PROXY a:1; DIRECT";'),
      site: FORBIDDEN,
    },
  ],
  invalid: [
    {
      name: "at the end, put together at run time",
      code: returning('P + "; DIRECT"', '  var P = "PROXY a:1";'),
      site: FORBIDDEN,
      at: "3:3",
      messageId: "direct",
      severity: "error",
      data: { result: '"PROXY a:1; DIRECT"', url: "http://www.example.com/" },
    },
    {
      name: "in front, for some hosts only",
      code: returning('"PROXY a:1"', '  if (dnsDomainIs(host, ".example.net")) return "DIRECT; PROXY a:1";'),
      site: FORBIDDEN,
      at: "2:3",
      messageId: "direct",
      data: { url: "http://www.example.net/" },
    },
  ],
});
