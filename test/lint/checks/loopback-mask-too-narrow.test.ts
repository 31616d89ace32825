import { loopbackMaskTooNarrow } from "../../../lint/checks/loopback-mask-too-narrow.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(loopbackMaskTooNarrow, {
  valid: [
    { name: "all of 127/8", code: testing('isInNet(host, "127.0.0.0", "255.0.0.0")') },
    { name: "127.0.0.1 as the base of all", code: testing('isInNet(host, "127.0.0.1", "255.0.0.0")') },
    { name: "another network", code: testing('isInNet(host, "192.168.0.0", "255.255.255.0")') },
    {
      name: "another loopback address, meant as itself",
      code: testing('isInNet(host, "127.0.53.53", "255.255.255.255")'),
    },
    {
      name: "the client's own address",
      code: testing('isInNet(myIpAddress(), "127.0.0.1", "255.255.255.255")'),
    },
    {
      name: "the client's own address in a variable",
      code: `var me = myIpAddress();\n${testing('isInNet(me, "127.0.0.1", "255.255.255.255")')}`,
    },
    {
      name: "a probe's address",
      code: testing('isInNet(dnsResolve("probe.corp.example"), "127.0.0.1", "255.255.255.255")'),
    },
    {
      name: "a mask that is no mask is another check's",
      code: testing('isInNet(host, "127.0.0.0", "255.0.255.0")'),
    },
    { name: "an unknown mask", code: testing('isInNet(host, "127.0.0.0", mask)') },
  ],
  invalid: [
    {
      name: "/24",
      code: testing('isInNet(host, "127.0.0.0", "255.255.255.0")'),
      at: "2:34",
      messageId: "narrow",
      severity: "warning",
      data: { count: "256" },
      output: testing('isInNet(host, "127.0.0.0", "255.0.0.0")'),
    },
    {
      name: "one address",
      code: testing("isInNet(host, '127.0.0.1', '255.255.255.255')"),
      at: "2:34",
      messageId: "narrow",
      data: { count: "1" },
      output: testing("isInNet(host, '127.0.0.1', '255.0.0.0')"),
    },
    {
      name: "the address of the destination, on one line with others",
      code: testing(
        'isPlainHostName(host)||isInNet(dnsResolve(host),"127.0.0.0","255.255.0.0")||isInNet(host,"10.0.0.0","255.0.0.0")',
      ),
      at: "2:67",
      messageId: "narrow",
      output: testing(
        'isPlainHostName(host)||isInNet(dnsResolve(host),"127.0.0.0","255.0.0.0")||isInNet(host,"10.0.0.0","255.0.0.0")',
      ),
    },
    {
      name: "a mask that others use too stays as it is",
      code: `var M = "255.255.255.0";\n${testing('isInNet(host, "127.0.0.0", M) || isInNet(host, "192.0.2.0", M)')}`,
      at: "3:34",
      messageId: "narrow",
    },
  ],
});
