import { dnsViewDrift } from "../../../lint/checks/dns-view-drift.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const names = (view: string, names: string) => `dns: { ${view}: { names: { ${names} } } }`;
const external = (record: string) => siteText({ external: `{ records: { pac.corp.example: ${record} } }` });
const PROXY = siteText({
  internal: "{ records: { pac.corp.example: 10.20.30.80, px1.corp.example: 10.20.30.11 } }",
});

checkTable(dnsViewDrift, {
  valid: [
    { name: "all as the site says" },
    { name: "nobody was asked", live: "dns: { internal: null, external: null }" },
    { name: "no usable answer", live: names("external", "pac.corp.example: failed") },
    {
      name: "one of two addresses at a time",
      site: external("[203.0.113.80, 203.0.113.81]"),
      live: names("external", "pac.corp.example: 203.0.113.81"),
    },
    {
      name: "an IPv6 address in another spelling",
      site: external("'2001:DB8:0::80'"),
      live: names("external", "pac.corp.example: '2001:db8::80'"),
    },
    {
      name: "no record, and none in the site file: pac-offnet-answer",
      site: siteText({ external: "{}" }),
    },
    {
      name: "loopback in both: no-loopback-pac-host",
      site: external("127.0.0.1"),
    },
    {
      name: "too long in both: pac-dns-ttl",
      site: external("{ address: 203.0.113.80, ttl: 1800 }"),
      live: names("external", "pac.corp.example: { addresses: [203.0.113.80], ttl: 1790 }"),
    },
    {
      name: "an answer for missing names: dns-clobbering-detected",
      live: "dns: { external: { names: { pac.corp.example: 192.0.2.200 }, random: { x2.example: 192.0.2.200 } } }",
    },
    {
      name: "a long TTL of another name",
      site: PROXY,
      live: names("internal", "px1.corp.example: { addresses: [10.20.30.11], ttl: 86400 }"),
    },
    {
      name: "somebody else's name, which is there for simulations",
      site: siteText({
        external: "{ records: { pac.corp.example: 203.0.113.80, www.example.org: 198.51.100.20 } }",
      }),
      live: names("external", "www.example.org: 198.51.100.21"),
    },
    {
      name: "a wildcard record stands for the PAC host",
      site: siteText({ external: '{ records: { "*.corp.example": 203.0.113.80 } }' }),
    },
    { name: "an address in the URL", site: siteText({ url: "http://10.20.30.80/proxy.pac" }) },
    {
      name: "a private root that the site file has",
      site: siteText({ internal: "{ internet: false, records: { pac.corp.example: 10.20.30.80 } }" }),
    },
  ],
  invalid: [
    {
      name: "the PAC host is gone outside",
      live: names("external", "pac.corp.example: missing"),
      at: "4:44",
      messageId: "pacMissing",
      severity: "error",
      data: { view: "external", host: "pac.corp.example", own: "203.0.113.80" },
    },
    {
      name: "and inside",
      live: names("internal", "pac.corp.example: missing"),
      at: "3:44",
      messageId: "pacMissing",
      data: { view: "internal" },
    },
    {
      name: "the loopback alias of the incident",
      live: names("external", "pac.corp.example: [127.0.0.1]"),
      at: "4:44",
      messageId: "pacLoopback",
      data: { address: "127.0.0.1" },
    },
    {
      name: "the record of the other view",
      live: names("external", "pac.corp.example: 10.20.30.80"),
      at: "4:44",
      messageId: "pacPrivate",
      severity: "error",
      data: { address: "10.20.30.80" },
    },
    {
      name: "another machine",
      live: names("internal", "pac.corp.example: [10.20.30.80, 10.20.30.90]"),
      at: "3:44",
      messageId: "other",
      severity: "warning",
      data: { address: "10.20.30.80, 10.20.30.90", own: "10.20.30.80" },
    },
    {
      name: "half an hour where the site says five minutes",
      site: external("{ address: 203.0.113.80, ttl: 60 }"),
      live: names("external", "pac.corp.example: { addresses: [203.0.113.80], ttl: 1737 }"),
      at: "4:74",
      messageId: "pacTtl",
      data: { ttl: 1737, own: 60 },
    },
    {
      name: "a record that the site file does not have",
      site: siteText({ external: "{}" }),
      live: names("external", "pac.corp.example: 203.0.113.80"),
      at: "4:13",
      messageId: "pacUnlisted",
    },
    {
      name: "a proxy of another company's that has moved",
      site: siteText({
        internal: "{ records: { pac.corp.example: 10.20.30.80, px.example.net: 198.51.100.8 } }",
        more: "proxies: [{ host: PX.example.net, port: 8080 }]",
      }),
      live: names("internal", "px.example.net: 198.51.100.9"),
      at: "3:73",
      messageId: "other",
    },
    {
      name: "a proxy without an address",
      site: PROXY,
      live: names("internal", "px1.corp.example: missing"),
      at: "3:75",
      messageId: "missing",
      data: { host: "px1.corp.example", own: "10.20.30.11" },
    },
    {
      name: "a private root that the site file does not know",
      live: names("internal", "example.com: missing"),
      at: "3:13",
      messageId: "privateRoot",
    },
    {
      name: "a private root that is none",
      site: siteText({ internal: "{ internet: false, records: { pac.corp.example: 10.20.30.80 } }" }),
      live: names("internal", "example.com: 192.0.2.99"),
      at: "3:25",
      messageId: "noPrivateRoot",
      data: { address: "192.0.2.99" },
    },
  ],
});
