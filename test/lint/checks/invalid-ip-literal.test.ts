import { invalidIpLiteral } from "../../../lint/checks/invalid-ip-literal.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (address: string) =>
  `function FindProxyForURL(url, host) {\n  if (host == ${address}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(invalidIpLiteral, {
  valid: [
    {
      name: "addresses",
      code: testing('"10.0.0.1"') + returning('"PROXY 192.0.2.1:8080; PROXY 192.0.2.1.:8080"'),
    },
    {
      name: "names with numbers",
      code: testing('"10.example"') + returning('"PROXY 10.0.0.1.example:8080"'),
    },
    {
      name: "the beginning of an address",
      code: 'function FindProxyForURL(url, host) {\n  if (host.split(".").slice(0, 3).join(".") == "10.20.30") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "a version",
      code: 'var version = "1.2.3";\nfunction FindProxyForURL(url, host) {\n  if (version === "1.2.3") return "DIRECT";\n  return "PROXY px1:8080";\n}\n',
    },
    {
      name: "keys that are the beginning of addresses",
      code: 'var T = { "10.20.30": 1 };\nfunction FindProxyForURL(url, host) {\n  return T[host] ? "DIRECT" : "PROXY px1:8080";\n}\n',
    },
    { name: "leading zeros, reported elsewhere", code: testing('"010.0.0.1"') },
    {
      name: "networks, reported elsewhere",
      code: 'function FindProxyForURL(url, host) {\n  return isInNet(host, "10.300.0.0", "255.255.0.0") ? "DIRECT" : "PROXY px1:8080";\n}\n',
    },
  ],
  invalid: [
    {
      name: "over 255",
      code: testing('"10.300.0.1"'),
      at: "2:15",
      messageId: "range",
      severity: "error",
      data: { value: "10.300.0.1" },
    },
    {
      name: "a letter for a digit",
      code: testing("'1O.0.0.l'"),
      at: "2:15",
      messageId: "letter",
      data: { meant: "10.0.0.1" },
      output: testing("'10.0.0.1'"),
    },
    { name: "three numbers", code: testing('"10.20.30"'), at: "2:15", messageId: "count" },
    {
      name: "five numbers, in a switch",
      code: 'function FindProxyForURL(url, host) {\n  switch (host) { case "10.0.0.0.1": return "DIRECT"; }\n  return "PROXY px1:8080";\n}\n',
      at: "2:24",
      messageId: "count",
    },
    {
      name: "compared with a look-up in a variable",
      code: 'function FindProxyForURL(url, host) {\n  var ip = dnsResolve("probe.corp.example");\n  return ip === "10.20.300.40" ? "DIRECT" : "PROXY px1:8080";\n}\n',
      at: "3:17",
      messageId: "range",
    },
    {
      name: "a key of a table",
      code: 'var T = { "10.0.0.256": 1 };\nfunction FindProxyForURL(url, host) {\n  return T[host] ? "DIRECT" : "PROXY px1:8080";\n}\n',
      at: "1:11",
      messageId: "range",
    },
    {
      name: "a proxy over 255",
      code: returning('"PROXY 10.0.0.256:8080"'),
      at: "2:11",
      messageId: "proxyRange",
    },
    {
      name: "a proxy with a letter",
      code: returning('"DIRECT; PROXY l0.0.0.1:8080"'),
      at: "2:19",
      messageId: "proxyLetter",
      data: { meant: "10.0.0.1" },
      output: returning('"DIRECT; PROXY 10.0.0.1:8080"'),
    },
    {
      name: "a proxy with three numbers",
      code: returning('"PROXY 10.1.2:8080"'),
      at: "2:11",
      messageId: "proxyCount",
      data: { effect: ": clients make 10.1.0.2 of it" },
    },
    {
      name: "a proxy with five numbers",
      code: returning('"PROXY 10.0.0.0.1:8080"'),
      at: "2:11",
      messageId: "proxyCount",
      data: { effect: ", and clients drop the entry" },
    },
  ],
});
