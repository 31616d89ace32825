import { noIpGlobOnHost } from "../../../lint/checks/no-ip-glob-on-host.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(noIpGlobOnHost, {
  valid: [
    {
      name: "everything else is DIRECT too",
      code: testing('shExpMatch(host, "10.*")', '"DIRECT"', '"DIRECT"'),
    },
    { name: "a whole address", code: testing('shExpMatch(host, "10.1.2.3") || host == "10.1.2.3"') },
    { name: "all four numbers", code: testing(String.raw`/^10(\.\d{1,3}){3}$/.test(host)`) },
    { name: "a range", code: testing('isInNet(host, "10.0.0.0", "255.0.0.0")') },
    { name: "IPv6: no name has a colon", code: testing('shExpMatch(host, "2001:*")') },
    {
      name: "no address",
      code: testing('shExpMatch(host, "10-*") || shExpMatch(host, "*.10.*") || shExpMatch(host, "3com.*")'),
    },
    { name: "the address of the host", code: testing('shExpMatch(dnsResolve(host), "10.*")') },
    { name: "the client's own address", code: testing('shExpMatch(myIpAddress(), "10.*")') },
    { name: "the proxy", code: testing('shExpMatch(host, "10.*")', '"PROXY px2:8080"', '"DIRECT"') },
    {
      name: "beside a test for addresses",
      code: testing(String.raw`/^[\d.]+$/.test(host) && shExpMatch(host, "10.*")`),
    },
    {
      name: "no letters",
      code: testing('!/[a-z]/i.test(host) && (shExpMatch(host, "10.*") || shExpMatch(host, "192.168.*"))'),
    },
    {
      name: "names left before",
      code: `function FindProxyForURL(url, host) {\n  if (!isAddress(host)) return "PROXY px1:8080";\n  if (shExpMatch(host, "10.*")) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
    },
    { name: "a number that is not the first", code: testing('host.indexOf("10.") > 0') },
  ],
  invalid: [
    {
      name: "a glob",
      code: testing('shExpMatch(host, "10.*")'),
      at: "2:24",
      messageId: "direct",
      severity: "warning",
      data: { lookalike: "10.evil.example", remedy: String.raw`/^10(\.\d{1,3}){3}$/.test(host)` },
    },
    {
      name: "more numbers, more stars",
      code: testing(
        'shExpMatch(host, "192.168.*") || shExpMatch(host, "10.*.*.*") || shExpMatch(host, "172.1?.*")',
      ),
      findings: [
        { at: "2:24", messageId: "direct", data: { lookalike: "192.168.evil.example" } },
        { at: "2:57", messageId: "direct", data: { lookalike: "10.1.1.evil.example" } },
        { at: "2:89", messageId: "direct", data: { lookalike: "172.16.evil.example" } },
      ],
    },
    {
      name: "the beginning of the text",
      code: testing(
        'host.indexOf("10.") == 0 || host.startsWith("192.168.1.") || host.substring(0, 4) == "127."',
      ),
      findings: [
        { at: "2:20", messageId: "direct", data: { lookalike: "10.evil.example" } },
        {
          at: "2:51",
          messageId: "direct",
          data: { remedy: String.raw`/^192\.168\.1\.\d{1,3}$/.test(host)` },
        },
        { at: "2:92", messageId: "direct", data: { lookalike: "127.evil.example" } },
      ],
    },
    {
      name: "negated",
      code: testing('host.indexOf("10.") != 0', '"PROXY px1:8080"', '"DIRECT"'),
      at: "2:20",
      messageId: "direct",
    },
    {
      name: "not even a dot",
      code: testing('shExpMatch(host, "10*")'),
      at: "2:24",
      messageId: "direct",
      data: { lookalike: "10.evil.example" },
    },
    {
      name: "a list",
      code: `var nets = ["10.*", "127.0.0.1"];\n${testing("nets.some(function (n) { return shExpMatch(host, n); })")}`,
      at: "1:13",
      messageId: "direct",
    },
  ],
});
