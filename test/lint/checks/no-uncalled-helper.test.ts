import { noUncalledHelper } from "../../../lint/checks/no-uncalled-helper.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const LOCAL = "function isLocal(host, port) {\n  return isPlainHostName(host);\n}\n";

checkTable(noUncalledHelper, {
  valid: [
    {
      name: "called",
      code: `${LOCAL}${testing("isPlainHostName(host) || !isLocal(host) || myIpAddress() == host")}`,
    },
    {
      name: "as a value",
      code: `${LOCAL}var tests = [isPlainHostName, isLocal];\nvar test = this.debug ? isLocal : isPlainHostName;\n${testing("tests.some(isLocal)")}`,
    },
    {
      name: "tested before it is called",
      code: testing("isInNet && isInNet(host, '10.0.0.0', '255.0.0.0')"),
    },
    {
      name: "tested before it is called, in a statement",
      code: `${LOCAL}function FindProxyForURL(url, host) {\n  if (isLocal) {\n    return isLocal(host) ? "DIRECT" : "PROXY px1:8080";\n  }\n}\n`,
    },
    {
      name: "defined where it is missing",
      code: `if (!isResolvable) isResolvable = function () {};\n${testing("true")}`,
    },
    { name: "what not every client has", code: testing("isInNetEx || convert_addr") },
    {
      name: "a variable that is no function",
      code: `var isLocal = url === "a";\nvar url;\n${testing("isLocal")}`,
    },
    { name: "a function that is replaced", code: `${LOCAL}isLocal = null;\n${testing("isLocal")}` },
    {
      name: "compared with another function",
      code: `${LOCAL}${testing("isLocal === isPlainHostName || typeof isLocal == 'function'")}`,
    },
    {
      name: "a property of another thing",
      code: testing('table.toLowerCase == "a"').replace("{", "{ var table = {};"),
    },
    { name: "methods that are called", code: testing('host.toLowerCase() == "a"') },
  ],
  invalid: [
    {
      name: "a helper",
      code: testing("isPlainHostName"),
      at: "2:7",
      messageId: "condition",
      severity: "error",
      data: { name: "isPlainHostName", call: "isPlainHostName(host)" },
    },
    {
      name: "a helper behind !, among others",
      code: testing('dnsDomainIs(host, ".a") || !isResolvable'),
      at: "2:35",
      messageId: "condition",
    },
    {
      name: "a function of the file",
      code: `${LOCAL}${testing("isLocal")}`,
      at: "5:7",
      messageId: "condition",
      data: { call: "isLocal(host, port)" },
    },
    {
      name: "an arrow in a constant, in ?:",
      code: 'const isLocal = (h) => h === "a";\nvar FindProxyForURL = (url, host) => (isLocal ? "DIRECT" : "PROXY px1:8080");\n',
      at: "2:39",
      messageId: "condition",
      data: { call: "isLocal(h)" },
    },
    {
      name: "compared with an answer",
      code: testing('myIpAddress == "10.20.30.40" || true != isPlainHostName'),
      findings: [
        { at: "2:7", messageId: "comparison", data: { truth: "false", call: "myIpAddress()" } },
        { at: "2:39", messageId: "comparison", data: { truth: "true" } },
      ],
    },
    {
      name: "a method of the host",
      code: testing('host.toLowerCase == "www.example.com"'),
      at: "2:7",
      messageId: "comparison",
      data: { source: 'host.toLowerCase == "www.example.com"', call: "host.toLowerCase()" },
    },
  ],
});
