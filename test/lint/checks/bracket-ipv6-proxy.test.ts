import { bracketIpv6Proxy } from "../../../lint/checks/bracket-ipv6-proxy.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(bracketIpv6Proxy, {
  valid: [
    { name: "brackets", code: returning('"PROXY [2001:db8::1]:3128; PROXY [2001:DB8:0:0:0:0:0:1]:3128"') },
    { name: "IPv4 and names", code: returning('"PROXY 192.0.2.1:8080; PROXY px1:8080"') },
    { name: "an address that only a run can tell", code: returning('"PROXY " + address + ":8080"') },
    { name: "two colons by mistake", code: returning('"PROXY px1::8080"') },
  ],
  invalid: [
    {
      name: "a last number that is part of an address as well: no fix",
      code: returning('"PROXY 2001:db8::1:3128"'),
      at: "2:11",
      messageId: "bare",
      severity: "error",
      data: { bracketed: "[2001:db8::1]:3128" },
    },
    {
      name: "a last number that can only be the port",
      code: returning('"PROXY 2001:db8:0:0:0:0:0:1:3128; DIRECT"'),
      at: "2:11",
      messageId: "bare",
      output: returning('"PROXY [2001:db8:0:0:0:0:0:1]:3128; DIRECT"'),
    },
    {
      name: "no port",
      code: returning('"PROXY 2001:db8::abcd"'),
      at: "2:11",
      messageId: "bare",
      data: { bracketed: "[2001:db8::abcd]:8080" },
    },
    {
      name: "a name in brackets",
      code: returning('"PROXY [px1]:8080"'),
      at: "2:11",
      messageId: "notIpv6",
      data: { inside: "px1" },
    },
    {
      name: "IPv4 in brackets",
      code: returning('"PROXY [192.0.2.1]:8080"'),
      at: "2:11",
      messageId: "notIpv6",
    },
    { name: "a zone", code: returning('"PROXY [fe80::1%eth0]:8080"'), at: "2:11", messageId: "notIpv6" },
  ],
});
