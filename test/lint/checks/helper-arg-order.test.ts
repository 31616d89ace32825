import { helperArgOrder } from "../../../lint/checks/helper-arg-order.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(helperArgOrder, {
  valid: [
    {
      name: "the right order",
      code: testing(
        'dnsDomainIs(host, ".corp.example") || shExpMatch(url, "http:*") || isInNet(host, "10.0.0.0", "255.0.0.0")',
      ),
    },
    {
      name: "a probe",
      code: testing(
        'isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0") || isInNet("probe.corp.example", "10.0.0.0", "255.0.0.0")',
      ),
    },
    {
      name: "a pattern made of the host",
      code: testing('shExpMatch("a.example.com b.example.com", "*" + host + "*")'),
    },
    { name: "two constants, two variables", code: testing('shExpMatch("abc", "a*") || shExpMatch(a, host)') },
    {
      name: "a function of their own",
      code: `function dnsDomainIs(domain, host) { return f(domain, host); }\n${testing('dnsDomainIs(".corp.example", host)')}`,
    },
  ],
  invalid: [
    {
      name: "dnsDomainIs",
      code: testing("dnsDomainIs('.corp.example', host)"),
      at: "2:7",
      messageId: "swapped",
      severity: "error",
      data: { fixed: "dnsDomainIs(host, '.corp.example')", other: "the domain" },
      output: testing("dnsDomainIs(host, '.corp.example')"),
    },
    {
      name: "shExpMatch and localHostOrDomainIs",
      code: testing(
        'shExpMatch("http://*.corp.example/*", url) || localHostOrDomainIs("www.corp.example", host.toLowerCase())',
      ),
      findings: [
        { at: "2:7", messageId: "swapped", data: { subject: "the text" } },
        { at: "2:53", messageId: "swapped", data: { subject: "the host" } },
      ],
      output: testing(
        'shExpMatch(url, "http://*.corp.example/*") || localHostOrDomainIs(host.toLowerCase(), "www.corp.example")',
      ),
    },
    {
      name: "isInNet",
      code: testing('isInNet("10.0.0.0", "255.0.0.0", host) || isInNet("10.0.0.0", host, "255.0.0.0")'),
      findings: [
        { at: "2:7", messageId: "late" },
        { at: "2:49", messageId: "late" },
      ],
      output: testing('isInNet(host, "10.0.0.0", "255.0.0.0") || isInNet(host, "10.0.0.0", "255.0.0.0")'),
    },
  ],
});
