import { noPortInHost } from "../../../lint/checks/no-port-in-host.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noPortInHost, {
  valid: [
    {
      name: "a list that is tried on the URL as well",
      code: testing(
        "l.some(function (p) { return shExpMatch(host, p) || shExpMatch(url, p); })",
        'var l = ["*.example.com", "http://www.example.com/*"];\n',
      ),
    },
    { name: "a name", code: testing('host == "app.example.com" || shExpMatch(host, "*.example.com")') },
    {
      name: "a port in the URL",
      code: testing(
        String.raw`url.indexOf(":8443") > 0 || shExpMatch(url, "*:8443/*") || /:8443\//.test(url)`,
      ),
    },
    {
      name: "IPv6",
      code: testing(
        'host == "::1" || host == "[::1]" || host == "2001:db8::8080" || shExpMatch(host, "fe80:*")',
      ),
    },
    {
      name: "a search for IPv6",
      code: testing(
        'host.indexOf(":") >= 0 || host.indexOf("::") == 0 || shExpMatch(host, "*:*") || shExpMatch(host, "2001:*")',
      ),
    },
    { name: "host and port put together", code: testing('host + ":8080" == "app.example.com:8080"') },
    {
      name: "a table for both",
      code: testing('t[host] || t[host + ":" + port]', 'var t = { "app.example.com:8080": 1 };\n'),
    },
    {
      name: "something else",
      code: testing('dnsResolve("x") == "app.example.com:8080" || name == "http://a/"'),
    },
  ],
  invalid: [
    {
      name: "equal",
      code: testing('host == "app.example.com:8443"'),
      at: "2:15",
      messageId: "port",
      severity: "error",
      data: { host: "app.example.com", remedy: String.raw`/:8443\//.test(url)` },
    },
    {
      name: "the client's functions",
      code: testing(
        'shExpMatch(host, "*.example.com:*") || dnsDomainIs(host, ".example.com:8080") || localHostOrDomainIs(host, "intranet:80")',
      ),
      findings: [
        { at: "2:24", messageId: "port" },
        { at: "2:64", messageId: "port", data: { host: "example.com" } },
        { at: "2:114", messageId: "port", data: { host: "intranet" } },
      ],
    },
    {
      name: "a search for the port",
      code: testing('host.indexOf(":8080") != -1 || shExpMatch(host, "*:8443") || host == "10.1.2.3:80"'),
      findings: [
        { at: "2:20", messageId: "port" },
        { at: "2:55", messageId: "port" },
        { at: "2:76", messageId: "port", data: { host: "10.1.2.3" } },
      ],
    },
    {
      name: "a table",
      code: testing("t[host]", 'var t = { "app.example.com:8080": 1, "www.example.com": 1 };\n'),
      at: "1:11",
      messageId: "port",
    },
    {
      name: "a scheme",
      code: testing(
        'host == "http://app.example.com/" || shExpMatch(host, "https:*") || shExpMatch(host, "*://app.example.com*")',
      ),
      findings: [
        { at: "2:15", messageId: "scheme", data: { host: "app.example.com" } },
        { at: "2:61", messageId: "scheme", data: { host: "www.example.com" } },
        { at: "2:92", messageId: "scheme" },
      ],
    },
    {
      name: "a path",
      code: testing('shExpMatch(host, "*.example.com/*") || host == "app.example.com/login"'),
      findings: [
        { at: "2:24", messageId: "path", data: { host: "example.com" } },
        { at: "2:54", messageId: "path" },
      ],
    },
    {
      name: "a space",
      code: testing('host == "www.example.com " || shExpMatch(host, "*.example.com ")'),
      findings: [
        { at: "2:15", messageId: "space", severity: "error", data: { host: "www.example.com" } },
        { at: "2:54", messageId: "space" },
      ],
    },
    {
      name: "a leading dot",
      code: testing(
        'host == ".example.com" || host.indexOf(".example.com") == 0 || t[host]',
        'var t = { ".example.com": 1 };\n',
      ),
      findings: [
        { at: "1:11", messageId: "dot", severity: "error" },
        { at: "3:15", messageId: "dot" },
        { at: "3:46", messageId: "dot" },
      ],
    },
    { name: "a range", code: testing('shExpMatch(host, "10.0.0.0/8")'), at: "2:24", messageId: "range" },
  ],
});
