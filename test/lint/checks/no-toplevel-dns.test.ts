import { noToplevelDns } from "../../../lint/checks/no-toplevel-dns.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (test: string) =>
  `function FindProxyForURL(url, host) {\n  return ${test} ? "PROXY px1.corp.example:8080" : "DIRECT";\n}\n`;

checkTable(noToplevelDns, {
  valid: [
    { name: "inside", code: entry('dnsResolve("probe.corp.example") == "10.20.30.40"') },
    {
      name: "in a function that is called inside",
      code: `function on() { return isResolvable("probe.corp.example"); }\n${entry("on()")}`,
    },
    {
      name: "in a function that nobody calls",
      code: `function on() { return isResolvable("probe.corp.example"); }\n${entry("url")}`,
    },
    {
      name: "in a table of functions",
      code: `var T = { on: function () { return isResolvable("probe.corp.example"); } };\n${entry("T.on()")}`,
    },
    { name: "an address", code: `var ON = isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0");\n${entry("ON")}` },
    {
      name: "the client's own address, which changes only with the network",
      code: `var ON = isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0");\n${entry("ON")}`,
    },
    {
      name: "functions that call each other, and never while loading",
      code: `function a() { return b() || isResolvable("x.example"); }\nfunction b() { return a(); }\n${entry("a()")}`,
    },
    {
      name: "a function of the file's own",
      code: `function isResolvable(n) { return n; }\nvar ON = isResolvable("x.example");\n${entry("ON")}`,
    },
  ],
  invalid: [
    {
      name: "at the top",
      code: `var ON = isResolvable("Probe.corp.example");\n${entry("ON")}`,
      at: "1:10",
      messageId: "loaded",
      severity: "warning",
      data: { name: '"probe.corp.example"' },
    },
    {
      name: "in a function that the top calls through another",
      code: `function ask(n) { return dnsResolve(n); }\nfunction on() { return ask("a.example") == "10.1.1.1"; }\nvar ON = on();\n${entry("ON")}`,
      at: "1:26",
      messageId: "loaded",
      data: { name: "a name" },
    },
    {
      name: "around the entry point",
      code: 'var FindProxyForURL = (function () {\n  var ip = dnsResolve("probe.corp.example");\n  return function (url, host) { return ip == "10.1.1.1" ? "PROXY a:1" : "DIRECT"; };\n})();\n',
      at: "2:12",
      messageId: "loaded",
    },
    {
      name: "a range, in a condition",
      code: `var P = "PROXY a:1";\nif (isInNet("probe.corp.example", "10.1.0.0", "255.255.0.0")) P = "PROXY b:1";\n${entry("P")}`,
      at: "2:5",
      messageId: "loaded",
    },
  ],
});
