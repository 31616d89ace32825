import { shexpLookalikeDomain } from "../../../lint/checks/shexp-lookalike-domain.ts";
import { checkTable } from "../../helpers/check-table.ts";

const PROXY = '"PROXY px1:8080"';
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return ${PROXY};\n}\n`;

checkTable(shexpLookalikeDomain, {
  valid: [
    { name: "a dot after the star", code: testing('shExpMatch(host, "*.corp.example")') },
    {
      name: "a wildcard inside a label",
      code: testing('shExpMatch(host, "*-cdn.example.com") || shExpMatch(host, "www*.example.com")'),
    },
    {
      name: "no domain",
      code: testing('shExpMatch(host, "*localhost") || shExpMatch(host, "*") || shExpMatch(host, "*.*")'),
    },
    {
      name: "a path",
      code: testing('shExpMatch(url, "*/proxy.pac") || shExpMatch(url, "http://*.example.com/*")'),
    },
    { name: "an address", code: testing('shExpMatch(host, "*10.1.2.3")') },
    { name: "not constant", code: testing('shExpMatch(host, "*" + domain)') },
    {
      name: "a star on both sides searches, and is another mistake",
      code: testing('shExpMatch(host, "*corp.example*")'),
    },
  ],
  invalid: [
    {
      name: "DIRECT",
      code: testing('shExpMatch(host, "*corp.example")'),
      at: "2:24",
      messageId: "direct",
      severity: "error",
      data: { lookalike: "evilcorp.example", dotted: "*.corp.example" },
    },
    {
      name: "the proxy",
      code: `function FindProxyForURL(url, host) {\n  return shExpMatch(host, "*corp.example") ? ${PROXY} : "DIRECT";\n}\n`,
      at: "2:27",
      messageId: "proxy",
      severity: "note",
    },
    {
      name: "a label of its own domain",
      code: testing("shExpMatch(host, '*cdn.example.com')"),
      at: "2:24",
      messageId: "nested",
      severity: "warning",
    },
    {
      name: "no telling",
      code: testing('check([shExpMatch(host, "*corp.example")])'),
      at: "2:31",
      messageId: "unknown",
      severity: "warning",
    },
    {
      name: "the host part of a pattern for URLs",
      code: testing('shExpMatch(url, "http*://*corp.example/*")'),
      at: "2:23",
      messageId: "direct",
      data: { dotted: "http*://*.corp.example/*", domain: "corp.example" },
    },
    {
      name: "in a table, by a helper that loops",
      code: `var direct = {\n  patterns: ["*.example.org", "*example.net"]\n};\nfunction matches(list, host) {\n  for (const p of list) if (shExpMatch(host, p)) return true;\n  return false;\n}\n${testing("matches(direct.patterns, host)")}`,
      at: "2:31",
      messageId: "direct",
    },
  ],
});
