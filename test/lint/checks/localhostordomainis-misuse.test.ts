import { localhostordomainisMisuse } from "../../../lint/checks/localhostordomainis-misuse.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(localhostordomainisMisuse, {
  valid: [
    {
      name: "a list that is also compared by its end",
      code: testing(
        "l.some(function (d) { return localHostOrDomainIs(host, d) || dnsDomainIs(host, d); })",
        'var l = ["www.example.com", ".corp.example"];\n',
      ),
    },
    {
      name: "a name",
      code: testing('localHostOrDomainIs(host, "www.corp.example") || localHostOrDomainIs(host, "intranet")'),
    },
    {
      name: "the right function",
      code: testing('dnsDomainIs(host, ".local") || shExpMatch(host, "*.local")'),
    },
    { name: "a port is another mistake", code: testing('localHostOrDomainIs(host, "*.corp.example:8080")') },
    { name: "not constant", code: testing('localHostOrDomainIs(host, "." + domain)') },
  ],
  invalid: [
    {
      name: "a domain",
      code: testing('localHostOrDomainIs(host, ".local")'),
      at: "2:33",
      messageId: "domain",
      severity: "error",
      output: testing('dnsDomainIs(host, ".local")'),
    },
    {
      name: "a pattern",
      code: testing("localHostOrDomainIs(host, '*.corp.example')"),
      at: "2:33",
      messageId: "pattern",
      severity: "error",
      output: testing("shExpMatch(host, '*.corp.example')"),
    },
    {
      name: "in a list: no fix",
      code: testing(
        "l.some(function (d) { return localHostOrDomainIs(host, d); })",
        'var l = ["www.corp.example", ".corp.example"];\n',
      ),
      at: "1:30",
      messageId: "domain",
    },
  ],
});
