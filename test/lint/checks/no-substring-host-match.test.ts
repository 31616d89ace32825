import { noSubstringHostMatch } from "../../../lint/checks/no-substring-host-match.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(noSubstringHostMatch, {
  valid: [
    {
      name: "everything else is DIRECT too",
      code: testing('host.indexOf("corp.example") >= 0', '"DIRECT"', '"DIRECT"'),
    },
    {
      name: "dots and colons",
      code: testing('host.indexOf(".") == -1 || host.indexOf(":") >= 0 || host.includes(".")'),
    },
    {
      name: "with the dot before the domain",
      code: testing('host.endsWith(".corp.example") || host.slice(-13) == ".corp.example"'),
    },
    {
      name: "the client's function has a check of its own",
      code: testing('dnsDomainIs(host, "corp.example")'),
    },
    { name: "an address", code: testing('host.indexOf("10.") == 0 || host.startsWith("192.168.")') },
    { name: "localhost has a check of its own", code: testing('host.indexOf("localhost") != -1') },
    {
      name: "a word, into the proxy",
      code: testing('host.indexOf("ads") >= 0', '"PROXY px2:8080"', '"DIRECT"'),
    },
    { name: "a path", code: testing('url.indexOf("/proxy.pac") > 0 || url.indexOf("wpad.dat") != -1') },
    { name: "a scheme", code: testing('url.indexOf("https:") == 0 || url.substring(0, 5) == "http:"') },
    { name: "a host in a URL from its start", code: testing('url.indexOf("http://www.corp.example/") == 0') },
    {
      name: "an index that is compared with a length",
      code: testing('host.lastIndexOf("corp.example") == host.length - 12'),
    },
    {
      name: "a boundary that is looked at beside it",
      code: testing(
        'host.endsWith("corp.example") && (host.length == 12 || host.charAt(host.length - 13) == ".")',
      ),
    },
    { name: "a part of the host", code: testing('host.split(".")[0].indexOf("intra") == 0') },
    { name: "an array", code: `var list = ["corp.example"];\n${testing("list.indexOf(host) >= 0")}` },
  ],
  invalid: [
    {
      name: "anywhere in the host",
      code: testing('host.indexOf("corp.example") != -1'),
      at: "2:20",
      messageId: "direct",
      severity: "error",
      data: { lookalike: "corp.example.evil.example", does: "contains" },
    },
    {
      name: "anywhere, with a dot before it",
      code: testing('host.includes(".corp.example") || ~host.indexOf(".example.net")'),
      findings: [
        { at: "2:21", messageId: "direct", data: { lookalike: "www.corp.example.evil.example" } },
        { at: "2:55", messageId: "direct" },
      ],
    },
    {
      name: "nowhere, and then the proxy",
      code: testing('host.indexOf("corp.example") == -1', '"PROXY px1:8080"', '"DIRECT"'),
      at: "2:20",
      messageId: "direct",
    },
    {
      name: "the beginning",
      code: testing('host.startsWith("www.corp") || host.indexOf("intra") === 0'),
      findings: [
        {
          at: "2:23",
          messageId: "direct",
          data: { lookalike: "www.corp.evil.example", does: "begins with" },
        },
        { at: "2:51", messageId: "word", severity: "warning" },
      ],
    },
    {
      name: "the end, without a dot",
      code: testing('host.endsWith("corp.example") || host.substring(host.length - 15) == "www.example.com"'),
      findings: [
        { at: "2:21", messageId: "direct", data: { lookalike: "evilcorp.example", does: "ends in" } },
        { at: "2:76", messageId: "nested", severity: "warning" },
      ],
    },
    {
      name: "anywhere in the URL",
      code: testing('url.indexOf("://www.corp.example/") > 0 || url.indexOf("corp.example") != -1'),
      findings: [
        { at: "2:19", messageId: "direct", data: { lookalike: "http://evil.example/?://www.corp.example/" } },
        {
          at: "2:62",
          messageId: "direct",
          data: { lookalike: "http://evil.example/?corp.example", subject: "URL" },
        },
      ],
    },
    {
      name: "the proxy",
      code: testing('host.indexOf("corp.example") > -1', '"PROXY px2:8080"', '"DIRECT"'),
      at: "2:20",
      messageId: "proxy",
      severity: "note",
    },
    {
      name: "no telling",
      code: testing('check([host.includes("corp.example")])'),
      at: "2:28",
      messageId: "unknown",
      severity: "warning",
    },
  ],
});
