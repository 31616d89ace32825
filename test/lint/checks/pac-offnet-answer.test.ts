import { pacOffnetAnswer } from "../../../lint/checks/pac-offnet-answer.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const listener = (rest: string) => `[{ name: outside, address: 203.0.113.80, ${rest} }]`;
const external = (addresses: string) => `{ records: { pac.corp.example: ${addresses} } }`;

checkTable(pacOffnetAnswer, {
  valid: [
    { name: "refuses", site: siteText() },
    { name: "answers 503", site: siteText({ listeners: listener("policy: unavailable") }) },
    { name: "resets", site: siteText({ listeners: listener("policy: reset") }) },
    {
      name: "serves its own networks and resets the rest of the world",
      site: siteText({
        listeners: listener("policy: reset, sources: [{ from: [198.51.100.0/24], policy: serve }]"),
      }),
    },
    {
      name: "serves by default, but nobody on the Internet",
      site: siteText({
        listeners: listener("policy: serve, sources: [{ from: [0.0.0.0/0], policy: unavailable }]"),
      }),
    },
    {
      name: "seen through a port mapping",
      site: siteText({
        listeners:
          "[{ name: mapped, address: 127.0.0.2, port: 8080, policy: refuse, clientsConnectTo: { address: 203.0.113.80 } }]",
      }),
    },
    {
      name: "found by wildcard",
      site: siteText({ external: '{ records: { "*.corp.example": 203.0.113.80 } }' }),
    },
    { name: "loopback is another check's business", site: siteText({ external: external("127.0.0.1") }) },
    {
      name: "an address in the URL, refused",
      site: siteText({ url: "http://203.0.113.80/proxy.pac", external: "{}" }),
    },
    { name: "no site at all", code: 'function FindProxyForURL() { return "DIRECT"; }' },
  ],
  invalid: [
    {
      name: "the name does not exist outside",
      site: siteText({ external: "{ records: { www.corp.example: 203.0.113.80 } }" }),
      at: "4:24",
      messageId: "noRecord",
      data: { host: "pac.corp.example", port: 80 },
      severity: "error",
    },
    {
      name: "no external view at all",
      site: 'pac: { file: proxy.pac, url: "http://pac.corp.example/" }\ndns: { internal: {} }\n',
      at: "2:6",
      messageId: "noRecord",
    },
    {
      name: "a wildcard of another domain does not help",
      site: siteText({ external: '{ records: { "*.pac.corp.example": 203.0.113.80 } }' }),
      at: "4:24",
      messageId: "noRecord",
    },
    {
      name: "a private address",
      site: siteText({ external: external("10.20.30.80") }),
      at: "4:44",
      messageId: "privateAddress",
      data: { address: "10.20.30.80" },
      severity: "error",
    },
    {
      name: "a private address in the URL",
      site: siteText({ url: "http://10.20.30.80/proxy.pac", external: "{}" }),
      at: "1:30",
      messageId: "privateAddress",
    },
    {
      name: "one of two addresses is unknown",
      site: siteText({ external: external("[203.0.113.80, 203.0.113.81]") }),
      at: "4:59",
      messageId: "unknownAddress",
      data: { address: "203.0.113.81", port: 80 },
      severity: "warning",
    },
    {
      name: "the listener has another port",
      site: siteText({ url: "https://pac.corp.example/proxy.pac" }),
      at: "4:44",
      messageId: "unknownAddress",
      data: { port: 443 },
    },
    {
      name: "only its real address is declared, not the one clients see",
      site: siteText({ listeners: listener("policy: refuse, clientsConnectTo: { address: 203.0.113.99 }") }),
      at: "4:44",
      messageId: "unknownAddress",
    },
    {
      name: "serves everybody",
      site: siteText({ listeners: listener("policy: serve") }),
      at: "4:44",
      messageId: "serves",
      data: { listener: "outside", address: "203.0.113.80" },
      severity: "warning",
    },
    {
      name: "serves the source address that off-net laptops have",
      site: siteText({
        listeners: listener("policy: reset, sources: [{ from: [198.51.100.0/24], policy: serve }]"),
        more: "profiles: { off-net: { source: 198.51.100.23 } }",
      }),
      at: "4:44",
      messageId: "serves",
    },
  ],
});
