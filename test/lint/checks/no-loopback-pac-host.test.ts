import { noLoopbackPacHost } from "../../../lint/checks/no-loopback-pac-host.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

checkTable(noLoopbackPacHost, {
  valid: [
    { name: "real addresses in both views", site: siteText() },
    { name: "no record outside", site: siteText({ external: "{}" }) },
    {
      name: "loopback for another name",
      site: siteText({
        external: "{ records: { pac.corp.example: 203.0.113.80, www.corp.example: 127.0.0.1 } }",
      }),
    },
    {
      name: "the exact name wins over a loopback wildcard",
      site: siteText({
        external: '{ records: { "*.corp.example": 127.0.0.1, pac.corp.example: 203.0.113.80 } }',
      }),
    },
    {
      name: "an address in the URL that is not loopback",
      site: siteText({ url: "http://203.0.113.80/proxy.pac" }),
    },
    { name: "no site at all", code: 'function FindProxyForURL() { return "DIRECT"; }' },
  ],
  invalid: [
    {
      name: "the external alias of the incident",
      site: siteText({ external: "{ records: { pac.corp.example: 127.0.0.1 } }" }),
      at: "4:44",
      messageId: "record",
      data: { view: "external", address: "127.0.0.1", host: "pac.corp.example", port: 80 },
    },
    {
      name: "any address of 127/8, and the second of two",
      site: siteText({ internal: "{ records: { pac.corp.example: [10.20.30.80, 127.3.4.5] } }" }),
      at: "3:58",
      messageId: "record",
      data: { view: "internal", address: "127.3.4.5" },
    },
    {
      name: "IPv6 loopback with its own ttl",
      site: siteText({ external: '{ records: { pac.corp.example: { address: "::1", ttl: 60 } } }' }),
      at: "4:55",
      messageId: "record",
      data: { address: "::1" },
    },
    {
      name: "by wildcard, in both views",
      site: siteText({
        url: "https://PAC.corp.example:8443/proxy.pac",
        internal: '{ records: { "*.corp.example": 127.0.0.1 } }',
        external: '{ records: { "*": 127.0.0.1 } }',
      }),
      findings: [
        { at: "3:44", messageId: "record", data: { view: "internal", port: 8443 } },
        { at: "4:31", messageId: "record", data: { view: "external", port: 8443 } },
      ],
    },
    {
      name: "a loopback address in the URL",
      site: siteText({ url: "http://127.0.0.1:8080/proxy.pac" }),
      at: "1:30",
      messageId: "url",
      data: { host: "127.0.0.1" },
    },
    {
      name: "localhost in the URL",
      site: siteText({ url: "http://localhost/proxy.pac" }),
      at: "1:30",
      messageId: "url",
      data: { host: "localhost" },
    },
  ],
});
