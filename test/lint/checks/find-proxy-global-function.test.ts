import { findProxyGlobalFunction } from "../../../lint/checks/find-proxy-global-function.ts";
import { checkTable } from "../../helpers/check-table.ts";

const BODY = '(url, host) {\n  return "DIRECT";\n}\n';
const ARROW = '(url, host) => "DIRECT";\n';
const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;

checkTable(findProxyGlobalFunction, {
  valid: [
    { name: "a function", code: `function FindProxyForURL${BODY}` },
    { name: "a variable", code: `var FindProxyForURL = ${ARROW}` },
    {
      name: "a variable that gets its value later",
      code: `var FindProxyForURL;\nFindProxyForURL = ${ARROW}`,
    },
    {
      name: "in a block, which declares it globally",
      code: `if (true) {\n  function FindProxyForURL${BODY}}\n`,
    },
    { name: "var in a block", code: `{\n  var FindProxyForURL = ${ARROW}}\n` },
    { name: "a property of the global object", code: `globalThis.FindProxyForURL = ${ARROW}` },
    {
      name: "local and handed to the global object",
      code: `(function (root) {\n  function FindProxyForURL${BODY}  root.FindProxyForURL = FindProxyForURL;\n})(this);\n`,
    },
    {
      name: "assigned without a declaration inside a function",
      code: `(function () {\n  FindProxyForURL = function ${BODY}})();\n`,
    },
    {
      name: "local, and found by a name that a run makes",
      code: `(function (root, name) {\n  function FindProxyForURL${BODY}  root[name] = FindProxyForURL;\n})(this, "FindProxyForURL");\n`,
    },
    { name: "made by a call", code: 'var FindProxyForURL = make("DIRECT");\nfunction make() {}\n' },
    { name: "not there at all: another check's finding", code: `function FindProxyForUrl${BODY}` },
    {
      name: "const where only pac-resolver runs it",
      code: `const FindProxyForURL = ${ARROW}`,
      site: site("node"),
    },
    {
      name: "async where only pac-resolver runs it",
      code: `async function FindProxyForURL${BODY}`,
      site: site("node"),
    },
    {
      name: "other functions are none of its business",
      code: `const isLocal = async () => true;\nfunction FindProxyForURL${BODY}`,
    },
  ],
  invalid: [
    {
      name: "const",
      code: `const FindProxyForURL = ${ARROW}`,
      at: "1:7",
      messageId: "lexical",
      severity: "error",
      data: { kind: "const", clients: "Chromium and Firefox" },
      output: `var FindProxyForURL = ${ARROW}`,
    },
    {
      name: "let, and a value later",
      code: `let FindProxyForURL;\nFindProxyForURL = ${ARROW}`,
      at: "1:5",
      messageId: "lexical",
      data: { kind: "let" },
      output: `var FindProxyForURL;\nFindProxyForURL = ${ARROW}`,
    },
    {
      name: "const together with other names: no fix",
      code: `const P = "PROXY px1:8080", FindProxyForURL = () => P;\n`,
      at: "1:29",
      messageId: "lexical",
    },
    {
      name: "a class",
      code: `class FindProxyForURL {}\n`,
      at: "1:7",
      messageId: "lexical",
      data: { kind: "class", instead: "function FindProxyForURL(url, host)" },
    },
    {
      name: "const, for browsers among others",
      code: `const FindProxyForURL = ${ARROW}`,
      site: site("node", "firefox"),
      at: "1:7",
      messageId: "lexical",
      data: { clients: "Firefox" },
      output: `var FindProxyForURL = ${ARROW}`,
    },
    {
      name: "inside another function",
      code: `(function () {\n  function FindProxyForURL${BODY}})();\n`,
      at: "2:12",
      messageId: "nested",
    },
    {
      name: "a local variable",
      code: `function load() {\n  var FindProxyForURL = function ${BODY}}\nload();\n`,
      at: "2:7",
      messageId: "nested",
    },
    {
      name: "async",
      code: `async function FindProxyForURL${BODY}`,
      at: "1:16",
      messageId: "promise",
      data: { clients: "Chromium and Firefox" },
    },
    {
      name: "an async arrow",
      code: `var FindProxyForURL = async ${ARROW}`,
      at: "1:5",
      messageId: "promise",
    },
    {
      name: "a generator",
      code: `function* FindProxyForURL${BODY}`,
      at: "1:11",
      messageId: "generator",
    },
    {
      name: "a generator, for pac-resolver too",
      code: `function* FindProxyForURL${BODY}`,
      site: site("node"),
      at: "1:11",
      messageId: "generator",
    },
    {
      name: "a string",
      code: 'var FindProxyForURL = "PROXY px1:8080; DIRECT";\n',
      at: "1:5",
      messageId: "noFunction",
      data: { value: '"PROXY px1:8080; DIRECT"' },
    },
    {
      name: "a table",
      code: "var FindProxyForURL = { main: [] };\n",
      at: "1:5",
      messageId: "noFunction",
      data: { value: '"{ main: [] }"' },
    },
    {
      name: "two mistakes",
      code: `const FindProxyForURL = async ${ARROW}`,
      findings: [
        { at: "1:7", messageId: "lexical" },
        { at: "1:7", messageId: "promise" },
      ],
      output: `var FindProxyForURL = async ${ARROW}`,
    },
  ],
});
