import { findProxyName } from "../../../lint/checks/find-proxy-name.ts";
import { checkTable } from "../../helpers/check-table.ts";

const BODY = '(url, host) {\n  return "DIRECT";\n}\n';
const OTHER = '(url, host) {\n  return "PROXY px1:8080";\n}\n';
const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;

checkTable(findProxyName, {
  valid: [
    { name: "a function", code: `function FindProxyForURL${BODY}` },
    { name: "both functions", code: `function FindProxyForURL${BODY}function FindProxyForURLEx${OTHER}` },
    { name: "a variable", code: `var FindProxyForURL = function ${BODY}` },
    { name: "a property of the global object", code: `this.FindProxyForURL = function ${BODY}` },
    {
      name: "of a wrapper's root",
      code: `(function (root) {\n  root["FindProxyForURL"] = function ${BODY}})(this);\n`,
    },
    { name: "not global: another check's finding", code: `const FindProxyForURL = function ${BODY}` },
    {
      name: "local: another check's finding",
      code: `(function () {\n  function FindProxyForURL${BODY}})();\n`,
    },
    { name: "made at run time", code: 'eval("function " + name + "() {}");\n' },
    { name: "by a name in a string", code: `var entry = "FindProxyForURL";\nthis[entry] = function ${BODY}` },
    {
      name: "copied into the global object",
      code: `function find${BODY}Object.assign(this, { FindProxyForURL: find });\n`,
    },
    {
      name: "similar names beside the right one",
      code: `function findProxyForURL${BODY}function FindProxyForURL(url, host) {\n  return findProxyForURL(url, host);\n}\n`,
    },
    {
      name: "the same text twice does no harm",
      code: `function FindProxyForURL${BODY}function FindProxyForURL${BODY}`,
    },
    {
      name: "one of two, by a condition",
      code: `if (this.alert) {\n  FindProxyForURL = function ${BODY}} else {\n  FindProxyForURL = function ${OTHER}}\n`,
    },
    {
      name: "wrapped, and the first one called",
      code: `function FindProxyForURL${BODY}var inner = FindProxyForURL;\nFindProxyForURL = function (url, host) {\n  alert(host);\n  return inner(url, host);\n};\n`,
    },
    { name: "for WinHTTP alone", code: `function FindProxyForURLEx${BODY}`, site: site("winhttp") },
  ],
  invalid: [
    {
      name: "letter case",
      code: `function FindProxyForUrl${BODY}`,
      at: "1:10",
      messageId: "letterCase",
      severity: "error",
      data: { name: "FindProxyForUrl" },
      output: `function FindProxyForURL${BODY}`,
    },
    {
      name: "letter case, of a variable",
      code: `var findproxyforurl = function ${BODY}`,
      at: "1:5",
      messageId: "letterCase",
      output: `var FindProxyForURL = function ${BODY}`,
    },
    {
      name: "letter case, called elsewhere: no fix",
      code: `function findProxyForURL${BODY}function choose(url, host) {\n  return findProxyForURL(url, host);\n}\n`,
      at: "1:10",
      messageId: "letterCase",
    },
    {
      name: "misspelt",
      code: `function isLocal(host) {\n  return true;\n}\nfunction FindProxyForUR${BODY}`,
      at: "4:10",
      messageId: "misspelt",
      data: { name: "FindProxyForUR" },
    },
    {
      name: "misspelt, by assignment",
      code: `FindProxyURL = function ${BODY}`,
      at: "1:1",
      messageId: "misspelt",
    },
    { name: "an empty file", code: "", at: "1:1", messageId: "missing" },
    {
      name: "helpers alone",
      code: "// the rest is in another file\nfunction isLocal(host) {\n  return isPlainHostName(host);\n}\n",
      at: "1:1",
      messageId: "missing",
    },
    {
      name: "only in a comment",
      code: `// function FindProxyForURL(url, host)\nfunction choose${BODY}`,
      at: "1:1",
      messageId: "missing",
    },
    {
      name: "FindProxyForURLEx alone",
      code: `function FindProxyForURLEx${BODY}`,
      at: "1:10",
      messageId: "onlyEx",
      data: { clients: "Chromium and Firefox" },
    },
    {
      name: "FindProxyForURLEx alone, among other clients",
      code: `function FindProxyForURLEx${BODY}`,
      site: site("winhttp", "node"),
      at: "1:10",
      messageId: "onlyEx",
      data: { clients: "pac-resolver (Node programs)" },
    },
    {
      name: "twice",
      code: `function FindProxyForURL${BODY}\nfunction FindProxyForURL${OTHER}`,
      at: "1:10",
      messageId: "twice",
      data: { name: "FindProxyForURL", line: 5 },
    },
    {
      name: "three times",
      code: `function FindProxyForURL${BODY}function FindProxyForURL${BODY}function FindProxyForURL${OTHER}`,
      findings: [
        { at: "1:10", messageId: "twice", data: { line: 7 } },
        { at: "4:10", messageId: "twice", data: { line: 7 } },
      ],
    },
    {
      name: "replaced by an assignment, which comes later whatever stands first",
      code: `FindProxyForURL = function ${OTHER}\nfunction FindProxyForURL${BODY}`,
      at: "5:10",
      messageId: "twice",
      data: { line: 1 },
    },
  ],
});
