import { proxyHostSelfBypass } from "../../../lint/checks/proxy-host-self-bypass.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (result: string, ...lines: string[]) =>
  ["function FindProxyForURL(url, host) {", ...lines, `  return ${result};`, "}", ""].join("\n");

const LISTED = [
  "px1.corp.example, port: 8080",
  "px2.corp.example, port: 8080",
  "10.20.30.11, port: 8080",
  '"2001:db8::1", port: 8443, kind: HTTPS',
  "pac.corp.example, port: 8080",
  "127.0.0.1, port: 3128",
  "px5.corp.example, port: 1080, kind: SOCKS5",
];
const SITE = siteText({ more: `proxies: [${LISTED.map((each) => `{ host: ${each} }`).join(", ")}]` });

checkTable(proxyHostSelfBypass, {
  valid: [
    {
      name: "the company's domain is DIRECT",
      code: pac(
        '"PROXY px1.corp.example:8080; PROXY px2.corp.example:8080"',
        '  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";',
      ),
      site: SITE,
    },
    {
      name: "each through the other",
      code: pac(
        '"PROXY px1.corp.example:8080; PROXY px2.corp.example:8080"',
        '  if (host == "px1.corp.example") return "PROXY px2.corp.example:8080";',
        '  if (host == "px2.corp.example") return "PROXY px1.corp.example:8080";',
      ),
      site: SITE,
    },
    {
      name: "an agent of the client",
      code: pac('"PROXY 127.0.0.1:3128; PROXY localhost:3128; PROXY [::1]:1"'),
      site: SITE,
    },
    { name: "SOCKS, which has no pages", code: pac('"SOCKS5 px5.corp.example:1080"'), site: SITE },
    { name: "no proxy", code: pac('"DIRECT"'), site: SITE },
    { name: "no site", code: pac('"PROXY px1.corp.example:8080"') },
    { name: "a proxy of somebody else", code: pac('"PROXY gw.example.net:80"'), site: SITE },
    { name: "a script that fails", code: "function FindProxyForURL() { throw 1; }\n", site: SITE },
    {
      name: "the PAC host, which has a check of its own",
      code: pac('"PROXY pac.corp.example:8080"'),
      site: SITE,
    },
  ],
  invalid: [
    {
      name: "no rule, two proxies, of which the first counts",
      code: pac(
        '"PROXY px1.corp.example:8080; PROXY px2.corp.example:8080"',
        '  if (isPlainHostName(host)) return "DIRECT";',
      ),
      site: SITE,
      at: "3:3",
      messageId: "itself",
      severity: "note",
      data: { url: "http://px1.corp.example:8080/", more: "" },
    },
    {
      name: "several lines, an address, and two of a kind",
      code: pac(
        '"PROXY 10.20.30.11:8080"',
        '  if (host == "px1.corp.example" || host == "px2.corp.example") return "PROXY " + host + ":8080";',
        '  if (dnsDomainIs(host, ".example.net")) return "PROXY px1.corp.example:8080";',
        '  if (dnsDomainIs(host, ".example.org")) return "PROXY px2.corp.example:8080";',
      ),
      site: SITE,
      findings: [
        { at: "2:3", messageId: "itself", data: { more: " (and so with 1 more proxy)" } },
        { at: "5:3", messageId: "itself", data: { url: "http://10.20.30.11:8080/" } },
      ],
    },
    {
      name: "IPv6",
      code: pac('"HTTPS [2001:db8::1]:8443"'),
      site: SITE,
      at: "2:3",
      messageId: "itself",
      data: { url: "http://[2001:db8::1]:8443/" },
    },
  ],
});
