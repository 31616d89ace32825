import { describe, expect, test } from "vitest";
import { noIndirectHelperCall } from "../../../lint/checks/no-indirect-helper-call.ts";
import { ask } from "../../helpers/ask.ts";
import { checkTable, type InvalidRow, type ValidRow } from "../../helpers/check-table.ts";
import { fakeWorld } from "../../helpers/world.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const NODE = site("chromium", "node");
const ENDING = 'return "PROXY px1:8080";\n}\n';
const entry = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  ${ENDING}`;
const INSIDE = 'function inside(net) { return isInNet("198.51.100.7", net, "255.0.0.0"); }\n';
const NETS = 'var nets = ["10.0.0.0", "172.16.0.0"];\n';

const VALID: ValidRow[] = [
  {
    name: "helpers by their names",
    code: entry('isInNet(host, "10.0.0.0", "255.0.0.0") || !isResolvable(host)'),
    site: NODE,
  },
  {
    name: "a loop in a declared function",
    code: `${NETS}function isLocal(h) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(h, nets[i], "255.0.0.0")) return true;\n  return false;\n}\n${entry("isLocal(host)")}`,
    site: NODE,
  },
  {
    name: "a property of the answer",
    code: entry("dnsResolve(host).length < 5"),
    site: NODE,
  },
  {
    name: "the value of a look-up in a variable",
    code: `function FindProxyForURL(url, host) {\n  var ip = dnsResolve(host);\n  if (shExpMatch(ip, "10.*")) return "DIRECT";\n  ${ENDING}`,
    site: NODE,
  },
  {
    name: "another name for a helper",
    code: `var inNet = isInNet;\n${entry('inNet(host, "10.0.0.0", "255.0.0.0")')}`,
    site: NODE,
  },
  {
    name: "callbacks that look nothing up",
    code: `${NETS}${entry("nets.some(function (net) { return host === net; })")}`,
    site: NODE,
  },
  {
    name: "a promise that becomes the result",
    code: `var ways = { http: http };\nfunction http(h) { return isResolvable("nope") ? "DIRECT" : "PROXY px1:8080"; }\nfunction FindProxyForURL(url, host) {\n  var way = ways.http;\n  return way(host);\n}\n`,
    site: NODE,
  },
  {
    name: "the entry function handed to the client",
    code: `(function (root) {\n  function find(url, host) {\n    if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";\n    ${ENDING}  root.FindProxyForURL = find;\n})(this);\n`,
    site: NODE,
  },
  {
    name: "handed to a function that calls it by the same name",
    code: `${INSIDE}function any(inside) { return inside("10.0.0.0"); }\n${entry("any(inside)")}`,
    site: NODE,
  },
  {
    name: "asked with typeof",
    code: entry('typeof isInNet === "function" && isInNet(host, "10.0.0.0", "255.0.0.0")'),
    site: NODE,
  },
  {
    name: "the PAC's own helper",
    code: `function isInNet(h) { return h === "a"; }\n${entry("isInNet(host)")}`,
    site: NODE,
  },
];

const INVALID: InvalidRow[] = [
  {
    name: "outside of any function",
    code: `var me = myIpAddress();\nvar up = isResolvable("probe.corp.example");\n${entry('isInNet(me, "10.20.0.0", "255.255.255.0")')}`,
    site: NODE,
    at: "1:10",
    messageId: "top",
    severity: "error",
    data: { call: "myIpAddress()", more: " and 1 more call" },
  },
  {
    name: "in a callback without a name",
    code: `${NETS}${entry('nets.some(function (net) { return isInNet(host, net, "255.0.0.0") || isResolvable(net) || isResolvable(host + net); })')}`,
    site: NODE,
    at: "3:41",
    messageId: "undeclared",
    data: { more: " and 2 more calls in this function" },
  },
  {
    name: "in an entry function without a name",
    code: `var FindProxyForURL = function (url, host) {\n  if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";\n  ${ENDING}`,
    site: NODE,
    at: "2:7",
    messageId: "undeclared",
  },
  {
    name: "in a method and a getter",
    code: `var rules = {\n  local: function (h) { return isInNet(h, "10.0.0.0", "255.0.0.0"); },\n  get up() { return isResolvable("nope"); }\n};\n${entry("rules.local(host) || rules.up")}`,
    site: NODE,
    findings: [
      { at: "2:32", messageId: "undeclared" },
      { at: "3:21", messageId: "undeclared" },
    ],
  },
  {
    name: "as an argument, where it is not seen",
    code: entry('shExpMatch(dnsResolve(host), "10.*")'),
    site: NODE,
    at: "2:18",
    messageId: "argument",
    data: { call: "dnsResolve(host)" },
  },
  {
    name: "before a method, where it is not seen either",
    code: entry('dnsResolve(host).split(".")[0] === "10"'),
    site: NODE,
    at: "2:7",
    messageId: "argument",
  },
  {
    name: "in a named function that is a value",
    code: `var isLocal = function isLocal(h) { return isInNet(h, "10.0.0.0", "255.0.0.0"); };\n${entry("isLocal(host)")}`,
    site: NODE,
    at: "1:44",
    messageId: "undeclared",
  },
  {
    name: "declared inside of a value",
    code: `var local = (function () {\n  function isLocal(h) { return isInNet(h, "10.0.0.0", "255.0.0.0"); }\n  return isLocal;\n})();\n${entry("local(host)")}`,
    site: NODE,
    at: "2:32",
    messageId: "undeclared",
  },
  {
    name: "by call",
    code: entry('isInNet.call(null, host, "10.0.0.0", "255.0.0.0")'),
    site: NODE,
    at: "2:7",
    messageId: "otherCall",
    data: { name: "isInNet" },
  },
  {
    name: "by the name of a variable",
    code: `${INSIDE}var test = this.debug ? String : inside;\n${entry('test("10.0.0.0")')}`,
    site: NODE,
    at: "4:7",
    messageId: "otherCall",
    data: { name: "inside", call: 'test("10.0.0.0")' },
  },
  {
    name: "as a callback",
    code: `${NETS}${INSIDE}${entry("nets.some(inside)")}`,
    site: NODE,
    at: "4:17",
    messageId: "callback",
    data: { name: "inside", caller: '"some"' },
  },
  {
    name: "as a callback with a name of its own",
    code: `${NETS}${entry('!isResolvable(host) || nets.some(function inNet(net) { return isInNet("198.51.100.7", net, "255.0.0.0"); })')}`,
    site: NODE,
    at: "3:40",
    messageId: "callback",
    data: { name: "inNet" },
  },
  {
    name: "out of a list",
    code: `${INSIDE}var rules = [inside];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < rules.length; i++) if (rules[i]("10.0.0.0")) return "DIRECT";\n  ${ENDING}`,
    site: NODE,
    at: "2:14",
    messageId: "table",
  },
  {
    name: "out of an object",
    code: `${INSIDE}var rules = {};\nrules.local = inside;\n${entry('rules.local("10.0.0.0")')}`,
    site: NODE,
    at: "3:15",
    messageId: "table",
    data: { name: "inside" },
  },
  {
    name: "in a list, where the waiting is lost",
    code: `function FindProxyForURL(url, host) {\n  var local = [isInNet(host, "10.0.0.0", "255.0.0.0")];\n  if (local[0]) return "DIRECT";\n  ${ENDING}`,
    site: NODE,
    at: "2:16",
    messageId: "call",
  },
  {
    name: "what degenerator cannot read, and es-target has no name for",
    code: `var separator = "\u2028";\n${entry("host === separator")}`,
    site: NODE,
    at: "1:1",
    messageId: "unread",
  },
];

checkTable(noIndirectHelperCall, {
  valid: [
    ...VALID,
    {
      name: "where nobody uses pac-resolver",
      code: INVALID[0]?.code ?? "",
      site: site("chromium", "firefox"),
    },
    { name: "where no site says so", code: INVALID[0]?.code ?? "" },
    { name: "newer syntax: another check's finding", code: entry("host?.length"), site: NODE },
    { name: "callees without a name: another check's finding", code: entry("(a || b)()"), site: NODE },
  ],
  invalid: INVALID,
});

/** Outside of 10.0.0.0/8: Chromium takes the proxy for every row. */
const world = fakeWorld({ dns: { "www.example.com": ["198.51.100.7"] }, addresses: ["203.0.113.9"] });

describe("pac-resolver itself", () => {
  const chainIn = async (client: string, code: string) => {
    const { chain, error } = await ask(code, { client, world });
    return error === null ? chain : "fails";
  };
  test.each(VALID)("agrees with Chromium: $name", async ({ code = "" }) => {
    expect(await chainIn("node", code)).toEqual(await chainIn("chromium", code));
  });
  test.each(INVALID)("fails or goes another way: $name", async ({ code = "" }) => {
    expect(await chainIn("node", code)).not.toEqual(await chainIn("chromium", code));
  });
});
