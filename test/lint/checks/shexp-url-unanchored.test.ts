import { shexpUrlUnanchored } from "../../../lint/checks/shexp-url-unanchored.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(shexpUrlUnanchored, {
  valid: [
    {
      name: "nothing behind the host is another mistake",
      code: testing('shExpMatch(url, "*.corp.example") || shExpMatch(url, "*://*.corp.example:8080")'),
    },
    {
      name: "everything else is DIRECT too",
      code: testing('shExpMatch(url, "*.corp.example/*")', '"DIRECT"', '"DIRECT"'),
    },
    {
      name: "scheme and host written out",
      code: testing(
        'shExpMatch(url, "http://www.corp.example/*") || shExpMatch(url, "http://www.corp.example:8080/*")',
      ),
    },
    { name: "https: clients cut off the path", code: testing('shExpMatch(url, "https://*.corp.example/*")') },
    {
      name: "no host",
      code: testing('shExpMatch(url, "https:*") || shExpMatch(url, "*") || shExpMatch(url, "http://*/*")'),
    },
    {
      name: "a path",
      code: testing(
        'shExpMatch(url, "*/internal/*") || shExpMatch(url, "*.pdf") || shExpMatch(url, "*proxy.pac")',
      ),
    },
    { name: "the host", code: testing('shExpMatch(host, "*.corp.example")') },
    {
      name: "the host as well",
      code: testing('shExpMatch(url, "*.corp.example/*") && dnsDomainIs(host, ".corp.example")'),
    },
    {
      name: "with the scheme, into the proxy",
      code: testing('shExpMatch(url, "http://*.corp.example/*")', '"PROXY px2:8080"', '"DIRECT"'),
    },
    { name: "an address", code: testing('shExpMatch(url, "http://10.*")') },
    { name: "no constant", code: testing('shExpMatch(url, "*" + domain + "/*")') },
  ],
  invalid: [
    {
      name: "a star at the start",
      code: testing('shExpMatch(url, "*.corp.example/*")'),
      at: "2:23",
      messageId: "direct",
      severity: "error",
      data: {
        example: "http://evil.example/www.corp.example/",
        remedy: 'test the host: shExpMatch(host, "*.corp.example")',
      },
    },
    {
      name: "a star at the start, another at the end",
      code: testing('shExpMatch(url, "*www.corp.example*")'),
      at: "2:23",
      messageId: "openDirect",
      severity: "error",
      data: {
        example: "http://www.corp.example.evil.example/",
        remedy: 'write "*://*.www.corp.example/*", or test the host',
      },
    },
    {
      name: "with a port and a path",
      code: testing('shExpMatch(url, "*www.corp.example:8443/app/*")'),
      at: "2:23",
      messageId: "direct",
      data: { example: "http://evil.example/www.corp.example:8443/app/" },
    },
    {
      name: "a star in the host, DIRECT",
      code: testing('shExpMatch(url, "http://*.corp.example/*")'),
      at: "2:23",
      messageId: "inside",
      severity: "warning",
      data: { example: "http://evil.example/www.corp.example/" },
    },
    {
      name: "a star for the scheme, DIRECT",
      code: testing('shExpMatch(url, "*://api.corp.example/*")'),
      at: "2:23",
      messageId: "inside",
      data: {
        example: "http://evil.example/?http://api.corp.example/",
        remedy: 'test the host: host === "api.corp.example"',
      },
    },
    {
      name: "no slash after the host, also for https",
      code: testing('shExpMatch(url, "https://www.corp.example*")'),
      at: "2:23",
      messageId: "openDirect",
      data: {
        example: "https://www.corp.example.evil.example/",
        remedy: 'write "https://www.corp.example/*", or test the host',
      },
    },
    {
      name: "the proxy",
      code: testing(
        'shExpMatch(url, "*.corp.example/*") || shExpMatch(url, "https://www.corp.example*")',
        '"PROXY px2:8080"',
        '"DIRECT"',
      ),
      findings: [
        { at: "2:23", messageId: "proxy", severity: "note" },
        { at: "2:62", messageId: "openProxy", severity: "note" },
      ],
    },
    {
      name: "no telling",
      code: testing(
        'check([shExpMatch(url, "*.corp.example/*"), shExpMatch(url, "http://www.corp.example*")])',
      ),
      findings: [
        { at: "2:30", messageId: "unknown", severity: "warning" },
        { at: "2:67", messageId: "openUnknown", severity: "warning" },
      ],
    },
  ],
});
