import { noUppercaseLiteral } from "../../../lint/checks/no-uppercase-literal.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noUppercaseLiteral, {
  valid: [
    { name: "letters beyond ASCII are another mistake", code: testing('host == "BÜCHER.example"') },
    {
      name: "an address with a letter for a digit, reported elsewhere",
      code: 'function FindProxyForURL(url, host) {\n  if (host === "1O.20.30.40") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "lower case",
      code: testing(
        'host == "www.corp.example" || shExpMatch(host, "*.corp.example") || url.substring(0, 5) == "http:"',
      ),
    },
    { name: "a host in upper case", code: testing('host.toUpperCase() == "WWW.CORP.EXAMPLE"') },
    {
      name: "a list that is lowered",
      code: testing("host == list[i].toLowerCase()", 'var list = ["WWW.corp.example"];\n'),
    },
    {
      name: "the path of a URL",
      code: testing(
        'shExpMatch(url, "http://www.example.com/Upload/*") || shExpMatch(url, "*/Upload.ASP") || url.indexOf("/API/") > 0',
      ),
    },
    {
      name: "no telling where in the URL",
      code: testing('shExpMatch(url, "*Example*") || url.indexOf("Example") > 0'),
    },
    { name: "both spellings", code: testing('host == "WWW.corp.example" || host == "www.corp.example"') },
    { name: "a part of an expression", code: testing('shExpMatch(host, "[A-Za-z]*.corp.example")') },
    { name: "something else", code: testing('name == "WWW" || weekdayRange("MON", "FRI")') },
    {
      name: "a function of their own that ignores case",
      code: testing(
        'shExpMatch(host, "*.Corp.Example")',
        "shExpMatch = function (a, b) { return f(a, b.toLowerCase()); };\n",
      ),
    },
  ],
  invalid: [
    {
      name: "equal",
      code: testing('host == "WWW.Corp.example"'),
      at: "2:15",
      messageId: "host",
      severity: "error",
      data: { lower: "www.corp.example", call: "the comparison" },
      output: testing('host == "www.corp.example"'),
    },
    {
      name: "the client's functions",
      code: testing("shExpMatch(host, '*.Corp.example') || dnsDomainIs(host.toLowerCase(), '.CORP.example')"),
      findings: [
        { at: "2:24", messageId: "host" },
        { at: "2:77", messageId: "host" },
      ],
      output: testing(
        "shExpMatch(host, '*.corp.example') || dnsDomainIs(host.toLowerCase(), '.corp.example')",
      ),
    },
    {
      name: "string methods",
      code: testing('host.indexOf("Corp") >= 0 || host.endsWith(".Corp.example")'),
      findings: [
        { at: "2:20", messageId: "host" },
        { at: "2:50", messageId: "host" },
      ],
      output: testing('host.indexOf("corp") >= 0 || host.endsWith(".corp.example")'),
    },
    {
      name: "a table and a list: no fix, others may read them",
      code: testing(
        "t[host] || l.indexOf(host) >= 0",
        'var t = { "WWW.corp.example": 1, Intranet: 2 }, l = ["Wiki"];\n',
      ),
      findings: [
        { at: "1:11", messageId: "host", data: { call: "the look-up" } },
        { at: "1:34", messageId: "host" },
        { at: "1:54", messageId: "host" },
      ],
    },
    {
      name: "a switch",
      code: 'function FindProxyForURL(url, host) {\n  switch (host) {\n    case "Intranet":\n      return "DIRECT";\n  }\n  return "PROXY px1:8080";\n}\n',
      at: "3:10",
      messageId: "host",
      data: { call: "the case" },
      output:
        'function FindProxyForURL(url, host) {\n  switch (host) {\n    case "intranet":\n      return "DIRECT";\n  }\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "scheme and host of a URL",
      code: testing('shExpMatch(url, "HTTP://*.Example.com/Upload/*") || url.substring(0, 5) == "HTTP:"'),
      findings: [
        { at: "2:23", messageId: "url", data: { lower: "http://*.example.com/Upload/*" } },
        { at: "2:82", messageId: "url" },
      ],
      output: testing('shExpMatch(url, "http://*.example.com/Upload/*") || url.substring(0, 5) == "http:"'),
    },
  ],
});
