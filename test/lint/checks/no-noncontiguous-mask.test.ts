import { noNoncontiguousMask } from "../../../lint/checks/no-noncontiguous-mask.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(noNoncontiguousMask, {
  valid: [
    {
      name: "masks",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.240.0.0") || isInNet(host, "0.0.0.0", "0.0.0.0"',
      ),
    },
    { name: "wildcards, reported elsewhere", code: testing('host, "10.0.0.0", "0.255.255.255"') },
    { name: "changed places, reported elsewhere", code: testing('host, "255.0.0.0", "10.0.0.0"') },
    { name: "no masks, reported elsewhere", code: testing('host, "10.0.0.0", "255.0.255"') },
    {
      name: "a hole on purpose, where the site has browsers alone",
      code: testing('host, "10.0.50.0", "255.0.255.0"'),
      site: siteWith("chromium, firefox"),
    },
    {
      name: "a flat list of patterns and masks in turn",
      code: `var nets = ["10.0.0.0", "255.0.0.0", "172.16.0.0", "255.240.0.0"];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i += 2) if (isInNet(host, nets[i], nets[i + 1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
    },
  ],
  invalid: [
    {
      name: "a slip of a finger, with the ways to mend it",
      code: testing('host, "192.0.2.0", "255.255.225.0"'),
      at: "2:34",
      messageId: "slip",
      severity: "error",
      data: { meant: '"255.255.224.0" or "255.255.252.0" or "255.255.255.0"' },
    },
    {
      name: "a digit too many",
      code: testing('host, "172.16.0.0", "255.2440.0.0") || isInNet(host, "172.16.0.0", "255.241.0.0"'),
      at: "2:82",
      messageId: "slip",
    },
    {
      name: "a hole in which the pattern has a number",
      code: testing('host, "192.168.1.0", "255.255.0.255"'),
      at: "2:36",
      messageId: "contradiction",
      data: { and: ' and leaves out numbers that pattern "192.168.1.0" gives' },
    },
    {
      name: "something else entirely",
      code: testing('host, "10.0.0.0", "10.20.30.40"'),
      at: "2:33",
      messageId: "contradiction",
      data: { and: "" },
    },
    {
      name: "a hole on purpose",
      code: testing('host, "10.0.50.0", "255.0.255.0"'),
      at: "2:34",
      messageId: "holes",
      severity: "warning",
    },
    {
      name: "a hole on purpose, with Node programs",
      code: testing('host, "10.0.50.0", "255.0.255.0"'),
      site: siteWith("chromium, node"),
      at: "2:34",
      messageId: "holesInNode",
      severity: "error",
    },
    {
      name: "in a row of a table",
      code: `var nets = [{ net: "192.168.1.0", mask: "255.255.0.255" }, { net: "10.0.50.0", mask: "255.0.255.0" }];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i].net, nets[i].mask)) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      findings: [
        { at: "1:41", messageId: "contradiction" },
        { at: "1:86", messageId: "holes" },
      ],
    },
  ],
});
