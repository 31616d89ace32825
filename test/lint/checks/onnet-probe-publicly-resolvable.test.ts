import { onnetProbePubliclyResolvable } from "../../../lint/checks/onnet-probe-publicly-resolvable.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const pac = (condition: string) =>
  `function FindProxyForURL(url, host) {\n  if (${condition}) return "PROXY px1.corp.example:8080";\n  return "DIRECT";\n}\n`;
const EXISTS = pac('isResolvable("Probe.corp.example")');
const COMPARED = pac('dnsResolve("probe.corp.example") === "10.20.30.40"');
const site = siteText({
  internal: "{ records: { pac.corp.example: 10.20.30.80, probe.corp.example: 10.20.30.40 } }",
});
const outside = (answer: string, more = "") =>
  `dns: { external: { names: { probe.corp.example: ${answer} }${more} } }`;

checkTable(onnetProbePubliclyResolvable, {
  valid: [
    { name: "the name only exists inside", code: EXISTS, site },
    {
      name: "another address outside, and the address is compared",
      code: COMPARED,
      site,
      live: outside("203.0.113.7"),
    },
    { name: "external DNS was not asked", code: EXISTS, site, live: "dns: { external: null }" },
    {
      name: "internal DNS was not asked, so nobody knows whether they are the same",
      code: COMPARED,
      site,
      live: "dns: { internal: null, external: { names: { probe.corp.example: 10.20.30.40 } } }",
    },
    {
      name: "a name of the Internet, to know whether there is one",
      code: pac('isResolvable("www.example.org")'),
      site: siteText({ external: "{ records: { www.example.org: 198.51.100.20 } }" }),
    },
    {
      name: "all names exist there: dns-clobbering-detected",
      code: EXISTS,
      site,
      live: outside("192.0.2.200", ", random: { www.x1.example: 192.0.2.200 }"),
    },
    { name: "no PAC", code: "<html>", site, live: outside("10.20.30.40") },
  ],
  invalid: [
    {
      name: "it exists outside too",
      code: EXISTS,
      site,
      live: outside("203.0.113.7"),
      at: "4:24",
      messageId: "exists",
      severity: "error",
      data: { file: "proxy.pac", line: ":2", name: "probe.corp.example", address: "203.0.113.7" },
    },
    {
      name: "by a wildcard that the site file has",
      code: EXISTS,
      site: siteText({
        external: '{ records: { pac.corp.example: 203.0.113.80, "*.corp.example": 203.0.113.7 } }',
      }),
      at: "4:76",
      messageId: "exists",
    },
    {
      name: "the whole internal zone is public",
      code: COMPARED,
      site,
      live: outside("[10.20.30.40, 203.0.113.7]"),
      at: "4:24",
      messageId: "sameAddress",
      data: { address: "10.20.30.40" },
    },
    {
      name: "compared by range, without a look-up of its own",
      code: pac('isInNet("probe.corp.example", "10.20.30.40", "255.255.255.255")'),
      site,
      live: outside("10.20.30.40"),
      at: "4:24",
      messageId: "sameAddress",
      data: { line: "" },
    },
  ],
});
