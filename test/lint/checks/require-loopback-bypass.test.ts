import { requireLoopbackBypass } from "../../../lint/checks/require-loopback-bypass.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const ALL = "http://localhost/, http://foo.localhost/, http://127.0.0.1/, http://[::1]/";
const pac = (...lines: string[]) => {
  return [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080";',
    "}",
    "",
  ].join("\n");
};

checkTable(requireLoopbackBypass, {
  valid: [
    {
      name: "every spelling, for every client",
      code: pac(
        '  if (host === "localhost" || dnsDomainIs(host, ".localhost")) return "DIRECT";',
        '  if (shExpMatch(host, "127.*") || host === "::1" || host === "[::1]") return "DIRECT";',
      ),
    },
    { name: "everything DIRECT", code: 'function FindProxyForURL() { return "DIRECT"; }' },
    {
      name: "DIRECT first, a proxy behind it",
      code: 'function FindProxyForURL() { return "DIRECT; PROXY a:1"; }',
    },
    {
      name: "only browsers are in use, and they never ask",
      code: pac(),
      site: siteText({ more: "clients: [chromium]" }),
    },
    { name: "no answer is not a proxy", code: 'function FindProxyForURL() { throw new Error("x"); }' },
  ],
  invalid: [
    {
      name: "no bypass",
      code: pac(),
      at: "1:10",
      messageId: "proxiedForSome",
      data: { clients: "node", urls: ALL, result: "PROXY px1.corp.example:8080" },
      severity: "warning",
    },
    {
      name: "no bypass, and the site has such programs",
      code: pac(),
      site: siteText({ more: "clients: [chromium, node]" }),
      at: "1:10",
      messageId: "proxied",
      data: { clients: "node", urls: ALL },
      severity: "error",
    },
    {
      name: "only the spelling that browsers pass",
      code: pac(
        '  if (host === "localhost" || dnsDomainIs(host, ".localhost")) return "DIRECT";',
        '  if (shExpMatch(host, "127.*") || host === "::1") return "DIRECT";',
      ),
      at: "1:10",
      messageId: "proxiedForSome",
      data: { urls: "http://[::1]/" },
    },
    {
      name: "in one profile only",
      code: pac('  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";'),
      site: siteText({ internal: "{ records: { probe.corp.example: 10.20.30.40 } }" }),
      at: "1:10",
      messageId: "proxiedForSome",
      data: { clients: "node", urls: ALL },
    },
    {
      name: "an entry point that is assigned",
      code: '\nthis.FindProxyForURL = function () { return "PROXY px1.corp.example:8080"; };\n',
      at: "2:6",
      messageId: "proxiedForSome",
    },
  ],
});
