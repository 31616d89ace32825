import { pacStatus } from "../../../lint/checks/pac-status.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const answered = (parts: string) => `endpoints: { 10.20.30.80: { requests: [{ ${parts} }] } }`;
const knocked = (knock: string) => `endpoints: { 10.20.30.80: { knock: ${knock}, requests: [] } }`;
const listener = (policy: string) => `[{ name: inside, address: 10.20.30.80, policy: ${policy} }]`;
const TWO = siteText({ internal: "{ records: { pac.corp.example: [10.20.30.80, 10.20.30.81] } }" });

checkTable(pacStatus, {
  valid: [
    { name: "a whole PAC and 200" },
    { name: "what only the clients outside meet", live: "endpoints: { 203.0.113.80: { knock: silent } }" },
    { name: "nobody knows where this machine is", live: `from: null\n${knocked("refused")}` },
    { name: "outside, the inside is not asked", live: "from: external\nendpoints: { 10.20.30.80: null }" },
    { name: "no route from here", live: knocked("no-route") },
    { name: "a listener that must not serve", site: siteText({ listeners: listener("unavailable") }) },
    {
      name: "a listener that serves some",
      site: siteText({
        listeners:
          "[{ name: inside, address: 10.20.30.80, policy: unavailable, sources: [{ from: [10.0.0.0/8], policy: serve }] }]",
      }),
      live: answered("status: 503"),
    },
    { name: "a sign-on is pac-no-auth's", live: answered("status: 401") },
    { name: "a redirect is pac-redirect's", live: answered("status: 302, headers: { location: /x }") },
    { name: "a redirect to nowhere too", live: answered("status: 301") },
    { name: "TLS is pac-tls's", live: answered("outcome: no-tls, problem: EPROTO") },
    {
      name: "the last answer counts",
      live: "endpoints: { 10.20.30.80: { requests: [{ status: 302 }, { status: 200 }] } }",
    },
    { name: "the largest PAC that clients take", live: answered("bodyOfBytes: 1048576") },
  ],
  invalid: [
    {
      name: "refused",
      live: knocked("refused"),
      at: "1:30",
      messageId: "noAnswer",
      severity: "error",
      data: { addresses: "10.20.30.80", port: 80, what: "refuses connections" },
    },
    {
      name: "two addresses with one fault, and one of them alone",
      site: TWO,
      live: "endpoints: { 10.20.30.80: { knock: silent }, 10.20.30.81: { knock: silent } }",
      at: "1:30",
      messageId: "noAnswer",
      data: { addresses: "10.20.30.80, 10.20.30.81", what: "does not answer" },
    },
    {
      name: "two addresses with two faults",
      site: TWO,
      live: "endpoints: { 10.20.30.80: { requests: [{ outcome: hang }] }, 10.20.30.81: { requests: [{ status: 404 }] } }",
      findings: [
        { at: "1:30", messageId: "notOk", data: { addresses: "10.20.30.81", status: 404 } },
        { at: "1:30", messageId: "noAnswer", data: { what: "accepts connections and then says nothing" } },
      ],
    },
    { name: "a success that is no 200", live: answered("status: 203"), at: "1:30", messageId: "notOk" },
    { name: "not modified", live: answered("status: 304"), at: "1:30", messageId: "notOk" },
    {
      name: "a sign-on page",
      live: answered('body: "<!DOCTYPE html><title>Welcome</title>"'),
      at: "1:30",
      messageId: "html",
    },
    { name: "nothing at all", live: answered('body: ""'), at: "1:30", messageId: "empty" },
    { name: "half of it", live: answered("cut: early"), at: "1:30", messageId: "cutShort" },
    {
      name: "one byte more than clients take",
      live: answered("bodyOfBytes: 1048577"),
      at: "1:30",
      messageId: "tooLarge",
    },
    {
      name: "endless",
      live: answered("bodyOfBytes: 2097152, cut: limit"),
      at: "1:30",
      messageId: "tooLarge",
    },
    {
      name: "outside, at an address that shall serve there",
      site: siteText({ listeners: "[{ name: out, address: 203.0.113.80, policy: serve }]" }),
      live: "from: external\nendpoints: { 203.0.113.80: { requests: [{ status: 500 }] } }",
      at: "1:30",
      messageId: "notOk",
      data: { addresses: "203.0.113.80", status: 500 },
    },
  ],
});
