import { noUrlAsHost } from "../../../lint/checks/no-url-as-host.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noUrlAsHost, {
  valid: [
    {
      name: "the host",
      code: testing(
        'dnsDomainIs(host, ".corp.example") || isPlainHostName(host) || isInNet(host, "10.0.0.0", "255.0.0.0")',
      ),
    },
    { name: "shExpMatch takes any text", code: testing('shExpMatch(url, "http:*")') },
    { name: "the ending of a file", code: testing('dnsDomainIs(url, ".pdf") || dnsDomainIs(url, "/")') },
    { name: "a part of the URL", code: testing('dnsDomainIs(url.split("/")[2], ".corp.example")') },
    {
      name: "a function of their own",
      code: testing("isPlainHostName(url)", "function isPlainHostName(u) { return f(u); }\n"),
    },
    {
      name: "parameters in the wrong order",
      code: 'function FindProxyForURL(host, url) { return dnsDomainIs(host, ".corp.example") ? "DIRECT" : "PROXY a:1"; }',
    },
  ],
  invalid: [
    {
      name: "dnsDomainIs",
      code: testing('dnsDomainIs(url, ".corp.example") || dnsDomainIs(url, "*.local")'),
      findings: [
        { at: "2:19", messageId: "domain", severity: "error", data: { host: "host" } },
        { at: "2:56", messageId: "domain" },
      ],
      output: testing('dnsDomainIs(host, ".corp.example") || dnsDomainIs(host, "*.local")'),
    },
    {
      name: "the others",
      code: testing(
        'localHostOrDomainIs(url, "www") || isPlainHostName(url) || isInNet(url, "10.0.0.0", "255.0.0.0") || dnsDomainLevels(url) > 2',
      ),
      findings: [
        { at: "2:27", messageId: "name" },
        { at: "2:58", messageId: "plain" },
        { at: "2:74", messageId: "dns" },
        { at: "2:123", messageId: "levels" },
      ],
      output: testing(
        'localHostOrDomainIs(host, "www") || isPlainHostName(host) || isInNet(host, "10.0.0.0", "255.0.0.0") || dnsDomainLevels(host) > 2',
      ),
    },
    {
      name: "a copy of the URL: no fix",
      code: 'function FindProxyForURL(u, h) {\n  var lower = u.toLowerCase();\n  return dnsResolve(lower) ? "DIRECT" : "PROXY px1:8080";\n}\n',
      at: "3:21",
      messageId: "dns",
      data: { host: "the host" },
    },
  ],
});
