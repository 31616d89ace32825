import { dnsClobberingDetected } from "../../../lint/checks/dns-clobbering-detected.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const random = (view: string, random: string, names = "{}") =>
  `dns: { ${view}: { random: { ${random} }, names: ${names} } }`;

checkTable(dnsClobberingDetected, {
  valid: [
    { name: "names of nobody do not exist" },
    { name: "nobody was asked", live: "dns: { internal: null, external: null }" },
    { name: "no answer is no address", live: random("external", "www.x1.example: failed") },
    {
      name: "a wildcard of the company's own, inside",
      live: random("internal", "x3.corp.example: 10.20.30.99"),
    },
    {
      name: "a wildcard outside that the site file has",
      site: siteText({
        external: '{ records: { pac.corp.example: 203.0.113.80, "*.corp.example": 203.0.113.7 } }',
      }),
    },
  ],
  invalid: [
    {
      name: "a provider that answers for what looks like a web site",
      live: random("external", "www.x1.example: 192.0.2.200"),
      at: "4:13",
      messageId: "resolver",
      severity: "warning",
      data: { view: "external", resolver: "198.51.100.53", name: "www.x1.example", address: "192.0.2.200" },
    },
    {
      name: "and for the PAC host, which is gone",
      live: random(
        "external",
        "www.x1.example: 192.0.2.200, x2.example: 192.0.2.200, x3.corp.example: 192.0.2.200",
        "{ pac.corp.example: 192.0.2.200 }",
      ),
      at: "4:13",
      messageId: "pacHost",
      severity: "error",
      data: { host: "pac.corp.example", address: "192.0.2.200" },
    },
    {
      name: "inside too",
      live: random("internal", "x2.example: 192.0.2.200"),
      at: "3:13",
      messageId: "resolver",
      data: { view: "internal", resolver: "10.0.0.53" },
    },
    {
      name: "a wildcard outside that nobody wrote down",
      live: random("external", "x3.corp.example: 203.0.113.7"),
      at: "4:13",
      messageId: "wildcard",
      data: { name: "x3.corp.example", domain: "corp.example", address: "203.0.113.7" },
    },
  ],
});
