import { shexpApexMissed } from "../../../lint/checks/shexp-apex-missed.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;
const BOTH = 'host == "example.net" || shExpMatch(host, "*.example.net")';

checkTable(shexpApexMissed, {
  valid: [
    { name: "both", code: testing(BOTH) },
    {
      name: "both, elsewhere",
      code: `var own = { "corp.example": 1 };\n${testing('own[host] || shExpMatch(host, "*.corp.example")')}`,
    },
    {
      name: "a function that covers both",
      code: testing('dnsDomainIs(host, "corp.example") || shExpMatch(host, "*.corp.example")'),
    },
    {
      name: "a pattern that covers both",
      code: testing('shExpMatch(host, "*corp.example") || shExpMatch(host, "*.corp.example")'),
    },
    {
      name: "an expression that may",
      code: testing(String.raw`shExpMatch(host, "*.corp.example") || /^corp\.example$/.test(host)`),
    },
    {
      name: "a URL",
      code: testing('shExpMatch(host, "*.corp.example") || shExpMatch(url, "http://corp.example/*")'),
    },
    {
      name: "a name below a domain",
      code: testing(
        'shExpMatch(host, "*.lab.corp.example") || shExpMatch(host, "*.example.co.uk.corp.example")',
      ),
    },
    { name: "a top-level domain", code: testing('shExpMatch(host, "*.local")') },
    {
      name: "the proxy",
      code: testing('shExpMatch(host, "*.corp.example")', '"PROXY px2:8080"', '"DIRECT"'),
    },
    {
      name: "a list whose patterns are cut",
      code: `var list = ["*.corp.example"];\n${testing("list.some(function (p) { return shExpMatch(host, p) || host == p.substring(2); })")}`,
    },
    { name: "beside another test", code: testing('isResolved(host) && shExpMatch(host, "*.corp.example")') },
  ],
  invalid: [
    {
      name: "one, where the file names others",
      code: testing(`${BOTH} || shExpMatch(host, "*.corp.example")`),
      at: "2:86",
      messageId: "odd",
      severity: "warning",
      data: { domain: "corp.example", example: "example.net" },
    },
    {
      name: "one",
      code: testing('shExpMatch(host, "*.corp.example")'),
      at: "2:24",
      messageId: "several",
      severity: "note",
      data: { others: "" },
    },
    {
      name: "more than the file names: reported once",
      code: testing(`${BOTH} || shExpMatch(host, "*.corp.example") || shExpMatch(host, "*.example.org")`),
      at: "2:86",
      messageId: "several",
      data: { others: ", and 1 more such pattern does not match theirs" },
    },
    {
      name: "in a list",
      code: `var list = ["*.corp.example", "*.example.com", "*.example.org"];\n${testing("list.some(function (p) { return shExpMatch(host, p); })")}`,
      at: "1:13",
      messageId: "several",
      data: { others: ", and 2 more such patterns do not match theirs" },
    },
  ],
});
