import { deadAddressRefusal } from "../../../lint/checks/dead-address-refusal.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const dead = (parts: string, from = "external") => `from: ${from}\nendpoints: { 203.0.113.80: { ${parts} } }`;
const policy = (text: string) =>
  siteText({ listeners: `[{ name: outside, address: 203.0.113.80, policy: ${text} }]` });
const UNDECLARED = siteText({ listeners: "[]" });

checkTable(deadAddressRefusal, {
  valid: [
    { name: "refused at once", live: "from: external" },
    { name: "refused at the end of the world", live: dead("ms: 2000") },
    { name: "cannot be reached, and says so at once", live: dead("knock: unreachable, ms: 80") },
    { name: "no route from here", live: dead("knock: no-route") },
    { name: "inside, a firewall may drop it", live: dead("knock: silent, ms: 4000", "internal") },
    {
      name: "unavailable, as the site says",
      site: policy("unavailable"),
      live: dead("knock: accepted, requests: [{ status: 503 }]"),
    },
    {
      name: "reset, as the site says",
      site: policy("reset"),
      live: dead("knock: accepted, requests: [{ outcome: reset }]"),
    },
    { name: "serves, as the site says", site: policy("serve"), live: dead("knock: silent") },
    {
      name: "an undeclared one that answers",
      site: UNDECLARED,
      live: dead("knock: accepted, requests: [{ status: 404 }]"),
    },
    {
      name: "answered on the way: pac-middlebox-detected",
      live: dead("knock: accepted, ms: 0.6, roundTrip: 81, requests: [{ outcome: hang }]"),
    },
    { name: "the address that serves inside", live: "endpoints: { 10.20.30.80: { knock: silent } }" },
  ],
  invalid: [
    {
      name: "a firewall drops the SYN",
      live: dead("knock: silent, ms: 4000"),
      at: "5:61",
      messageId: "silent",
      severity: "error",
      data: { address: "203.0.113.80", port: 80 },
    },
    {
      name: "at an address without a listener",
      site: UNDECLARED,
      live: dead("knock: silent, ms: 4000"),
      at: "4:44",
      messageId: "silent",
    },
    {
      name: "nobody has the address, and a router finds out",
      live: dead("knock: unreachable, ms: 3052"),
      at: "5:61",
      messageId: "slow",
      data: { seconds: "3.1" },
    },
    {
      name: "accepts and hangs",
      live: dead("knock: accepted, requests: [{ outcome: hang }]"),
      at: "5:61",
      messageId: "hangs",
      severity: "error",
    },
    {
      name: "accepts and hangs, seen from inside",
      live: dead("knock: accepted, requests: [{ outcome: hang }]", "internal"),
      at: "5:61",
      messageId: "listens",
      data: { what: "then says nothing" },
    },
    {
      name: "a web server was started on the dead address",
      live: dead("knock: accepted, requests: [{ status: 404, headers: { server: Microsoft-HTTPAPI/2.0 } }]"),
      at: "5:61",
      messageId: "listens",
      severity: "warning",
      data: { what: 'answers with status 404 ("Microsoft-HTTPAPI/2.0")' },
    },
    {
      name: "accepts and resets where nothing should accept",
      live: dead("knock: accepted, requests: [{ outcome: reset }]"),
      at: "5:61",
      messageId: "listens",
      data: { what: "then resets the connection" },
    },
  ],
});
