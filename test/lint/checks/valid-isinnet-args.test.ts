import { validIsinnetArgs } from "../../../lint/checks/valid-isinnet-args.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(validIsinnetArgs, {
  valid: [
    { name: "pattern and mask", code: testing('host, "10.0.0.0", "255.0.0.0"') },
    { name: "the borders of an octet", code: testing('host, "0.0.0.0", "255.255.255.255"') },
    { name: "constants", code: `var N = "10.0.0.0", M = "255." + "0.0.0";\n${testing("host, N, M")}` },
    {
      name: "masks and IPv6, reported elsewhere",
      code: testing(
        'host, "10.0.0.0", "8") || isInNet(host, "2001:db8::", "ffff::") || isInNet(host, "fd00::/8"',
      ),
    },
    {
      name: "a flat list of patterns and masks in turn",
      code: `var nets = ["10.0.0.0", "255.0.0.0", "192.0.2.0", "255.255.255.0"];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i += 2) if (isInNet(host, nets[i], nets[i + 1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
    },
    {
      name: "ranges of isInNetEx",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNetEx(host, "fd00::/8") || isInNetEx(host, " 10.0.0.0 / 8 ") || isInNetEx(host, "::1/128"',
      ),
    },
    { name: "unknown arguments", code: testing("host, net, mask") },
    { name: "spread arguments", code: testing("host, ...net") },
    {
      name: "a table of pairs",
      code: `var nets = [["10.0.0.0", "255.0.0.0"], ["192.0.2.0", "255.255.255.0"]];\n${testing("host, nets[0][0], nets[0][1]")}`,
    },
    {
      name: "a table of ranges, split by the file's own code",
      code: `var nets = ["10.0.0.0/8"];\nfunction FindProxyForURL(url, host) {\n  var parts = nets[0].split("/");\n  return isInNet(host, parts[0], parts[1]) ? "DIRECT" : "PROXY px1:8080";\n}\n`,
    },
    {
      name: "a function of the file's own that takes ranges",
      code: `function isInNet(ip, range) { return false; }\n${testing('host, "10.0.0.0/8"')}`,
    },
    {
      name: "the Ex form takes prefixes",
      code: testing('host, "10.0.0.0", "255.0.0.0") || isInNetEx(host, "2001:db8::/32"'),
    },
  ],
  invalid: [
    {
      name: "a range",
      code: testing('host, "10.0.0.0/8"'),
      at: "2:21",
      messageId: "cidr",
      severity: "error",
      data: { base: "10.0.0.0", mask: "255.0.0.0" },
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a range and its mask",
      code: testing("host, '172.16.0.0/12', '255.240.0.0'"),
      at: "2:21",
      messageId: "cidr",
      output: testing("host, '172.16.0.0', '255.240.0.0'"),
    },
    {
      name: "a range and another mask: no fix, one of them is wrong",
      code: testing('host, "172.16.0.0/12", "255.255.0.0"'),
      at: "2:21",
      messageId: "cidr",
    },
    {
      name: "no mask",
      code: testing('host, "10.0.0.0"'),
      at: "2:7",
      messageId: "missing",
      data: { count: "two arguments" },
    },
    {
      name: "one argument",
      code: testing("host"),
      at: "2:7",
      messageId: "missing",
      data: { count: "one argument" },
    },
    {
      name: "isInNetEx with half an address, as in its description",
      code: 'isInNetEx(host, "3ffe:8311:ffff/48");',
      at: "1:17",
      messageId: "exPrefix",
      severity: "error",
      data: { like: '"3ffe:8311:ffff::/48"' },
      output: 'isInNetEx(host, "3ffe:8311:ffff::/48");',
    },
    {
      name: "isInNetEx with half an IPv4 address",
      code: "isInNetEx(host, '10.20/16');",
      at: "1:17",
      messageId: "exPrefix",
      output: "isInNetEx(host, '10.20.0.0/16');",
    },
    {
      name: "isInNetEx with a mask",
      code: 'isInNetEx(host, "10.0.0.0", "255.0.0.0");',
      at: "1:17",
      messageId: "exPrefix",
      output: 'isInNetEx(host, "10.0.0.0/8");',
    },
    {
      name: "isInNetEx with a single address, in a constant: no fix",
      code: 'var A = "2001:db8::1";\nisInNetEx(host, A);',
      at: "1:9",
      messageId: "exPrefix",
      data: { like: '"2001:db8::1/128"' },
    },
    {
      name: "isInNetEx with a prefix that is too long: no fix",
      code: 'isInNetEx(host, "10.0.0.0/33");',
      at: "1:17",
      messageId: "exPrefix",
      data: { like: 'it like "2001:db8::/32"' },
    },
    {
      name: "isInNetEx with a name",
      code: 'isInNetEx(host, "corp.example");',
      at: "1:17",
      messageId: "exPrefix",
    },
    {
      name: "a letter for a digit",
      code: testing('host, "1O.0.0.0", "255.0.0.0"'),
      at: "2:21",
      messageId: "notDotted",
      data: { value: '"1O.0.0.0"', like: '"10.0.0.0"' },
      output: testing('host, "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "a number in hexadecimal",
      code: testing('host, 0x0a000000, "255.0.0.0"'),
      at: "2:21",
      messageId: "notDotted",
      data: { value: "0x0a000000" },
    },
    { name: "over 255", code: testing('host, "10.256.0.0", "255.255.0.0"'), at: "2:21", messageId: "octet" },
    {
      name: "a name",
      code: testing('host, "corp.example", "255.0.0.0"'),
      at: "2:21",
      messageId: "notDotted",
      data: { value: '"corp.example"' },
    },
    {
      name: "three numbers, in a table",
      code: `var nets = [["10.0.0", "255.0.0.0"], ["192.0.2.0", "255.255.255.0"]];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "1:14",
      messageId: "notDotted",
    },
  ],
});
