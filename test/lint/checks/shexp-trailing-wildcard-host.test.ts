import { shexpTrailingWildcardHost } from "../../../lint/checks/shexp-trailing-wildcard-host.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(shexpTrailingWildcardHost, {
  valid: [
    {
      name: "everything else is DIRECT too",
      code: testing(
        'shExpMatch(host, "*.corp.example*") || shExpMatch(host, "intra*")',
        '"DIRECT"',
        '"DIRECT"',
      ),
    },
    {
      name: "no star at the end",
      code: testing('shExpMatch(host, "*.corp.example") || shExpMatch(host, "www*.corp.example")'),
    },
    { name: "everything", code: testing('shExpMatch(host, "*") || shExpMatch(host, "*.*")') },
    { name: "IPv4 addresses", code: testing('shExpMatch(host, "10.*") || shExpMatch(host, "172.1?.*")') },
    {
      name: "IPv6 addresses: no name has a colon",
      code: testing('shExpMatch(host, "fe80:*") || shExpMatch(host, "2001:db8:*")'),
    },
    { name: "a URL", code: testing('shExpMatch(url, "http://www.corp.example/*")') },
    { name: "a word, into the proxy", code: testing('shExpMatch(host, "admin.*")', '"PROXY px2:8080"') },
    {
      name: "beside a test that holds the end",
      code: testing('dnsDomainIs(host, ".corp.example") && shExpMatch(host, "www*")'),
    },
    { name: "a plain name", code: testing('isPlainHostName(host) && shExpMatch(host, "srv*")') },
    { name: "another mistake", code: testing('shExpMatch(host, "*localhost*")') },
    { name: "no constant", code: testing('shExpMatch(host, domain + "*")') },
    { name: "a part of the host", code: testing('shExpMatch(host.split(".")[0], "www.corp*")') },
    { name: "an expression", code: testing('shExpMatch(host, "(www|ftp).corp.example*")') },
  ],
  invalid: [
    {
      name: "below a domain, DIRECT",
      code: testing('shExpMatch(host, "*.corp.example*")'),
      at: "2:24",
      messageId: "direct",
      severity: "error",
      data: { lookalike: "www.corp.example.evil.example", remedy: 'write "*.corp.example"' },
    },
    {
      name: "on both sides",
      code: testing('shExpMatch(host, "*corp.example*")'),
      at: "2:24",
      messageId: "direct",
      data: { lookalike: "corp.example.evil.example", remedy: 'write "*.corp.example"' },
    },
    {
      name: "any top-level domain",
      code: testing('shExpMatch(host, "update.vendor.*")'),
      at: "2:24",
      messageId: "direct",
      data: { lookalike: "update.vendor.evil.example" },
    },
    {
      name: "a word, DIRECT",
      code: testing(
        'shExpMatch(host, "intra*") || shExpMatch(host, "*cdn*") || shExpMatch(host, "captive.*")',
      ),
      findings: [
        { at: "2:24", messageId: "word", severity: "warning", data: { lookalike: "intra.evil.example" } },
        { at: "2:54", messageId: "word", data: { lookalike: "cdn.evil.example" } },
        { at: "2:83", messageId: "word", data: { lookalike: "captive.evil.example" } },
      ],
    },
    {
      name: "the proxy",
      code: testing('shExpMatch(host, "*.corp.example*")', '"PROXY px2:8080"', '"DIRECT"'),
      at: "2:24",
      messageId: "proxy",
      severity: "note",
    },
    {
      name: "no telling",
      code: testing('check([shExpMatch(host, "files.corp.example*")])'),
      at: "2:31",
      messageId: "unknown",
      severity: "warning",
    },
    {
      name: "in a table, with a host in lower case",
      code: `var direct = ["*.example.org", "*.corp.example*"];\nfunction any(h) {\n  for (var i in direct) if (shExpMatch(h, direct[i])) return true;\n  return false;\n}\n${testing("any(host.toLowerCase())")}`,
      at: "1:32",
      messageId: "direct",
    },
    {
      name: "beside an exclusion, which excludes little",
      code: testing('shExpMatch(host, "*.corp.example*") && !shExpMatch(host, "www.*")'),
      at: "2:24",
      messageId: "direct",
    },
  ],
});
