import { pacHostBypass } from "../../../lint/checks/pac-host-bypass.ts";
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

checkTable(pacHostBypass, {
  valid: [
    { name: "no site", code: pac() },
    {
      name: "the company's domain is DIRECT",
      code: pac('  if (dnsDomainIs(host, ".corp.example")) return "DIRECT; PROXY a:1";'),
      site: siteText(),
    },
    {
      name: "the host itself is DIRECT, whatever its path",
      code: pac('  if (host == "pac.corp.example") return "DIRECT";'),
      site: siteText(),
    },
    {
      name: "no proxy where the PAC is served",
      code: pac('  if (dnsResolve("pac.corp.example") == "10.20.30.80") return "DIRECT";'),
      site: siteText(),
    },
    {
      name: "an address of the client itself, which it asks no PAC about",
      code: pac(),
      site: siteText({ url: "http://127.0.0.1:8080/proxy.pac", more: "clients: [chromium]" }),
    },
    { name: "a script that fails", code: "function FindProxyForURL() { throw 1; }\n", site: siteText() },
  ],
  invalid: [
    {
      name: "no rule",
      code: pac('  if (isPlainHostName(host)) return "DIRECT";'),
      site: siteText(),
      at: "3:3",
      messageId: "proxied",
      severity: "warning",
      data: {
        url: "http://pac.corp.example/proxy.pac",
        host: "pac.corp.example",
        profile: "on-net",
        result: '"PROXY px1.corp.example:8080"',
      },
    },
    {
      name: "a rule for another scheme",
      code: pac('  if (url.substring(0, 5) == "http:") return "DIRECT";'),
      site: siteText({ url: "https://pac.corp.example/proxy.pac" }),
      at: "3:3",
      messageId: "proxied",
    },
    {
      name: "an address, in a profile of the site",
      code: pac(),
      site: siteText({ url: "http://10.20.30.80/proxy.pac", more: "profiles: { off-net: {}, vpn: {} }" }),
      at: "2:3",
      messageId: "proxied",
      data: { profile: "vpn", host: "10.20.30.80" },
    },
  ],
});
