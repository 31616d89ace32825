import { describe, expect, test } from "vitest";
import { noBuiltinRedefinition } from "../../../lint/checks/no-builtin-redefinition.ts";
import { ask } from "../../helpers/ask.ts";
import { checkTable, type InvalidRow } from "../../helpers/check-table.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const entry = (body: string) =>
  `function FindProxyForURL(url, host) {\n  ${body}\n  return "PROXY px1:8080";\n}\n`;
const PLAIN = entry("");
const IN_NET = entry('if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";');

const ERRORS: InvalidRow[] = [
  {
    name: "let and a function of the library",
    code: `let isInNet = 1;\n${PLAIN}`,
    at: "1:5",
    messageId: "redeclared",
    severity: "error",
    data: { name: "isInNet", keyword: "let", clients: "Chromium and Firefox" },
  },
  {
    name: "const and a table",
    code: `const months = ["Jan"];\n${PLAIN}`,
    at: "1:7",
    messageId: "redeclared",
    data: { keyword: "const" },
  },
  {
    name: "a class",
    code: `class wdays {}\n${PLAIN}`,
    at: "1:7",
    messageId: "redeclared",
    data: { keyword: "class" },
  },
  {
    name: "a local variable that gets its value from the function of its name",
    code: entry(
      'var myIpAddress = myIpAddress();\n  if (isInNet(myIpAddress, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
    ),
    at: "2:7",
    messageId: "hidden",
    data: { name: "myIpAddress" },
  },
  {
    name: "a local variable, and the function called later",
    code: entry('var dnsResolve = host;\n  if (!dnsResolve(host)) return "DIRECT";').replace(
      "= host",
      '= "a"',
    ),
    at: "2:7",
    messageId: "lost",
    data: { name: "dnsResolve", line: 3 },
  },
  {
    name: "a global variable, and the function called again",
    code: `var myIpAddress = myIpAddress();\n${entry('if (myIpAddress() === "10.20.30.40") return "DIRECT";')}`,
    at: "1:5",
    messageId: "lost",
    data: { line: 3 },
  },
];

checkTable(noBuiltinRedefinition, {
  valid: [
    {
      name: "names of its own",
      code: `function inCorpNet(a) { return isInNet(a, "10.0.0.0", "255.0.0.0"); }\n${entry("var ip = myIpAddress();")}`,
    },
    {
      name: "let and a native function, which may be hidden",
      code: `let dnsResolve = (host) => host;\n${PLAIN}`,
    },
    {
      name: "isPlainHostName, which is native in Chromium",
      code: `const isPlainHostName = (host) => true;\n${PLAIN}`,
      site: site("chromium"),
    },
    {
      name: "let where only pac-resolver reads the file",
      code: `let isInNet = 1;\n${PLAIN}`,
      site: site("node"),
    },
    { name: "alert, to keep it quiet", code: `function alert(text) {}\n${PLAIN}` },
    { name: "what some clients lack", code: `function isInNetEx(a, b) { return false; }\n${PLAIN}` },
    { name: "convert_addr where nothing uses it", code: `function convert_addr(a) { return 5; }\n${PLAIN}` },
    {
      name: "prepared for clients that have none",
      code: `if (typeof isInNet !== "function") isInNet = function () { return false; };\nvar dnsDomainIs = dnsDomainIs || function () {};\n${PLAIN}`,
    },
    { name: "a table that nothing reads", code: `var months = ["Jan", "Feb"];\n${PLAIN}` },
    {
      name: "a copy of the table",
      code: `var wdays = { SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6 };\n${entry('if (weekdayRange("MON")) return "DIRECT";')}`,
    },
    { name: "a local table", code: entry('var months = ["Jan"];\n  if (dateRange("JAN")) return "DIRECT";') },
    {
      name: "a parameter",
      code: `function test(isInNet) { return isInNet("a"); }\n${entry('if (test(isPlainHostName)) return "DIRECT";')}`,
    },
    {
      name: "a local function",
      code: entry('function isResolvable(h) { return true; }\n  if (isResolvable(host)) return "DIRECT";'),
    },
    {
      name: "a value taken once, while the file is loaded",
      code: `var myIpAddress = myIpAddress();\n${entry('if (myIpAddress === "10.20.30.40") return "DIRECT";')}`,
    },
  ],
  invalid: [
    ...ERRORS,
    {
      name: "isPlainHostName, which Firefox declares",
      code: `const isPlainHostName = (host) => true;\n${PLAIN}`,
      at: "1:7",
      messageId: "redeclared",
      data: { clients: "Firefox" },
    },
    {
      name: "the months in another order",
      code: `var months = ["Jan", "Feb"];\n${entry('if (dateRange("JAN", "DEC")) return "DIRECT";')}`,
      at: "1:5",
      messageId: "table",
      severity: "error",
      data: { helper: "dateRange" },
    },
    {
      name: "what isInNet calls in turn",
      code: `function convert_addr(a) { return 5; }\nfunction isValidIpAddress(a) { return true; }\n${IN_NET}`,
      findings: [
        { at: "1:10", messageId: "inner", severity: "warning", data: { users: "isInNet" } },
        { at: "2:10", messageId: "inner" },
      ],
    },
    {
      name: "what two functions call in turn",
      code: `dnsResolve = function (host) { return "10.1.1.1"; };\n${IN_NET}${entry("isResolvable(host);").replace("FindProxyForURL", "test")}`,
      at: "1:1",
      messageId: "inner",
      data: { name: "dnsResolve", users: "isInNet or isResolvable" },
    },
    {
      name: "a function of every client",
      code: `function dnsDomainIs(host, domain) {\n  return host === domain;\n}\n${PLAIN}`,
      at: "1:10",
      messageId: "replaced",
      severity: "note",
      data: { name: "dnsDomainIs" },
    },
  ],
});

describe("Chromium and Firefox", () => {
  test.each(ERRORS)("cannot use the file: $name", async ({ code = "" }) => {
    for (const client of ["chromium", "firefox"])
      expect((await ask(code, { client })).error, client).not.toBe(null);
  });

  const DATES = 'if (dateRange("JAN", "DEC")) return "DIRECT";';
  const REACHES: [name: string, definition: string, body: string][] = [
    ["months", 'var months = ["Jan"];', DATES],
    [
      "convert_addr",
      "function convert_addr() { return 5; }",
      'if (isInNet("192.0.2.1", "10.0.0.0", "255.0.0.0")) return "DIRECT";',
    ],
    [
      "isValidIpAddress",
      "function isValidIpAddress() { return true; }",
      'if (isInNet("10.1.1.1", "10", "255.0.0.0")) return "DIRECT";',
    ],
    [
      "dnsResolve for isInNet",
      'function dnsResolve() { return "10.1.1.1"; }',
      'if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
    ],
    [
      "dnsResolve for isResolvable",
      'function dnsResolve() { return "10.1.1.1"; }',
      'if (isResolvable("none.example")) return "DIRECT";',
    ],
  ];
  test.each(REACHES)("their library calls what the file defines: %s", async (_, definition, lines) => {
    for (const client of ["chromium", "firefox"]) {
      const without = await ask(entry(lines), { client });
      const replaced = await ask(`${definition}\n${entry(lines)}`, { client });
      expect(replaced.chain, client).not.toEqual(without.chain);
    }
  });
});
