import { networkHostBits } from "../../../lint/checks/network-host-bits.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(networkHostBits, {
  valid: [
    {
      name: "bases of networks",
      code: testing('host, "192.168.1.0", "255.255.255.0") || isInNet(host, "172.16.0.0", "255.240.0.0"'),
    },
    { name: "a single address", code: testing('host, "192.168.1.20", "255.255.255.255"') },
    { name: "this machine, as everybody writes it", code: testing('host, "127.0.0.1", "255.0.0.0"') },
    {
      name: "a private block with another mask, reported elsewhere",
      code: testing('host, "172.16.0.0", "255.0.0.0"'),
    },
    { name: "everything, reported elsewhere", code: testing('host, "10.1.2.3", "0.0.0.0"') },
    {
      name: "what is no network, reported elsewhere",
      code: testing('host, "10.1.2.300", "255.0.0.0") || isInNet(host, "10.1.2.3", "255.0.255.0"'),
    },
    { name: "leading zeros, reported elsewhere", code: testing('host, "010.000.000.000", "255.0.0.0"') },
  ],
  invalid: [
    {
      name: "an address of the network",
      code: testing('host, "192.168.1.20", "255.255.255.0"'),
      at: "2:21",
      messageId: "ignored",
      severity: "note",
      data: { base: "192.168.1.0", prefix: "24", pattern: "192.168.1.20" },
    },
    {
      name: "bits inside a number",
      code: testing('host, "198.51.100.20", "255.255.255.240"'),
      at: "2:21",
      messageId: "ignored",
      data: { base: "198.51.100.16", prefix: "28" },
    },
    {
      name: "in a row of a table",
      code: `var nets = [["10.0.0.0", "255.0.0.0"], ["192.0.2.7", "255.255.255.0"]];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "1:41",
      messageId: "ignored",
    },
    {
      name: "in calls of a local function",
      code: 'function inside(host, net, mask) { return isInNet(host, net, mask); }\nfunction FindProxyForURL(url, host) {\n  return inside(host, "10.20.30.0", "255.255.0.0") ? "DIRECT" : "PROXY px1:8080";\n}\n',
      at: "3:23",
      messageId: "ignored",
      data: { base: "10.20.0.0" },
    },
    {
      name: "a whole table of them: one finding",
      code: `var nets = [\n${Array.from({ length: 21 }, (_, i) => `  ["10.0.${i}.1", "255.255.255.0"],\n`).join("")}];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "2:4",
      messageId: "habit",
      severity: "note",
      data: { count: "21", pattern: "10.0.0.1", base: "10.0.0.0", prefix: "24" },
    },
  ],
});
