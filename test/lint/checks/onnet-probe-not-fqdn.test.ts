import { onnetProbeNotFqdn } from "../../../lint/checks/onnet-probe-not-fqdn.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const ifProxy = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "PROXY px1.corp.example:8080";\n  return "DIRECT";\n}\n`;

checkTable(onnetProbeNotFqdn, {
  valid: [
    { name: "a whole name", code: ifProxy('dnsResolve("probe.corp.example") == "10.20.30.40"') },
    { name: "a name with the root's dot", code: ifProxy('dnsResolve("probe.") == "10.20.30.40"') },
    { name: "the destination", code: ifProxy("isResolvable(host)") },
    { name: "the client itself", code: ifProxy('dnsResolve("localhost") == "127.0.0.1"') },
    { name: "an address", code: ifProxy('isInNet("10.20.30.40", "10.0.0.0", "255.0.0.0")') },
    { name: "nothing depends on it", code: 'function FindProxyForURL() { alert(dnsResolve("probe")); }' },
    { name: "part of a name", code: ifProxy('isResolvable("www." + host)') },
    { name: "a name that is compared as text", code: ifProxy('localHostOrDomainIs(host, "intranet")') },
  ],
  invalid: [
    {
      name: "compared with an address",
      code: ifProxy('dnsResolve("probe") == "10.20.30.40"'),
      at: "2:18",
      messageId: "plain",
      severity: "warning",
      data: { name: "probe", full: "probe.corp.example", source: 'dnsResolve("probe")' },
    },
    {
      name: "only whether it exists, in a constant",
      code: `var NAME = "Intranet";\n${ifProxy("!isResolvable(NAME)")}`,
      at: "3:21",
      messageId: "plain",
      data: { name: "intranet" },
    },
    {
      name: "in a range; the site knows the domain",
      code: ifProxy('isInNet("probe", "10.20.30.40", "255.255.255.255")'),
      site: siteText({ url: "http://pac.lan.corp.example/proxy.pac" }),
      at: "2:15",
      messageId: "plain",
      data: { full: "probe.lan.corp.example" },
    },
    {
      name: "the site's PAC host has no domain",
      code: ifProxy('dnsResolve("wpad") === "10.20.30.40"'),
      site: siteText({ url: "http://pac/proxy.pac" }),
      at: "2:18",
      messageId: "plain",
      data: { full: "wpad.corp.example" },
    },
  ],
});
