import { regexpHostAnchored } from "../../../lint/checks/regexp-host-anchored.ts";
import { checkTable } from "../../helpers/check-table.ts";

const raw = String.raw;
const testing = (test: string, then = '"DIRECT"', other = '"PROXY px1:8080"') =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return ${then};\n  return ${other};\n}\n`;

checkTable(regexpHostAnchored, {
  valid: [
    {
      name: "everything else is DIRECT too",
      code: testing("/corp.example/.test(host)", '"DIRECT"', '"DIRECT"'),
    },
    {
      name: "a boundary and an end",
      code: testing(
        raw`/(^|\.)corp\.example$/.test(host) || /^(.+\.)?corp\.example$/.test(host) || /\.corp\.example$/.test(host)`,
      ),
    },
    { name: "a bare dot that no other name can use", code: testing(raw`/(^|\.)corp.example$/.test(host)`) },
    {
      name: "whole names",
      code: testing(
        raw`/^(www|mail)\d*\.corp\.example$/.test(host) || /^srv[0-9]{2}\.corp\.example$/.test(host)`,
      ),
    },
    { name: "a wildcard inside a label", code: testing(raw`/-cdn\.example\.com$/.test(host)`) },
    {
      name: "whole addresses",
      code: testing(raw`/^10\.\d+\.\d+\.\d+$/.test(host) || /^(10|127)\.[0-9.]+$/.test(host)`),
    },
    { name: "plain names", code: testing(raw`!/[.:]/.test(host) || /^[^.]+$/.test(host)`) },
    {
      name: "words, into the proxy",
      code: testing(raw`/^ads?\d*\./.test(host) || host.match(/banner/)`, '"PROXY px2:8080"', '"DIRECT"'),
    },
    { name: "the whole URL", code: testing(raw`/^https?:\/\/([^\/]*\.)?corp\.example(:\d+)?\//.test(url)`) },
    {
      name: "the host as well",
      code: testing(raw`/corp\.example/.test(host) && dnsDomainIs(host, ".corp.example")`),
    },
    { name: "no plain meaning", code: testing(raw`/corp(?=\.example)/.test(host)`) },
    {
      name: "taking the host apart",
      code: raw`function FindProxyForURL(url, host) { var m = /(\w+)\.corp\.example/.exec(host); return "PROXY " + m[1] + ":8080"; }`,
    },
    { name: "something else", code: testing(raw`/corp\.example/.test(name)`) },
  ],
  invalid: [
    {
      name: "no anchor at all",
      code: testing(raw`/corp\.example/.test(host)`),
      at: "2:7",
      messageId: "direct",
      severity: "error",
      data: { lookalike: "corp.example.evil.example", remedy: raw`write /(^|\.)corp\.example$/` },
    },
    {
      name: "no end",
      code: testing(raw`host.match(/^www\.corp\.example/) || host.search("mail.corp.example") != -1`),
      findings: [
        { at: "2:18", messageId: "direct", data: { lookalike: "www.corp.example.evil.example" } },
        { at: "2:56", messageId: "direct" },
      ],
    },
    {
      name: "no boundary before the domain",
      code: testing(raw`/corp\.example$/.test(host) || /^.*.example\.net$/.test(host)`),
      findings: [
        { at: "2:7", messageId: "direct", data: { lookalike: "evilcorp.example" } },
        {
          at: "2:38",
          messageId: "direct",
          data: { lookalike: "evilexample.net", flaw: 'has no dot for certain before "example.net"' },
        },
      ],
    },
    {
      name: "any ending",
      code: testing(raw`/^www\.vendor\./.test(host)`),
      at: "2:7",
      messageId: "direct",
      data: { lookalike: "www.vendor.evil.example", remedy: "write each ending that is meant, and a $" },
    },
    {
      name: "no boundary before a name below a domain",
      code: testing(raw`/www\.example\.com$/.test(host)`),
      at: "2:7",
      messageId: "weak",
      severity: "warning",
    },
    {
      name: "a bare dot",
      code: testing("/^www.example.com$/.test(host)"),
      at: "2:7",
      messageId: "weak",
      data: { lookalike: "wwwxexample.com" },
    },
    {
      name: "a word, and the beginning of an address",
      code: testing(
        raw`/intranet/.test(host) || /^10\./.test(host) || new RegExp("^192\\.168\\.\\d+\\.\\d+").test(host)`,
      ),
      findings: [
        { at: "2:7", messageId: "weak", data: { lookalike: "intranet.evil.example" } },
        { at: "2:32", messageId: "weak", data: { lookalike: "10.evil.example" } },
        { at: "2:54", messageId: "weak", data: { lookalike: "192.168.0.0.evil.example" } },
      ],
    },
    {
      name: "alternatives of which one is loose",
      code: testing(raw`/^(.+\.)?corp\.example$|example\.net$/.test(host)`),
      at: "2:7",
      messageId: "direct",
      data: { lookalike: "evilexample.net" },
    },
    {
      name: "the proxy",
      code: testing(raw`/corp\.example/.test(host)`, '"PROXY px2:8080"', '"DIRECT"'),
      at: "2:7",
      messageId: "proxy",
      severity: "note",
    },
    {
      name: "no telling",
      code: testing(raw`check([/corp\.example/.test(host)])`),
      at: "2:14",
      messageId: "unknown",
      severity: "warning",
    },
    {
      name: "URLs",
      code: testing(
        raw`/corp\.example\//.test(url) || /^https?:\/\/www\.example\.com/.test(url) || /^http:\/\/.*\.example\.net\//.test(url)`,
      ),
      findings: [
        { at: "2:7", messageId: "direct", data: { lookalike: "http://evil.example/corp.example/" } },
        { at: "2:38", messageId: "direct", data: { lookalike: "http://www.example.com.evil.example/" } },
        { at: "2:83", messageId: "weak", data: { lookalike: "http://evil.example/www.example.net/" } },
      ],
    },
    {
      name: "a table of expressions",
      code: `var rules = [[/corp\\.example$/, "DIRECT"]];\n${testing("rules[0][0].test(host)")}`,
      at: "1:15",
      messageId: "direct",
    },
  ],
});
