import { pacNoAuth } from "../../../lint/checks/pac-no-auth.ts";
import { checkTable } from "../../helpers/check-table.ts";

const answered = (parts: string) => `endpoints: { 10.20.30.80: { requests: [{ ${parts} }] } }`;

checkTable(pacNoAuth, {
  valid: [
    { name: "served to everybody" },
    { name: "forbidden is pac-status's", live: answered("status: 403") },
    {
      name: "a header alone asks for nothing",
      live: answered("headers: { www-authenticate: Negotiate }"),
    },
    {
      name: "outside",
      live: "endpoints: { 203.0.113.80: { knock: accepted, requests: [{ status: 401 }] } }",
    },
  ],
  invalid: [
    {
      name: "a web server with Windows sign-on",
      live: answered("status: 401, headers: { www-authenticate: 'Negotiate, NTLM' }"),
      at: "1:30",
      messageId: "asked",
      severity: "error",
      data: { addresses: "10.20.30.80", status: 401, scheme: '"Negotiate"' },
    },
    {
      name: "a proxy in front",
      live: answered('status: 407, headers: { proxy-authenticate: "Basic realm=x" }'),
      at: "1:30",
      messageId: "asked",
      data: { status: 407, scheme: '"Basic"' },
    },
    {
      name: "without a word what for, after a redirect",
      live: "endpoints: { 10.20.30.80: { requests: [{ status: 302 }, { status: 401 }] } }",
      at: "1:30",
      messageId: "asked",
      data: { scheme: "a sign-on" },
    },
  ],
});
