import { guardMicrosoftEx } from "../../../lint/checks/guard-microsoft-ex.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (condition: string) =>
  `function FindProxyForURL(url, host) {\n  if (${condition}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(guardMicrosoftEx, {
  valid: [
    {
      name: "behind typeof",
      code: testing('typeof isInNetEx === "function" && isInNetEx(host, "fd00::/8")'),
    },
    {
      name: "behind typeof, the other way round",
      code: testing('typeof isInNetEx == "undefined" || isInNetEx(host, "fd00::/8")'),
    },
    {
      name: "behind another of them",
      code: testing('typeof dnsResolveEx != "undefined" ? isInNetEx(dnsResolveEx(host), "fd00::/8") : false'),
    },
    {
      name: "behind an if",
      code: 'function FindProxyForURL(url, host) {\n  if (typeof isInNetEx === "function") {\n    if (isInNetEx(host, "fd00::/8")) return "DIRECT";\n  }\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "behind an early return",
      code: 'function FindProxyForURL(url, host) {\n  if (typeof isInNetEx !== "function") return "PROXY px1:8080";\n  return isInNetEx(host, "fd00::/8") ? "DIRECT" : "PROXY px1:8080";\n}\n',
    },
    {
      name: "behind a variable",
      code: `var hasEx = typeof isInNetEx === "function";\n${testing('hasEx && isInNetEx(host, "fd00::/8")')}`,
    },
    {
      name: "behind a local function",
      code: `function hasEx() {\n  if (typeof isInNetEx === "function") return true;\n  return false;\n}\n${testing('hasEx() && isInNetEx(host, "fd00::/8")')}`,
    },
    {
      name: "behind a test of the global object",
      code: testing('"isInNetEx" in this && isInNetEx(host, "fd00::/8")'),
    },
    {
      name: "in a local function that is called behind typeof",
      code: `function inV6(host) { return isInNetEx(host, "fd00::/8"); }\n${testing('typeof isInNetEx === "function" && inV6(host)')}`,
    },
    {
      name: "in a callback behind typeof",
      code: testing(
        'typeof isInNetEx === "function" && NETS.some(function (net) { return isInNetEx(host, net); })',
      ),
    },
    {
      name: "in a try",
      code: 'function FindProxyForURL(url, host) {\n  try { if (isInNetEx(host, "fd00::/8")) return "DIRECT"; } catch (e) {}\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "in FindProxyForURLEx, which only those call who have them",
      code: 'function FindProxyForURLEx(url, host) {\n  return isInNetEx(myIpAddressEx(), "fd00::/8") ? "DIRECT" : "PROXY px1:8080";\n}\n',
    },
    {
      name: "in a file that defines it",
      code: `if (typeof isInNetEx === "undefined") isInNetEx = function () { return false; };\n${testing('isInNetEx(host, "fd00::/8")')}`,
    },
    {
      name: "where Chromium is the only client",
      code: testing('isInNetEx(host, "fd00::/8")'),
      site: siteWith("chromium"),
    },
    {
      name: "in a local function that nobody calls",
      code: `function inV6(host) { return isInNetEx(host, "fd00::/8"); }\n${testing("isPlainHostName(host)")}`,
    },
  ],
  invalid: [
    {
      name: "no guard",
      code: testing('isInNetEx(host, "fd00::/8")'),
      at: "2:7",
      messageId: "missing",
      severity: "error",
      data: { name: "isInNetEx", lacking: "Firefox", more: "" },
    },
    {
      name: "several, the first of each",
      code: `var me = myIpAddressEx();\n${testing('isInNetEx(host, "fd00::/8") || isInNetEx(host, "2001:db8::/32") || isInNetEx(dnsResolveEx(host), "fd00::/8")')}`,
      findings: [
        { at: "1:10", messageId: "missing", data: { name: "myIpAddressEx" } },
        { at: "3:7", messageId: "missing", data: { name: "isInNetEx", more: ", here and in 2 more places" } },
        { at: "3:84", messageId: "missing", data: { name: "dnsResolveEx" } },
      ],
    },
    {
      name: "a test that asks for the name itself, which throws as well",
      code: testing('isInNetEx && isInNetEx(host, "fd00::/8")'),
      at: "2:20",
      messageId: "missing",
    },
    {
      name: "in a local function that is called without a test too",
      code: `function inV6(host) { return isInNetEx(host, "fd00::/8"); }\n${testing('(typeof isInNetEx === "function" && inV6(host)) || inV6(url)')}`,
      at: "1:30",
      messageId: "missing",
    },
    {
      name: "behind an if about something else",
      code: 'function FindProxyForURL(url, host) {\n  if (host.indexOf(":") >= 0) return isInNetEx(host, "fd00::/8") ? "DIRECT" : "PROXY px1:8080";\n  return "PROXY px1:8080";\n}\n',
      at: "2:38",
      messageId: "missing",
    },
    {
      name: "only after the call",
      code: 'function FindProxyForURL(url, host) {\n  var v6 = isInNetEx(host, "fd00::/8");\n  if (typeof isInNetEx !== "function") return "DIRECT";\n  return v6 ? "DIRECT" : "PROXY px1:8080";\n}\n',
      at: "2:12",
      messageId: "missing",
    },
    {
      name: "a function of Windows alone",
      code: testing('getClientVersion() == "1.0"'),
      site: siteWith("chromium, node"),
      at: "2:7",
      messageId: "missing",
      data: { name: "getClientVersion", lacking: "Chromium and pac-resolver (Node programs)" },
    },
  ],
});
