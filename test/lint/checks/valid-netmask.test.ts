import { validNetmask } from "../../../lint/checks/valid-netmask.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(validNetmask, {
  valid: [
    {
      name: "all masks",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "192.0.2.1", "255.255.255.255") || isInNet(host, "192.0.2.2", "255.255.255.254"',
      ),
    },
    { name: "does it resolve", code: testing('host, "0.0.0.0", "0.0.0.0"') },
    { name: "unknown masks", code: testing('host, "10.0.0.0", mask') },
    {
      name: "patterns and IPv6, reported elsewhere",
      code: testing('host, "10.0.0.0/8", "255.0.0.0") || isInNet(host, "fd00::", "ffff::"'),
    },
    { name: "holes, reported elsewhere", code: testing('host, "10.1.2.0", "255.255.0.255"') },
    {
      name: "every own address and every probe, reported elsewhere",
      code: testing(
        'myIpAddress(), "10.0.0.0", "0.0.0.0") || isInNet("probe.corp.example", "10.0.0.0", "0.0.0.0"',
      ),
    },
    {
      name: "a flat list of patterns and masks in turn",
      code: `var nets = ["10.0.0.0", "255.0.0.0", "172.16.0.0", "255.240.0.0"];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i += 2) if (isInNet(host, nets[i], nets[i + 1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
    },
    {
      name: "a function of the file's own",
      code: `function isInNet(ip, net, bits) { return false; }\n${testing('host, "10.0.0.0", 8')}`,
    },
  ],
  invalid: [
    {
      name: "a prefix length",
      code: testing('host, "10.0.0.0", "8"'),
      at: "2:33",
      messageId: "prefixMask",
      severity: "error",
      data: { value: "8", mask: "255.0.0.0" },
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a prefix length with its slash",
      code: testing("host, '192.0.2.0', '/24'"),
      at: "2:34",
      messageId: "prefixMask",
      output: testing("host, '192.0.2.0', '255.255.255.0'"),
    },
    {
      name: "a prefix length as a number",
      code: testing('host, "10.0.0.0", 8'),
      at: "2:33",
      messageId: "prefixMask",
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a router's wildcard",
      code: testing('host, "10.0.0.0", "0.255.255.255"'),
      at: "2:33",
      messageId: "inverse",
      severity: "error",
      data: { mask: "255.0.0.0" },
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a wildcard that does not fit its network: no fix",
      code: testing('host, "172.16.5.0", "0.15.255.255"'),
      at: "2:35",
      messageId: "inverse",
      data: { mask: "255.240.0.0" },
    },
    {
      name: "no bit at all",
      code: testing('host, "10.1.2.3", "0.0.0.0"'),
      at: "2:33",
      messageId: "everything",
      data: { pattern: "10.1.2.3" },
    },
    {
      name: "pattern and mask changed places",
      code: testing('host, "255.0.0.0", "10.0.0.0"'),
      at: "2:34",
      messageId: "swapped",
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    { name: "over 255", code: testing('host, "10.0.0.0", "256.0.0.0"'), at: "2:33", messageId: "octet" },
    {
      name: "a number in hexadecimal",
      code: testing('host, "10.0.0.0", 0xff000000'),
      at: "2:33",
      messageId: "notDotted",
      data: { value: "0xff000000" },
    },
    {
      name: "a letter for a digit",
      code: testing('host, "192.0.2.0", "255.255.255.O"'),
      at: "2:34",
      messageId: "notDotted",
      data: { like: '"255.255.255.0"' },
      output: testing('host, "192.0.2.0", "255.255.255.0"'),
    },
    {
      name: "in a table",
      code: `var nets = [["10.0.0.0", "255.0.0.0"], ["192.0.2.0", "0.0.0.255"], ["192.168.0.0", "255.255.0"]];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      findings: [
        { at: "1:54", messageId: "inverse" },
        { at: "1:84", messageId: "notDotted" },
      ],
    },
  ],
});
