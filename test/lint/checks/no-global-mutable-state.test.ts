import { noGlobalMutableState } from "../../../lint/checks/no-global-mutable-state.ts";
import { simulatedWorld } from "../../../lint/world.ts";
import { checkTable, type InvalidRow, type ValidRow } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const [P1, P2] = ['"PROXY px1.corp.example:8080"', '"PROXY px2.corp.example:8080"'];
const FIREFOX = siteText({ more: "clients: [firefox]" });
const lines = (...text: string[]) => text.join("\n");
const RERUN = lines(
  "var tries = 0;",
  "function FindProxyForURL(url, host) {",
  "  tries = tries + 1;",
  "  dnsResolve(host);",
  "  var again = tries > 1;",
  "  isPlainHostName(host);",
  "  tries = 0;",
  `  return again ? ${P2} : ${P1};`,
  "}",
);

/** The clock stands still, so that a busy machine does not cut the questions short. */
const UNHURRIED = { ...simulatedWorld(), clock: () => 0 };

const valid: ValidRow[] = [
  { name: "nothing is kept", code: `function FindProxyForURL(url, host) { return ${P1}; }` },
  {
    name: "a memory that changes no answer",
    code: lines(
      "var known = {}, hits = 0;",
      "function FindProxyForURL(url, host) {",
      "  hits++;",
      `  if (!(host in known)) known[host] = isInNet(host, "10.0.0.0", "255.0.0.0") ? "DIRECT" : ${P1};`,
      "  return known[host];",
      "}",
    ),
  },
  {
    name: "a variable without var that is set anew each time",
    code: `function FindProxyForURL(url, host) { ip = dnsResolve(host); return ip === null ? ${P1} : "DIRECT"; }`,
  },
  {
    name: "a counter that only alerts",
    code: `var n = 0; function FindProxyForURL() { n++; alert("call " + n); return ${P1}; }`,
  },
  {
    name: "chance, beside a counter",
    code: `var n = 0; function FindProxyForURL() { if (n++ < 0) return "DIRECT"; return Math.random() < 0.5 ? ${P1} : ${P2}; }`,
  },
  { name: "what is left behind, in a client that does not call again", code: RERUN, site: FIREFOX },
  {
    name: "a table that is built at load",
    code: `var T = {}; (function () { T["a.example"] = 1; })(); function FindProxyForURL(u, h) { return T[h] ? "DIRECT" : ${P1}; }`,
  },
  {
    name: "a counter inside the function",
    code: `function FindProxyForURL(u, h) { var n = 0; for (var i = 0; i < h.length; i++) n++; return n % 2 ? ${P1} : ${P2}; }`,
  },
  {
    name: "no answer at all",
    code: "var n = 0; function FindProxyForURL() { n++; throw new Error(String(n)); }",
  },
];

const invalid: InvalidRow[] = [
  {
    name: "taking turns",
    code: `var n = 0;\nfunction FindProxyForURL() { return n++ % 2 ? ${P1} : ${P2}; }`,
    at: "2:37",
    messageId: "order",
    severity: "warning",
    data: {
      name: '"n"',
      client: "chromium",
      first: P2,
      when: "when it is asked first",
      second: P1,
      otherWhen: "when it is asked again",
    },
  },
  {
    name: "turns that lead past the proxy",
    code: `n = 0;\nfunction FindProxyForURL() { n = (n + 1) % 3; return n ? ${P1} : "DIRECT"; }`,
    at: "2:30",
    messageId: "orderDirect",
    severity: "error",
  },
  {
    name: "a regular expression that remembers",
    code: `var inside = /\\.corp\\.example$/g;\nfunction FindProxyForURL(url, host) { return inside.test(host) ? "DIRECT" : ${P1}; }`,
    at: "2:46",
    messageId: "orderDirect",
    data: { name: '"inside"' },
  },
  {
    name: "a variable around the entry function",
    code: `var FindProxyForURL = (function () {\n  var last;\n  return function (url, host) { var same = last === host; last = host; return same ? ${P1} : ${P2}; };\n})();`,
    at: "3:59",
    messageId: "order",
  },
  {
    name: "a cache by too short a key",
    code: lines(
      "var cache = {};",
      "function FindProxyForURL(url, host) {",
      '  var domain = host.split(".").slice(-2).join(".");',
      `  if (!cache[domain]) cache[domain] = host === "www.example.com" ? "DIRECT" : ${P1};`,
      "  return cache[domain];",
      "}",
    ),
    at: "4:23",
    messageId: "orderDirect",
    data: { name: '"cache[domain]"' },
  },
  {
    name: "a list that grows",
    code: `var asked = [];\nfunction FindProxyForURL(url, host) { asked.push(host); return asked.length > 3 ? ${P1} : ${P2}; }`,
    at: "2:39",
    messageId: "order",
  },
  {
    name: "a property of the global object",
    code: `function FindProxyForURL() { this.n = (this.n || 0) + 1; return this.n % 2 ? ${P1} : ${P2}; }`,
    at: "1:30",
    messageId: "order",
    data: { name: '"this.n"' },
  },
  {
    name: "what an attempt left behind",
    code: RERUN,
    at: "3:3",
    messageId: "rerun",
    severity: "warning",
    data: { client: "chromium" },
  },
  {
    name: "an address that is kept, and was not known when it was asked for",
    code: lines(
      "var own;",
      "function FindProxyForURL(url, host) {",
      "  if (own === undefined) own = myIpAddress();",
      `  return isInNet(own, "10.0.0.0", "255.0.0.0") ? ${P1} : "DIRECT";`,
      "}",
    ),
    at: "3:26",
    messageId: "rerunDirect",
    data: { client: "chromium", first: P1, second: '"DIRECT"' },
  },
  {
    name: "what an attempt left behind leads past the proxy",
    code: RERUN.replace(P2, '"DIRECT"'),
    at: "3:3",
    messageId: "rerunDirect",
    severity: "error",
  },
];

checkTable(noGlobalMutableState, { valid, invalid }, UNHURRIED);
