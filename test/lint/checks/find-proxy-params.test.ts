import { findProxyParams } from "../../../lint/checks/find-proxy-params.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (params: string, body: string) => `function FindProxyForURL(${params}) {\n  ${body}\n}\n`;
const PLAIN = 'return isPlainHostName(host) ? "DIRECT" : "PROXY px1:8080";';

checkTable(findProxyParams, {
  valid: [
    { name: "the usual names", code: entry("url, host", PLAIN) },
    { name: "other names", code: entry("u, h", 'return isPlainHostName(h) ? "DIRECT" : "PROXY px1:8080";') },
    { name: "none, and none needed", code: entry("", 'return "PROXY px1:8080";') },
    {
      name: "the arguments by number",
      code: entry("", "return isPlainHostName(arguments[1]) ? 'DIRECT' : 'PROXY px1:8080';"),
    },
    { name: "the wrong way round, and not read", code: entry("host, url", 'return "PROXY px1:8080";') },
    { name: "the host alone, and not read", code: entry("host", 'return "PROXY px1:8080";') },
    { name: "the host taken from the URL", code: entry("url", `var host = url.split("/")[2];\n  ${PLAIN}`) },
    {
      name: "a variable in disguise",
      code: entry(
        "url, host, i",
        'for (i = 0; i < 3; i++) if (host === "a" + i) return "DIRECT";\n  return "PROXY px1:8080";',
      ),
    },
    { name: "a third one that nobody reads", code: entry("url, host, ip", 'return "PROXY px1:8080";') },
    {
      name: "a third one with a default",
      code: entry("url, host, ip = myIpAddress()", 'return ip === host ? "DIRECT" : "PROXY px1:8080";'),
    },
    {
      name: "a third one that the file itself passes",
      code: `${entry("url, host, depth", 'return depth ? "DIRECT" : FindProxyForURL(url, host, 1);')}`,
    },
    {
      name: "a global of that name",
      code: `var host = "px1";\n${entry("", 'return "PROXY " + host + ":8080";')}`,
    },
    {
      name: "asked with typeof",
      code: entry("u, h", 'if (typeof host === "undefined") return "DIRECT";\n  return host;'),
    },
    {
      name: "other functions take what they like",
      code: `function isLocal(host, url) {\n  return isPlainHostName(host) && url.length > 9;\n}\n${entry("url, host", 'return isLocal(host, url) ? "DIRECT" : "PROXY px1:8080";')}`,
    },
    {
      name: "handed on in the right order",
      code: `${entry("url, host", PLAIN)}function FindProxyForURLEx(url, host) {\n  return FindProxyForURL(url, host);\n}\n`,
    },
  ],
  invalid: [
    {
      name: "the wrong way round",
      code: entry("host, url", PLAIN),
      at: "1:26",
      messageId: "swapped",
      severity: "error",
      data: { first: "host", second: "url" },
    },
    {
      name: "the wrong way round, in an arrow",
      code: 'var FindProxyForURL = (hostName, URL) => (isPlainHostName(hostName) ? "DIRECT" : "PROXY px1:8080");\n',
      at: "1:24",
      messageId: "swapped",
      data: { first: "hostName", second: "URL" },
    },
    {
      name: "the host alone",
      code: entry("host", PLAIN),
      at: "1:26",
      messageId: "hostFirst",
      data: { first: "host" },
    },
    {
      name: "the host first, and something else after it",
      code: entry("host, ip", PLAIN),
      at: "1:26",
      messageId: "hostFirst",
    },
    {
      name: "handed on the wrong way round",
      code: `${entry("url, host", PLAIN)}function FindProxyForURLEx(url, host) {\n  return FindProxyForURL(host, url);\n}\n`,
      at: "5:10",
      messageId: "swappedCall",
      data: { name: "FindProxyForURL", first: "host", second: "url" },
    },
    {
      name: "another name than the one that is used",
      code: entry(
        "u, h",
        `if (shExpMatch(url, "http:*")) return "DIRECT";\n  if (host === "a") return "DIRECT";\n  ${PLAIN}`,
      ),
      findings: [
        { at: "2:18", messageId: "unnamed", data: { used: "url", instead: 'calls it "u"', position: 1 } },
        { at: "3:7", messageId: "unnamed", data: { used: "host", instead: 'calls it "h"', position: 2 } },
      ],
    },
    {
      name: "no parameters",
      code: entry("", PLAIN),
      at: "2:26",
      messageId: "unnamed",
      data: { used: "host", what: "host", instead: "has no parameter" },
    },
    {
      name: "one parameter, used in a function inside",
      code: entry(
        "url",
        `return ["a", "b"].some(function (name) { return name === host; }) ? "DIRECT" : "PROXY px1:8080";`,
      ),
      at: "2:60",
      messageId: "unnamed",
      data: { instead: "has one parameter" },
    },
    {
      name: "a third one",
      code: entry(
        "url, host, ip",
        'return isInNet(ip, "10.0.0.0", "255.0.0.0") ? "DIRECT" : "PROXY px1:8080";',
      ),
      at: "1:37",
      messageId: "third",
      severity: "warning",
      data: { parameter: "ip" },
    },
  ],
});
