import { noGlobOutsideShexp } from "../../../lint/checks/no-glob-outside-shexp.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noGlobOutsideShexp, {
  valid: [
    { name: "the URL for a host is another mistake", code: testing('dnsDomainIs(url, "*.corp.example")') },
    { name: "shExpMatch", code: testing('shExpMatch(host, "*.corp.example") || shExpMatch(url, "http:*")') },
    { name: "no star", code: testing('host == "www.corp.example" || dnsDomainIs(host, ".corp.example")') },
    {
      name: "a key for everything else",
      code: testing('t[host] || t["*"]', 'var t = { "*": 1, "www.corp.example": 2 };\n'),
    },
    {
      name: "a table with globs, which are asked for too",
      code: testing('t[host] || t["*." + parent]', 'var t = { "*.corp.example": 1 };\n'),
    },
    {
      name: "a list whose items are treated by what they are",
      code: testing(
        'l.some(function (p) { return p.charAt(0) == "*" ? shExpMatch(host, p) : host == p; })',
        'var l = ["*.corp.example", "www.example.com"];\n',
      ),
    },
    { name: "another function's mistake", code: testing('localHostOrDomainIs(host, "*.corp.example")') },
    { name: "something else", code: testing('name == "*.corp.example"') },
  ],
  invalid: [
    {
      name: "dnsDomainIs",
      code: testing("dnsDomainIs(host, '*.corp.example')"),
      at: "2:25",
      messageId: "suffix",
      severity: "error",
      data: { plain: ".corp.example" },
      output: testing("dnsDomainIs(host, '.corp.example')"),
    },
    {
      name: "dnsDomainIs with other globs: no fix",
      code: testing('dnsDomainIs(host, ".corp.example*") || dnsDomainIs(host, "*corp.example")'),
      findings: [
        { at: "2:25", messageId: "compared", data: { how: "dnsDomainIs" } },
        { at: "2:64", messageId: "compared" },
      ],
    },
    {
      name: "equal",
      code: testing('host == "*.corp.example" || host.toLowerCase() !== "10.*"'),
      findings: [
        { at: "2:15", messageId: "compared", severity: "error", data: { how: "the comparison" } },
        { at: "2:58", messageId: "compared" },
      ],
      output: testing('shExpMatch(host, "*.corp.example") || !shExpMatch(host.toLowerCase(), "10.*")'),
    },
    {
      name: "string methods",
      code: testing(
        'host.indexOf("*.corp.example") >= 0 || host.endsWith("*.corp.example") || url.indexOf("http://*.corp") == 0',
      ),
      findings: [
        { at: "2:20", messageId: "compared", data: { remedy: 'shExpMatch(host, "*.corp.example*")' } },
        { at: "2:60", messageId: "compared", data: { remedy: 'shExpMatch(host, "*.corp.example")' } },
        { at: "2:93", messageId: "compared", data: { remedy: 'shExpMatch(url, "http://*.corp*")' } },
      ],
    },
    {
      name: "a table and a list",
      code: testing(
        "t[host] || l.indexOf(host) >= 0",
        'var t = { "*.corp.example": 1 }, l = ["*.example.com"];\n',
      ),
      findings: [
        { at: "1:11", messageId: "compared", data: { how: "the table" } },
        { at: "1:39", messageId: "compared", data: { how: "indexOf" } },
      ],
    },
    {
      name: "a switch",
      code: 'function FindProxyForURL(url, host) {\n  switch (host) {\n    case "*.corp.example":\n      return "DIRECT";\n  }\n  return "PROXY px1:8080";\n}\n',
      at: "3:10",
      messageId: "compared",
      data: { how: "the switch" },
    },
  ],
});
