import { clientDivergence } from "../../../lint/checks/client-divergence.ts";
import { simulatedWorld } from "../../../lint/world.ts";
import { checkTable, type InvalidRow, type ValidRow } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const clients = (...ids: string[]) => siteText({ more: `clients: [${ids.join(", ")}]` });
const pac = (...lines: string[]) =>
  [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080";',
    "}",
    "",
  ].join("\n");
const BOTH = clients("chromium", "firefox");
const WITH_NODE = clients("chromium", "firefox", "node");
const PATH = '  if (shExpMatch(url, "*/internal/*")) return "DIRECT";';

/** The clock stands still, so that a busy machine does not cut the questions short. */
const UNHURRIED = { ...simulatedWorld(), clock: () => 0 };

const valid: ValidRow[] = [
  { name: "hosts alone", code: pac('  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";') },
  { name: "a path, and one client", code: pac(PATH), site: clients("firefox") },
  {
    name: "a path that decides nothing",
    code: pac(PATH.replace("DIRECT", "PROXY px1.corp.example:8080")),
  },
  {
    name: "loopback and link-local addresses that no rule is about",
    code: pac('  if (isInNet(host, "10.0.0.0", "255.0.0.0")) return "DIRECT";'),
    site: WITH_NODE,
  },
  {
    name: "a literal for a bypassed address with the answer of everything else",
    code: pac('  if (host === "www.example.com" && host === "169.254.0.1") return "DIRECT";'),
  },
  {
    name: "a path, where clients without paths come to the same in another way",
    code: pac(PATH, "  if (/example/.test(host)) return 'PROXY px1.corp.example:8080';").replace(
      "DIRECT",
      "PROXY px1.corp.example:8080",
    ),
  },
  {
    name: "answers that differ from call to call, for clients that are asked equally often or not",
    code: 'var n = 0;\nfunction FindProxyForURL() { return n++ % 2 ? "DIRECT" : "PROXY px1.corp.example:8080"; }',
    site: WITH_NODE,
  },
  {
    name: "chance",
    code: 'function FindProxyForURL() { return Math.random() < 0.5 ? "DIRECT" : "PROXY px1.corp.example:8080"; }',
    site: WITH_NODE,
  },
  {
    name: "what a call that is made again finds in a global",
    code: pac(
      "  if (typeof own === 'undefined') own = myIpAddress();",
      '  if (!isInNet(own, "10.0.0.0", "255.0.0.0")) return "DIRECT";',
    ),
  },
  {
    name: "a client that cannot use the file at all",
    code: pac("  if (host?.length === 0) return 'DIRECT';"),
    site: clients("chromium", "node"),
  },
  {
    name: "the time functions of node, which is not named",
    code: pac('  if (dateRange("JAN", "DEC")) return "DIRECT";'),
  },
  {
    name: "an IPv4-mapped address, which stands in no link",
    code: pac('  if (isInNet(host, "192.0.2.0", "255.255.255.0")) return "DIRECT";'),
    site: BOTH,
  },
];

const invalid: InvalidRow[] = [
  {
    name: "a path",
    code: pac(PATH),
    at: "2:7",
    messageId: "direct",
    severity: "error",
    data: {
      url: "http://www.example.com/internal/a",
      clients: "firefox",
      decision: '"PROXY px1.corp.example:8080"',
      other: "chromium",
      otherDecision: '"DIRECT"',
      reason: 'firefox strips the path, so `shExpMatch(url, "*/internal/*")` is false there',
    },
  },
  {
    name: "the operand that differs, not the whole condition",
    code: pac(
      '  if (host === "a.example.com" ||',
      '      shExpMatch(url, "http://b.example.com/x/*")) return "DIRECT";',
    ),
    site: BOTH,
    at: "3:7",
    messageId: "direct",
  },
  {
    name: "two rules on one line",
    code: 'function FindProxyForURL(u,h){return shExpMatch(u,"*/a/*")?"DIRECT":shExpMatch(u,"*/b/*")?"DIRECT":"PROXY px1.corp.example:8080"}',
    findings: [
      { at: "1:38", messageId: "direct" },
      { at: "1:69", messageId: "direct" },
    ],
  },
  {
    name: "rows of a table, each at its own line",
    code: [
      "var RULES = [",
      '  [/\\/upload\\//, "PROXY px2.corp.example:8080"],',
      '  [/\\/mail\\//, "PROXY px3.corp.example:8080"]',
      "];",
      "function FindProxyForURL(url, host) {",
      "  for (var i = 0; i < RULES.length; i++) if (RULES[i][0].test(url)) return RULES[i][1];",
      '  return "PROXY px1.corp.example:8080";',
      "}",
    ].join("\n"),
    findings: [
      { at: "2:4", messageId: "otherProxy", severity: "note" },
      { at: "3:4", messageId: "otherProxy", severity: "note" },
    ],
  },
  {
    name: "a function that one client does not have",
    code: pac('  if (host === "a.example.com" && isInNetEx(host, "2001:db8::/32")) return "DIRECT";'),
    at: "2:35",
    messageId: "fails",
    severity: "error",
    data: { clients: "firefox", decision: '"DIRECT"' },
  },
  {
    name: "the same result, read differently, once for all rules that give it",
    code: [
      'var FAST = "HTTP px2.corp.example:8080";',
      pac(
        '  if (dnsDomainIs(host, ".a.example")) return FAST;',
        '  if (dnsDomainIs(host, ".b.example")) return FAST;',
      ),
    ].join("\n"),
    at: "1:12",
    messageId: "direct",
    data: { clients: "firefox", decision: '"PROXY px2.corp.example:8080"', otherDecision: '"DIRECT"' },
  },
  {
    name: "a rule of its own for an address that one client never asks about",
    code: pac('  if (isInNet(host, "169.254.0.0", "255.255.0.0")) return "PROXY px2.corp.example:8080";'),
    at: "2:3",
    messageId: "direct",
    data: { clients: "firefox", otherDecision: '"DIRECT"' },
  },
  {
    name: "node passes brackets",
    code: pac("  if (isPlainHostName(host)) return 'DIRECT';"),
    site: WITH_NODE,
    at: "2:7",
    messageId: "directNearby",
    severity: "warning",
    data: { clients: "node", url: "http://[2001:db8::1]/" },
  },
  {
    name: "node passes the path of https, and with it alone the rule holds",
    code: pac('  if (shExpMatch(url, "https://www.example.com/x/*")) return "DIRECT";'),
    site: WITH_NODE,
    at: "2:7",
    messageId: "direct",
    data: {
      clients: "node",
      reason:
        'node passes the path, which chromium strips, so `shExpMatch(url, "https://www.example.com/x/*")` is true there',
    },
  },
  {
    name: "in one profile only, where DNS lets the rule be reached",
    code: pac('  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";', PATH),
    site: siteText({ internal: "{ records: { probe.corp.example: 10.20.30.40 } }" }),
    at: "3:7",
    messageId: "direct",
  },
  {
    name: "more than can be shown",
    code: pac(...Array.from({ length: 30 }, (_, i) => PATH.replace("internal", `internal${i}`))),
    site: BOTH,
    findings: [
      { at: "1:10", messageId: "more", severity: "note", data: { count: 10 } },
      ...Array.from({ length: 20 }, (_, i) => ({ at: `${i + 2}:7`, messageId: "direct" })),
    ],
  },
];

checkTable(clientDivergence, { valid, invalid }, UNHURRIED);
