import { pacTls } from "../../../lint/checks/pac-tls.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const site = siteText({
  url: "https://pac.corp.example/proxy.pac",
  listeners: "[{ name: inside, address: 10.20.30.80, port: 443, policy: serve }]",
});
const asked = (parts: string) => `endpoints: { 10.20.30.80: { requests: [{ ${parts} }] } }`;

checkTable(pacTls, {
  valid: [
    { name: "no TLS" },
    { name: "a good certificate", site },
    { name: "two weeks to go", site, live: asked("tls: { validTo: 2026-07-16 }") },
    { name: "no answer at all", site, live: "endpoints: { 10.20.30.80: { knock: refused, requests: [] } }" },
    {
      name: "outside, where nobody serves",
      site,
      live: "from: external\nendpoints: { 203.0.113.80: { knock: accepted, requests: [{ outcome: no-tls }] } }",
    },
  ],
  invalid: [
    {
      name: "over since noon",
      site,
      live: asked("tls: { distrust: CERT_HAS_EXPIRED, validTo: 2026-07-01 }"),
      at: "1:30",
      messageId: "expired",
      severity: "error",
      data: { addresses: "10.20.30.80", host: "pac.corp.example", date: "2026-07-01" },
    },
    {
      name: "thirteen days to go",
      site,
      live: asked("tls: { validTo: 2026-07-15 }"),
      at: "1:30",
      messageId: "endsSoon",
      severity: "warning",
      data: { days: 13, date: "2026-07-15" },
    },
    {
      name: "for somebody else",
      site,
      live: asked("tls: { forHost: false }"),
      at: "1:30",
      messageId: "otherHost",
    },
    {
      name: "of an authority that this machine does not know",
      site,
      live: asked("tls: { distrust: UNABLE_TO_GET_ISSUER_CERT_LOCALLY }"),
      at: "1:30",
      messageId: "untrusted",
      severity: "warning",
      data: { problem: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" },
    },
    {
      name: "plain HTTP on the port of https",
      site,
      live: asked("outcome: no-tls, problem: EPROTO, tls: {}"),
      at: "1:30",
      messageId: "handshake",
      data: { problem: "EPROTO" },
    },
    {
      name: "where a redirect leads",
      live: asked("status: 302 }, { url: https://web.corp.example/, tls: { forHost: false }"),
      at: "1:30",
      messageId: "otherHost",
      data: { host: "web.corp.example" },
    },
  ],
});
