import { pacRedirect } from "../../../lint/checks/pac-redirect.ts";
import { checkTable } from "../../helpers/check-table.ts";

const hops = (...requests: string[]) =>
  `endpoints: { 10.20.30.80: { requests: [${requests.map((each) => `{ ${each} }`).join(", ")}] } }`;
const to = (url: string) => `status: 302, headers: { location: "${url}" }`;

checkTable(pacRedirect, {
  valid: [
    { name: "none" },
    { name: "a Location without a redirect", live: hops('headers: { location: "/x" }') },
    { name: "not modified goes nowhere", live: hops("status: 304") },
  ],
  invalid: [
    {
      name: "to another path",
      live: hops(to("/new.pac"), "url: http://pac.corp.example/new.pac"),
      at: "1:30",
      messageId: "sameHost",
      severity: "note",
      data: { addresses: "10.20.30.80", to: "http://pac.corp.example/new.pac" },
    },
    {
      name: "to https on the same host",
      live: hops(to("https://PAC.corp.example/"), "url: https://PAC.corp.example/"),
      at: "1:30",
      messageId: "sameHost",
    },
    {
      name: "to another host",
      live: hops(to("http://web.corp.example/p.pac"), "url: http://web.corp.example/p.pac, status: 404"),
      at: "1:30",
      messageId: "otherHost",
      severity: "warning",
      data: { to: "http://web.corp.example/p.pac" },
    },
    {
      name: "to a host without an address",
      live: hops(to("http://gone.example/"), "url: http://gone.example/, outcome: unasked, address: null"),
      at: "1:30",
      messageId: "lost",
      severity: "error",
    },
    {
      name: "to a file, with credentials that nobody needs to see",
      live: hops(to("ftp://me:secret@files.corp.example/proxy.pac")),
      at: "1:30",
      messageId: "notWeb",
      data: { to: "ftp://files.corp.example/proxy.pac" },
    },
    {
      name: "to itself, for ever",
      live: hops(...Array.from({ length: 6 }, () => to("/proxy.pac"))),
      at: "1:30",
      messageId: "endless",
      data: { to: "http://pac.corp.example/proxy.pac" },
    },
    {
      name: "to nowhere",
      live: hops("status: 301"),
      at: "1:30",
      messageId: "noTarget",
      data: { status: 301 },
    },
    {
      name: "to what is no URL",
      live: hops(to("http://[/")),
      at: "1:30",
      messageId: "noTarget",
      data: { status: 302 },
    },
  ],
});
