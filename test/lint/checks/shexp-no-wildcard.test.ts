import { shexpNoWildcard } from "../../../lint/checks/shexp-no-wildcard.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `${before}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(shexpNoWildcard, {
  valid: [
    {
      name: "a list that is tried on the URL as well",
      code: testing(
        "l.some(function (p) { return shExpMatch(url, p) || shExpMatch(host, p); })",
        'var l = ["www.example.com", "*.example.net"];\n',
      ),
    },
    {
      name: "a list that is also compared by its end",
      code: testing(
        "l.some(function (d) { return shExpMatch(host, d) || dnsDomainIs(host, d); })",
        'var l = [".example.com"];\n',
      ),
    },
    {
      name: "a whole host needs no star",
      code: testing(
        'shExpMatch(host, "www.example.com") || shExpMatch(host, "intranet") || shExpMatch(host, "www.example.com.")',
      ),
    },
    {
      name: "stars",
      code: testing(
        'shExpMatch(host, "*.example.com") || shExpMatch(url, "http://*.example.com/*") || shExpMatch(url, "https:*")',
      ),
    },
    {
      name: "the first page of a site",
      code: testing(
        'shExpMatch(url, "http://www.example.com/") || shExpMatch(url, "http://www.example.com/index.html")',
      ),
    },
    {
      name: "a path is another mistake",
      code: testing(
        'shExpMatch(url, "*.pdf") || shExpMatch(url, "https://www.example.com/a/*") || shExpMatch(url, "*/proxy.pac")',
      ),
    },
    {
      name: "an expression is another mistake",
      code: testing(
        'shExpMatch(host, ".*\\\\.example\\\\.com") || shExpMatch(host, ".*") || shExpMatch(url, "^http://www$")',
      ),
    },
    {
      name: "another text",
      code: testing('shExpMatch(name, ".example.com") || shExpMatch(dnsResolve(host), "10.1.2.3")'),
    },
    {
      name: "capital letters are another mistake",
      code: testing('shExpMatch(url, "HTTP://www.example.com/*")'),
    },
  ],
  invalid: [
    {
      name: "a dot at the start",
      code: testing("shExpMatch(host, '.example.com') || shExpMatch(host, \".example.*\")"),
      findings: [
        { at: "2:24", messageId: "dot", severity: "error" },
        { at: "2:60", messageId: "dot" },
      ],
      output: testing("shExpMatch(host, '*.example.com') || shExpMatch(host, \"*.example.*\")"),
    },
    {
      name: "a URL without its slash",
      code: testing(
        'shExpMatch(url, "http://www.example.com") || shExpMatch(url, "https://www.example.com:8443")',
      ),
      findings: [
        {
          at: "2:23",
          messageId: "never",
          severity: "error",
          data: { remedy: 'write "http://www.example.com/*"' },
        },
        { at: "2:68", messageId: "never", data: { remedy: 'write "https://www.example.com:8443/*"' } },
      ],
    },
    {
      name: "a host for a URL",
      code: testing(
        'shExpMatch(url, "www.example.com") || shExpMatch(url, "www.example.com/*") || shExpMatch(url, "10.*") || shExpMatch(url, "intranet")',
      ),
      findings: [
        { at: "2:23", messageId: "never", data: { remedy: 'test the host: host === "www.example.com"' } },
        { at: "2:61", messageId: "never" },
        { at: "2:101", messageId: "never", data: { remedy: "test the host" } },
        { at: "2:128", messageId: "never" },
      ],
    },
    {
      name: "a domain for a URL",
      code: testing(
        'shExpMatch(url, ".example.com") || shExpMatch(url, "www.example.com*") || shExpMatch(url, "*example.com")',
      ),
      findings: [
        {
          at: "2:23",
          messageId: "never",
          data: { remedy: 'test the host: shExpMatch(host, "*.example.com")' },
        },
        { at: "2:58", messageId: "never", data: { remedy: 'test the host: host === "www.example.com"' } },
        { at: "2:97", messageId: "end", data: { remedy: 'shExpMatch(host, "*.example.com")' } },
      ],
    },
    {
      name: "a scheme without a star",
      code: testing('shExpMatch(url, "https:") || shExpMatch(url, "ftp://")'),
      findings: [
        { at: "2:23", messageId: "never", data: { remedy: 'write "https:*"' } },
        { at: "2:52", messageId: "never", data: { remedy: 'write "ftp://*"' } },
      ],
    },
    {
      name: "the host at the end",
      code: testing('shExpMatch(url, "*.example.com") || shExpMatch(url, "http://*.example.com")'),
      findings: [
        {
          at: "2:23",
          messageId: "end",
          severity: "error",
          data: { remedy: 'shExpMatch(host, "*.example.com")' },
        },
        { at: "2:59", messageId: "end" },
      ],
    },
    {
      name: "in a list: no fix",
      code: testing(
        "l.some(function (p) { return shExpMatch(host, p); })",
        'var l = ["*.example.net", ".example.com"];\n',
      ),
      at: "1:27",
      messageId: "dot",
    },
  ],
});
