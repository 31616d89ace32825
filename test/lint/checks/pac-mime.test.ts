import { pacMime } from "../../../lint/checks/pac-mime.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const typed = (type: string) =>
  `endpoints: { 10.20.30.80: { requests: [{ headers: { content-type: ${type} } }] } }`;
const url = "http://pac.corp.example/proxy";
const WINDOWS = siteText({ url, more: "clients: [chromium, winhttp]" });

checkTable(pacMime, {
  valid: [
    { name: "the PAC type, with a charset" },
    {
      name: "the PAC type in capitals",
      live: typed("Application/X-NS-Proxy-Autoconfig"),
      site: WINDOWS,
    },
    {
      name: "an error page has the type of a page",
      site: WINDOWS,
      live: "endpoints: { 10.20.30.80: { requests: [{ status: 404, headers: { content-type: text/html } }] } }",
    },
    {
      name: "so has a sign-on page",
      site: WINDOWS,
      live: 'endpoints: { 10.20.30.80: { requests: [{ headers: { content-type: text/html }, body: "<html>" }] } }',
    },
  ],
  invalid: [
    {
      name: "plain text for Windows, from a URL that says nothing",
      site: WINDOWS,
      live: typed("text/plain"),
      at: "1:30",
      messageId: "windowsRefuses",
      severity: "error",
      data: { addresses: "10.20.30.80", type: 'as "text/plain"' },
    },
    {
      name: "nobody said which clients there are",
      site: siteText({ url }),
      live: typed("text/plain; charset=utf-8"),
      at: "1:30",
      messageId: "windowsMayRefuse",
      severity: "warning",
    },
    {
      name: "no Windows here",
      site: siteText({ url, more: "clients: [chromium]" }),
      live: typed("text/plain"),
      at: "1:30",
      messageId: "otherType",
    },
    {
      name: "the URL ends in .pac, so Windows takes any type",
      site: siteText({ more: "clients: [winhttp]" }),
      live: typed("text/html"),
      at: "1:30",
      messageId: "otherType",
      severity: "note",
    },
    {
      name: "no type at all",
      site: siteText({ url: "http://pac.corp.example/wpad.DAT?x" }),
      live: typed("null"),
      at: "1:30",
      messageId: "otherType",
      data: { type: "without a Content-Type" },
    },
    {
      name: "a type that would write to the terminal",
      site: siteText({ url }),
      live: typed('"text/\\u001b[2J"'),
      at: "1:30",
      messageId: "windowsMayRefuse",
      data: { type: 'as "text/\uFFFD[2j"' },
    },
  ],
});
