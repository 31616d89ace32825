import { esTarget } from "../../../lint/checks/es-target.ts";
import { checkTable } from "../../helpers/check-table.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const WINDOWS = site("chromium", "winhttp");
const NODE = site("chromium", "node");

const OLD = `var nets = ["10.0.0.0", "172.16.0.0"];
function FindProxyForURL(url, host) {
  for (var i = 0; i < nets.length; i++) if (host.indexOf(nets[i]) === 0) return "DIRECT";
  return { "default": "PROXY px1:8080" }["default"];
}
`;
const MODERN = `const nets = ["10.0.0.0", "172.16.0.0"];
const isLocal = (host) => nets.some((net) => host.startsWith(net));
function FindProxyForURL(url, host) {
  return isLocal(host) ? "DIRECT" : \`PROXY px1:8080\`;
}
`;
const NEWEST = `function FindProxyForURL(url, host) {
  if (host?.length > 60) return "DIRECT";
  return "PROXY px1:8080" ?? "DIRECT";
}
`;

checkTable(esTarget, {
  valid: [
    { name: "old syntax, in Windows", code: OLD, site: WINDOWS },
    { name: "new syntax, where no site names an old client", code: MODERN + NEWEST },
    { name: "new syntax, for browsers", code: MODERN + NEWEST, site: site("chromium", "firefox") },
    { name: "of 2017 or older, for pac-resolver", code: MODERN, site: NODE },
    { name: "a new regular expression, for pac-resolver", code: "var r = /(?<net>10)/u;\n", site: NODE },
    {
      name: "prepared for the old library",
      code: 'if (!String.prototype.trim) String.prototype.trim = function () { return this.replace(/^ +| +$/g, ""); };\nvar a = " a".trim();\n',
      site: WINDOWS,
    },
    {
      name: "callees that degenerator knows",
      code: "f(a.b(c[0](1)), (function () {})(), (function g() {})());\n",
      site: NODE,
    },
  ],
  invalid: [
    {
      name: "new syntax and functions, in Windows",
      code: MODERN,
      site: WINDOWS,
      findings: [
        {
          at: "1:1",
          messageId: "syntax",
          severity: "error",
          data: {
            what: '"const"',
            more: " (in 2 places)",
            edition: 2015,
            without: "are sent without the proxy",
          },
        },
        { at: "2:24", messageId: "syntax", data: { what: "an arrow function" } },
        { at: "2:27", messageId: "library", data: { what: ".some()", more: "" } },
        { at: "2:46", messageId: "library", data: { what: ".startsWith()" } },
        { at: "4:37", messageId: "syntax", data: { what: "a template literal" } },
      ],
    },
    {
      name: "newest syntax, in pac-resolver",
      code: NEWEST,
      site: NODE,
      findings: [
        {
          at: "2:7",
          messageId: "syntax",
          data: { what: '"?."', known: "pac-resolver reads no more than ECMAScript 2017", without: "fail" },
        },
        { at: "3:10", messageId: "syntax", data: { what: '"??"' } },
      ],
    },
    {
      name: "both clients in one finding",
      code: "try {\n  f();\n} catch {\n  f();\n}\n",
      site: site("winhttp", "node"),
      at: "3:3",
      messageId: "syntax",
      data: {
        known: "WinHTTP reads no more than ECMAScript 3, pac-resolver reads no more than ECMAScript 2017",
        without: "are sent without the proxy or fail",
      },
    },
    {
      name: "what has no words of its own",
      code: "var a = [1, 2];\nvar b = /(?i:a)/.test(a);\n",
      site: WINDOWS,
      at: "2:10",
      messageId: "unread",
    },
    {
      name: "an arrow that is called at once",
      code: "(() => {\n  f();\n})();\n",
      site: NODE,
      at: "1:1",
      messageId: "callee",
    },
    {
      name: "the result of a call, called",
      code: "f(1)(2);\n(a || b)();\n",
      site: NODE,
      at: "1:1",
      messageId: "callee",
      data: { what: "f(1)(2)" },
    },
  ],
});
