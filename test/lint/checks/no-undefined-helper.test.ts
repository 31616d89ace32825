import { noUndefinedHelper } from "../../../lint/checks/no-undefined-helper.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noUndefinedHelper, {
  valid: [
    {
      name: "helpers",
      code: testing(
        'isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0") || weekdayRange("MON") || convert_addr(host)',
      ),
    },
    { name: "helpers of some clients only", code: testing("isResolvableEx(host) || getClientVersion()") },
    {
      name: "the language",
      code: testing("parseInt(host, 10) || RegExp(host).test(url) || escape(host) || new Map().has(host)"),
    },
    {
      name: "functions of the file, used before they stand there",
      code: `${testing("isLocal(host) || isOther(host)")}function isLocal(h) { return true; }\nvar isOther = function () {};\n`,
    },
    {
      name: "a function that comes into being by assignment",
      code: `isLocal = function (h) { return true; };\nthis.isOther = isLocal;\n${testing("isLocal(host) || isOther(host)")}`,
    },
    { name: "tested with typeof", code: testing('typeof customHelper === "function" && customHelper(host)') },
    {
      name: "caught",
      code: 'function FindProxyForURL(url, host) {\n  try { debugOut(host); } catch (e) {}\n  return "DIRECT";\n}\n',
    },
    { name: "a parameter", code: "function apply(f, h) { return f(h); }\n" },
    { name: "methods", code: testing("host.endsWith(url)") },
    { name: "code made at run time", code: `eval("function made() {}");\n${testing("made(host)")}` },
  ],
  invalid: [
    {
      name: "letter case",
      code: testing("myIPAddress() == host"),
      at: "2:7",
      messageId: "spelling",
      severity: "error",
      data: { name: "myIPAddress", right: "myIpAddress" },
      output: testing("myIpAddress() == host"),
    },
    {
      name: "more letter case",
      code: testing('shexpmatch(host, "*") || isinnet(host) || dnsdomainis(host, ".a")'),
      findings: [
        { at: "2:7", messageId: "spelling" },
        { at: "2:32", messageId: "spelling" },
        { at: "2:49", messageId: "spelling" },
      ],
      output: testing('shExpMatch(host, "*") || isInNet(host) || dnsDomainIs(host, ".a")'),
    },
    {
      name: "a typing error",
      code: testing("isPlainHostname1(host)"),
      at: "2:7",
      messageId: "undefined",
      data: { hint: ' (did you mean "isPlainHostName"?)' },
    },
    {
      name: "a function of the file, misspelt",
      code: `function isInternal(h) { return true; }\n${testing("isInternl(host)")}`,
      at: "3:7",
      messageId: "undefined",
      data: { hint: ' (did you mean "isInternal"?)' },
    },
    {
      name: "a browser's function",
      code: testing("setTimeout(host)"),
      at: "2:7",
      messageId: "undefined",
      data: { hint: "" },
    },
    {
      name: "the catch block is not caught",
      code: 'function FindProxyForURL(url, host) {\n  try { return "DIRECT"; } catch (e) { debugOut(e); }\n  return "DIRECT";\n}\n',
      at: "2:40",
      messageId: "undefined",
    },
  ],
});
