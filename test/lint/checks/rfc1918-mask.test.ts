import { rfc1918Mask } from "../../../lint/checks/rfc1918-mask.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (args: string) =>
  `function FindProxyForURL(url, host) {\n  if (isInNet(${args})) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(rfc1918Mask, {
  valid: [
    {
      name: "the three blocks",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.240.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0"',
      ),
    },
    {
      name: "networks of a company's own",
      code: testing(
        'host, "172.16.0.0", "255.255.0.0") || isInNet(host, "10.20.0.0", "255.255.0.0") || isInNet(host, "192.168.7.0", "255.255.255.0"',
      ),
    },
    {
      name: "several parts of a block beside the other two",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.255.0.0") || isInNet(host, "172.17.0.0", "255.255.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0"',
      ),
    },
    {
      name: "a part of a block beside the other two, and the rest by a glob",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.255.0.0") || shExpMatch(host, "172.17.*") || isInNet(host, "192.168.0.0", "255.255.0.0"',
      ),
    },
    {
      name: "a part of a block that is not its beginning",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.20.0.0", "255.255.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0"',
      ),
    },
    {
      name: "public networks",
      code: testing('host, "192.0.2.0", "255.255.255.0") || isInNet(host, "172.217.0.0", "255.255.0.0"'),
    },
    {
      name: "halves and quarters of all addresses",
      code: testing('host, "128.0.0.0", "128.0.0.0") || isInNet(host, "128.0.0.0", "192.0.0.0"'),
    },
    {
      name: "the client's own address in a private block, reported elsewhere",
      code: testing('myIpAddress(), "172.16.0.0", "255.0.0.0"'),
    },
  ],
  invalid: [
    {
      name: "172.16 with the mask of 10",
      code: testing('host, "172.16.0.0", "255.0.0.0"'),
      at: "2:35",
      messageId: "wideDirect",
      severity: "error",
      data: { base: "172.16.0.0", prefix: "12", mask: "255.240.0.0", last: "172.31.255.255" },
    },
    {
      name: "172 and 192 as a whole",
      code: testing('host, "172.0.0.0", "255.0.0.0") || isInNet(host, "192.0.0.0", "255.0.0.0"'),
      findings: [
        { at: "2:34", messageId: "wideDirect" },
        { at: "2:77", messageId: "wideDirect", data: { base: "192.168.0.0", mask: "255.255.0.0" } },
      ],
    },
    {
      name: "into the proxy",
      code: 'function FindProxyForURL(url, host) {\n  return isInNet(host, "192.168.0.0", "255.0.0.0") ? "PROXY px1:8080" : "DIRECT";\n}\n',
      at: "2:39",
      messageId: "wideProxy",
      severity: "note",
    },
    {
      name: "nobody knows where to",
      code: 'function FindProxyForURL(url, host) {\n  return choose(isInNet(host, "192.168.0.0", "255.0.0.0"));\n}\n',
      at: "2:46",
      messageId: "wide",
      severity: "warning",
    },
    {
      name: "a test for the place",
      code: testing('myIpAddress(), "172.0.0.0", "255.0.0.0"'),
      at: "2:43",
      messageId: "wide",
    },
    {
      name: "in a row of a table",
      code: `var nets = [["10.0.0.0", "255.0.0.0"], ["172.16.0.0", "255.0.0.0"]];\nfunction FindProxyForURL(url, host) {\n  for (var i = 0; i < nets.length; i++) if (isInNet(host, nets[i][0], nets[i][1])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "1:55",
      messageId: "wideDirect",
    },
    {
      name: "a part of one block beside the other two",
      code: `// RFC 1918: 10/8, 172.16/12, 192.168/16\n${testing('host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.255.0.0") || isInNet(host, "192.168.0.0", "255.255.0.0"')}`,
      at: "3:77",
      messageId: "narrow",
      severity: "warning",
      data: { mask: "255.240.0.0" },
    },
    {
      name: "one home network for all of them",
      code: testing(
        'host, "10.0.0.0", "255.0.0.0") || isInNet(host, "172.16.0.0", "255.240.0.0") || isInNet(host, "192.168.0.0", "255.255.255.0"',
      ),
      at: "2:124",
      messageId: "narrow",
      data: { base: "192.168.0.0", mask: "255.255.0.0" },
    },
  ],
});
