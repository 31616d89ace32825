import { dnsdomainisLeadingDot } from "../../../lint/checks/dnsdomainis-leading-dot.ts";
import { checkTable } from "../../helpers/check-table.ts";

const PROXY = '"PROXY px1:8080"';
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return ${PROXY};\n}\n`;
const proxied = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${PROXY};\n  return "DIRECT";\n}\n`;

checkTable(dnsdomainisLeadingDot, {
  valid: [
    { name: "a leading dot", code: testing('dnsDomainIs(host, ".corp.example")') },
    {
      name: "a dot put before a table's names",
      code: `var D = ["corp.example"];\n${testing('dnsDomainIs(host, "." + D[0])')}`,
    },
    {
      name: "no domain: nobody registers a look-alike of localhost",
      code: testing('dnsDomainIs(host, "localhost")'),
    },
    { name: "an address nothing can stand before", code: testing('dnsDomainIs(host, "192.0.2.1")') },
    { name: "unknown", code: testing("dnsDomainIs(host, domain)") },
    {
      name: "a function of the file's own with a boundary",
      code: `function dnsDomainIs(h, d) { return h == d || h.slice(-d.length - 1) == "." + d; }\n${testing('dnsDomainIs(host, "corp.example")')}`,
    },
    {
      name: "a constant with a dot",
      code: `var SUFFIX = "." + "corp.example";\n${testing("dnsDomainIs(host, SUFFIX)")}`,
    },
  ],
  invalid: [
    {
      name: "DIRECT",
      code: testing('dnsDomainIs(host, "corp.example")'),
      at: "2:25",
      messageId: "direct",
      severity: "error",
      data: { domain: "corp.example", lookalike: "evilcorp.example" },
    },
    {
      name: "the proxy",
      code: proxied('dnsDomainIs(host, "corp.example")'),
      at: "2:25",
      messageId: "proxy",
      severity: "note",
    },
    {
      name: "nobody can tell",
      code: 'function FindProxyForURL(url, host) {\n  if (dnsDomainIs(host, "corp.example")) return lookUp(host);\n  return "DIRECT";\n}\n',
      at: "2:25",
      messageId: "unknown",
      severity: "warning",
    },
    {
      name: "a host below a domain",
      code: testing('dnsDomainIs(host, "www.example.com")'),
      at: "2:25",
      messageId: "nested",
      severity: "warning",
    },
    {
      name: "a domain under a public suffix of two labels",
      code: testing('dnsDomainIs(host, "example.co.uk")'),
      at: "2:25",
      messageId: "direct",
    },
    {
      name: "an address",
      code: testing('dnsDomainIs(host, "10.1.2.3")'),
      at: "2:25",
      messageId: "address",
      data: { lookalike: "110.1.2.3" },
    },
    {
      name: "in a long chain over several lines",
      code: testing(
        'isPlainHostName(host) ||\n      dnsDomainIs(host, ".example.net") ||\n      dnsDomainIs(host, "corp.example") ||\n      (shExpMatch(host, "*.example.org") && !dnsDomainIs(host, "a.example"))',
      ),
      findings: [
        { at: "4:25", messageId: "direct" },
        { at: "5:64", messageId: "proxy" },
      ],
    },
    {
      name: "a ternary, minified",
      code: 'function FindProxyForURL(u,h){return dnsDomainIs(h,"corp.example")?"DIRECT":dnsDomainIs(h,"example.net")?"PROXY a:1":"DIRECT"}',
      findings: [
        { at: "1:52", messageId: "direct" },
        { at: "1:91", messageId: "proxy" },
      ],
    },
    {
      name: "negated with an early return",
      code: `function FindProxyForURL(url, host) {\n  if (!dnsDomainIs(host, "corp.example")) return ${PROXY};\n  return "DIRECT";\n}\n`,
      at: "2:26",
      messageId: "direct",
    },
    {
      name: "negated with an else",
      code: `function FindProxyForURL(url, host) {\n  if (!dnsDomainIs(host, "corp.example")) { return "DIRECT"; } else { return ${PROXY}; }\n}\n`,
      at: "2:26",
      messageId: "proxy",
    },
    {
      name: "in a helper",
      code: `function isInternal(h) {\n  if (dnsDomainIs(h, "corp.example")) return true;\n  return dnsDomainIs(h, "example.net");\n}\n${testing("isInternal(host)")}`,
      findings: [
        { at: "2:22", messageId: "direct" },
        { at: "3:25", messageId: "direct" },
      ],
    },
    {
      name: "through a variable, the result in a constant",
      code: `var PXY = ${PROXY};\nfunction FindProxyForURL(url, host) {\n  var external = dnsDomainIs(host, "example.net");\n  if (external) { return PXY; }\n  return "DIRECT";\n}\n`,
      at: "3:36",
      messageId: "proxy",
    },
    {
      name: "a result variable",
      code: `function FindProxyForURL(url, host) {\n  var result = ${PROXY};\n  if (dnsDomainIs(host, "corp.example")) { result = "DIRECT"; }\n  return result;\n}\n`,
      at: "3:25",
      messageId: "direct",
    },
    {
      name: "a flag",
      code: `function FindProxyForURL(url, host) {\n  var inside = false;\n  if (dnsDomainIs(host, "corp.example")) inside = true;\n  if (inside) return "DIRECT";\n  return ${PROXY};\n}\n`,
      at: "3:25",
      messageId: "direct",
    },
    {
      name: "in a list with a loop",
      code: `var domains = [".example.org", "corp.example", "example.net"];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < domains.length; i++) {\n    if (dnsDomainIs(host, domains[i])) return "DIRECT";\n  }\n  return ${PROXY};\n}\n`,
      findings: [
        { at: "1:32", messageId: "direct" },
        { at: "1:48", messageId: "direct" },
      ],
    },
    {
      name: "in a list with some()",
      code: `var domains = ["corp.example"];\n${proxied("domains.some(function (d) { return dnsDomainIs(host, d); })")}`,
      at: "1:16",
      messageId: "proxy",
    },
    {
      name: "one way of a nested branch is DIRECT",
      code: `function FindProxyForURL(url, host) {\n  if (dnsDomainIs(host, "corp.example")) {\n    if (url.substring(0, 5) == "http:") return ${PROXY};\n    return "DIRECT";\n  }\n  return ${PROXY};\n}\n`,
      at: "2:25",
      messageId: "direct",
    },
    {
      name: "switch (true)",
      code: `function FindProxyForURL(url, host) {\n  switch (true) {\n    case dnsDomainIs(host, "corp.example"):\n    case isPlainHostName(host):\n      return "DIRECT";\n    default:\n      return ${PROXY};\n  }\n}\n`,
      at: "3:28",
      messageId: "direct",
    },
    {
      name: "compared with true",
      code: testing('dnsDomainIs(host, "corp.example") == true'),
      at: "2:25",
      messageId: "direct",
    },
    {
      name: "a result by &&",
      code: `function FindProxyForURL(url, host) {\n  return dnsDomainIs(host, "corp.example") && "DIRECT" || ${PROXY};\n}\n`,
      at: "2:28",
      messageId: "direct",
    },
  ],
});
