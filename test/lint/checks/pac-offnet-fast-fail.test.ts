import { pacOffnetFastFail } from "../../../lint/checks/pac-offnet-fast-fail.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const listener = (rest: string) => `[{ name: outside, address: 203.0.113.80, ${rest} }]`;
const external = (addresses: string) => `{ records: { pac.corp.example: ${addresses} } }`;
const carrier = "profiles: { carrier-hang: {} }";

checkTable(pacOffnetFastFail, {
  valid: [
    { name: "refuses, and no place is named in which that is not enough", site: siteText() },
    {
      name: "behind the carrier, 503",
      site: siteText({ listeners: listener("policy: unavailable"), more: carrier }),
    },
    {
      name: "behind the carrier, a reset after accept",
      site: siteText({ listeners: listener("policy: reset"), more: carrier }),
    },
    {
      name: "the carrier leaves the address alone, answers 503, or a hotel shows its page",
      site: siteText({ more: "profiles: { carrier-bypass: {}, carrier-503: {}, captive-portal: {} }" }),
    },
    {
      name: "a port that the carrier does not touch",
      site: siteText({
        url: "http://pac.corp.example:8080/proxy.pac",
        listeners: listener("port: 8080, policy: refuse"),
        more: carrier,
      }),
    },
    {
      name: "a far place takes long for everything",
      site: siteText({ more: "profiles: { off-net: { roundTrip: { dns: 3, pac: 3 } } }" }),
    },
    {
      name: "a profile inside is none of this",
      site: siteText({ more: "profiles: { lab: { like: on-net, paths: [{ to: pac, does: drop }] } }" }),
    },
    { name: "no record is left to pac-offnet-answer", site: siteText({ external: "{}", more: carrier }) },
    {
      name: "a private address is left to pac-offnet-answer",
      site: siteText({ external: external("10.20.30.80"), more: carrier }),
    },
    {
      name: "an address without a listener is left to pac-offnet-answer",
      site: siteText({ external: external("203.0.113.99"), more: carrier }),
    },
    {
      name: "a loopback address is left to no-loopback-pac-host",
      site: siteText({
        external: external("127.0.0.1"),
        more: "profiles: { off-net: { paths: [{ to: this-laptop, does: hang }] } }",
      }),
    },
    {
      name: "a resolver that never answers is not the PAC's matter",
      site: siteText({ more: "profiles: { off-net: { names: { silent: true } } }" }),
    },
    { name: "no site at all", code: 'function FindProxyForURL() { return "DIRECT"; }' },
  ],
  invalid: [
    {
      name: "the carrier takes the refusal away and says nothing",
      site: siteText({ more: carrier }),
      at: "5:61",
      messageId: "otherPolicy",
      severity: "error",
      data: {
        profiles: "carrier-hang",
        waits: "chromium waits 30 s, firefox waits without end",
        detail:
          "pac.corp.example is 203.0.113.80, port 80: the network on the way answers the SYN and then says nothing",
        listener: "outside",
        remedies: "unavailable or reset",
      },
    },
    {
      name: "only the clients of the site count",
      site: siteText({ more: "clients: [chromium]\nprofiles: { carrier-hang: {} }" }),
      at: "5:61",
      messageId: "otherPolicy",
      data: { waits: "chromium waits 30 s" },
    },
    {
      name: "two places with one cause are one finding",
      site: siteText({ more: "profiles: { carrier-hang: {}, phone: { like: carrier-hang } }" }),
      at: "5:61",
      messageId: "otherPolicy",
      data: { profiles: "carrier-hang, phone" },
    },
    {
      name: "the place that another one leads to",
      site: siteText({
        more: "profiles: { train: { like: off-net, changes: [{ at: 60, to: carrier-hang }] } }",
      }),
      at: "5:61",
      messageId: "otherPolicy",
      data: { profiles: "carrier-hang" },
    },
    {
      name: "serves some and refuses nobody, yet this source is dropped on the way",
      site: siteText({
        listeners: listener("policy: reset, sources: [{ from: [198.51.100.0/24], policy: serve }]"),
        more: "clients: [chromium]\nprofiles: { off-net: { paths: [{ to: pac, does: drop }] } }",
      }),
      at: "4:44",
      messageId: "noPolicy",
      severity: "error",
      data: {
        profiles: "off-net",
        waits: "chromium waits 30 s",
        host: "pac.corp.example",
      },
    },
    {
      name: "a public address that the site calls its own inside",
      site: siteText({ more: "networks: { internal: [203.0.113.0/24] }" }),
      at: "4:44",
      messageId: "noPolicy",
      data: { profiles: "off-net" },
    },
    {
      name: "an address in the URL",
      site: siteText({
        url: "http://203.0.113.80/proxy.pac",
        external: "{}",
        more: "profiles: { blackhole: {} }",
      }),
      at: "1:30",
      messageId: "noPolicy",
      data: { profiles: "blackhole", host: "203.0.113.80" },
    },
    {
      name: "the second of two addresses",
      site: siteText({
        external: external("[203.0.113.80, 203.0.113.81]"),
        listeners:
          "[{ name: a, address: 203.0.113.80, policy: reset }, { name: b, address: 203.0.113.81, policy: refuse }]",
        more: carrier,
      }),
      at: "5:106",
      messageId: "otherPolicy",
      data: { listener: "b" },
    },
    {
      name: "a network that gives the PAC host an address of its own, where nobody answers",
      site: siteText({ more: "profiles: { hotel: { like: off-net, names: { pacHost: 192.168.5.5 } } }" }),
      at: "6:55",
      messageId: "noPolicy",
      data: { profiles: "hotel" },
    },
  ],
});
