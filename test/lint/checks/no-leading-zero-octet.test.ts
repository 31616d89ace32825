import { noLeadingZeroOctet } from "../../../lint/checks/no-leading-zero-octet.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(noLeadingZeroOctet, {
  valid: [
    { name: "no leading zeros", code: testing('host, "10.0.0.0", "255.0.0.0"') },
    {
      name: "zeros that change nothing in octal",
      code: testing('host, "192.168.001.000", "255.255.255.000"'),
    },
    { name: "a proxy whose zeros change nothing", code: returning('"PROXY 192.168.001.005:8080"') },
    {
      name: "a text that is compared with something else",
      code: 'function FindProxyForURL(url, host) {\n  if (version == "010.0.0.1") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
  ],
  invalid: [
    {
      name: "a pattern",
      code: testing('host, "010.0.0.0", "255.0.0.0"'),
      at: "2:21",
      messageId: "network",
      severity: "warning",
      data: { meant: "10.0.0.0", read: "8.0.0.0" },
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a digit that octal does not have",
      code: testing('host, "192.168.080.0", "255.255.255.0"'),
      at: "2:21",
      messageId: "network",
      data: { read: "no address" },
      output: testing('host, "192.168.80.0", "255.255.255.0"'),
    },
    {
      name: "with Node programs",
      code: testing('host, "010.0.0.0", "255.0.0.0"'),
      site: siteWith("chromium, node"),
      at: "2:21",
      messageId: "networkInNode",
      severity: "error",
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "compared with the host",
      code: 'function FindProxyForURL(url, host) {\n  if (host === "010.001.002.003") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
      at: "2:16",
      messageId: "compared",
      severity: "error",
      data: { meant: "10.1.2.3" },
    },
    {
      name: "a proxy",
      code: returning('"PROXY 010.0.0.1:8080"'),
      at: "2:11",
      messageId: "proxy",
      severity: "error",
      data: { meant: "10.0.0.1", effect: "connect to 8.0.0.1" },
    },
    {
      name: "a proxy that is no address in octal",
      code: returning('"PROXY 10.0.0.08:8080"'),
      at: "2:11",
      messageId: "proxy",
      data: { effect: "drop the entry" },
    },
  ],
});
