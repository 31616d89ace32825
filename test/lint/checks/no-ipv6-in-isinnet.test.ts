import { noIpv6InIsinnet } from "../../../lint/checks/no-ipv6-in-isinnet.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noIpv6InIsinnet, {
  valid: [
    { name: "IPv4", code: testing('host, "10.0.0.0", "255.0.0.0"') },
    {
      name: "the Ex form",
      code: testing('host, "10.0.0.0", "255.0.0.0") || isInNetEx(host, "2001:db8::/32"'),
    },
    {
      name: "one address of a list",
      code: testing('myIpAddressEx().split(";")[0], "10.0.0.0", "255.0.0.0"'),
    },
    {
      name: "the plain helpers",
      code: testing(
        'dnsResolve(host), "10.0.0.0", "255.0.0.0") || isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0"',
      ),
    },
    {
      name: "a variable with one address or a list",
      code: `var ip = typeof myIpAddressEx === "function" ? myIpAddressEx() : myIpAddress();\n${testing('ip, "10.0.0.0", "255.0.0.0"')}`,
    },
    {
      name: "a function of the file's own",
      code: `function isInNet(ip, net) { return false; }\n${testing('host, "fd00::/8"')}`,
    },
  ],
  invalid: [
    {
      name: "pattern and mask: one finding",
      code: testing('host, "2001:db8::", "ffff:ffff::"'),
      at: "2:21",
      messageId: "network",
      severity: "error",
      data: { role: "pattern", value: "2001:db8::" },
    },
    {
      name: "a prefix instead of pattern and mask",
      code: testing('host, "2001:db8::/32"'),
      at: "2:21",
      messageId: "network",
    },
    {
      name: "the mask alone",
      code: testing('host, "10.0.0.0", "ffff::"'),
      at: "2:33",
      messageId: "network",
      data: { role: "mask" },
    },
    {
      name: "in brackets, in a constant",
      code: `var V6 = "[fd00::1]";\n${testing('host, V6, "255.0.0.0"')}`,
      at: "1:10",
      messageId: "network",
    },
    {
      name: "a list of addresses",
      code: testing('myIpAddressEx(), "10.0.0.0", "255.0.0.0"'),
      at: "2:15",
      messageId: "list",
      severity: "warning",
      data: { source: "myIpAddressEx()" },
    },
    {
      name: "a list in a variable",
      code: `var ips = dnsResolveEx("probe.corp.example");\n${testing('ips, "10.0.0.0", "255.0.0.0"')}`,
      at: "3:15",
      messageId: "list",
    },
  ],
});
