import { noForeignGlobals } from "../../../lint/checks/no-foreign-globals.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;

checkTable(noForeignGlobals, {
  valid: [
    {
      name: "the language",
      code: testing("Math.max(1, 2) || JSON || RegExp.$1 || undefined || NaN || Infinity || globalThis.x"),
    },
    {
      name: "helpers as values, and their tables",
      code: testing("isInNet || wdays[host] || months || getClientVersion"),
    },
    { name: "arguments", code: testing("arguments[1] === host") },
    {
      name: "globals of the file",
      code: `var a = 1;\nb = 2;\nthis.c = 3;\n${testing("a || b || c || later")}var later;\n`,
    },
    { name: "tested with typeof", code: testing('typeof console !== "undefined" && console.log(host)') },
    {
      name: "tested with typeof at another place",
      code: `var has = typeof window !== "undefined";\n${testing("has && window.x")}`,
    },
    {
      name: "caught",
      code: 'function FindProxyForURL(url, host) {\n  try { console.log(host); } catch (e) {}\n  return "DIRECT";\n}\n',
    },
    { name: "calls: another check's findings", code: testing("fetch(url) || isLocal(host)") },
    {
      name: "the entry function's own parameters: another check's findings",
      code: "function FindProxyForURL(u, h) {\n  return host;\n}\n",
    },
    { name: "code made at run time", code: `eval(text);\nvar text;\n${testing("made")}` },
    { name: "properties and labels", code: testing('host.window === "a" || { document: 1 }.document') },
    {
      name: "console where only Chromium reads the file",
      code: testing("console.log(host)"),
      site: site("chromium"),
    },
    {
      name: "names of their own",
      code: `var document = "a", URL = 1;\n${testing("document === host || URL")}`,
    },
    { name: "deleted", code: "delete cache;\n" },
    {
      name: "in a function that nobody calls",
      code: `function debug(text) {\n  console.log(text);\n}\n${testing("true")}`,
    },
  ],
  invalid: [
    {
      name: "of web pages",
      code: testing(
        'window.location === "a" || document.cookie || new XMLHttpRequest() || new URL(url).port',
      ),
      findings: [
        {
          at: "2:7",
          messageId: "foreign",
          severity: "error",
          data: {
            name: "window",
            home: "web pages",
            consequence:
              "but only for requests that get there, and for those Chromium and Firefox go DIRECT, past the proxy",
          },
        },
        { at: "2:34", messageId: "foreign", data: { name: "document" } },
        { at: "2:57", messageId: "foreign", data: { name: "XMLHttpRequest" } },
        { at: "2:81", messageId: "foreign", data: { name: "URL" } },
      ],
    },
    {
      name: "of Node and of Windows, while the file is loaded",
      code: `module.exports = {};\nvar shell = new ActiveXObject("WScript.Shell");\n${testing("shell")}`,
      findings: [
        {
          at: "1:1",
          messageId: "foreign",
          data: {
            home: "Node",
            consequence: "and that while the file is loaded, so every client works as if there were no PAC",
          },
        },
        { at: "2:17", messageId: "foreign", data: { home: "Windows Script Host" } },
      ],
    },
    {
      name: "console, once for all places",
      code: `${testing("console.log(host)")}function log(text) {\n  console.log(text);\n}\nvar debug = { log: log };\n`,
      at: "2:7",
      messageId: "console",
      data: { clients: "Firefox", more: " (in 2 places)" },
    },
    {
      name: "console, among other clients",
      code: testing("console.log(host)"),
      site: site("chromium", "node", "winhttp"),
      at: "2:7",
      messageId: "console",
      data: { clients: "pac-resolver (Node programs) and WinHTTP" },
    },
    {
      name: "the host in a function that does not get it",
      code: `function isLocal() {\n  return host === "a" || isPlainHostName(host);\n}\n${testing("isLocal()")}`,
      at: "2:10",
      messageId: "parameter",
      data: { name: "host", more: " (in 2 places)" },
    },
    {
      name: "a result without quotes",
      code: "function FindProxyForURL(url, host) {\n  return DIRECT;\n}\n",
      at: "2:10",
      messageId: "unquoted",
      data: { name: "DIRECT" },
    },
    {
      name: "a typing error",
      code: `var internalHosts = ["a"];\n${testing("internalHost[0] === host")}`,
      at: "3:7",
      messageId: "unknown",
      data: { name: "internalHost", hint: ' (did you mean "internalHosts"?)' },
    },
    {
      name: "a name of nothing",
      code: testing("host === corporateDomain"),
      at: "2:16",
      messageId: "unknown",
      data: { hint: "" },
    },
    {
      name: "a placeholder that a template literal takes for a variable",
      code: "function FindProxyForURL(url, host) {\n  return `PROXY ${GATEWAY}:80`;\n}\n",
      at: "2:19",
      messageId: "unknown",
      data: { name: "GATEWAY" },
    },
  ],
});
