import { noUrlPathMatch } from "../../../lint/checks/no-url-path-match.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const site = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;
const HTTPS = testing('shExpMatch(url, "https://www.example.com/upload/*")');
const HTTP = testing('shExpMatch(url, "http://www.example.com/upload/*")');

checkTable(noUrlPathMatch, {
  valid: [
    {
      name: "the URL for a host is another mistake",
      code: testing(
        'dnsDomainIs(url, ".corp.example") || dnsDomainIs(url, ".corp.") || shExpMatch(url, "*.example.com ")',
      ),
    },
    {
      name: "scheme, host and port",
      code: testing('shExpMatch(url, "https://www.example.com/*") || shExpMatch(url, "*://*:8443/*")'),
    },
    {
      name: "schemes",
      code: testing(
        'shExpMatch(url, "https:*") || url.substring(0, 5) == "http:" || url.indexOf("ftp:") == 0',
      ),
    },
    {
      name: "a domain without its slash is another mistake",
      code: testing('shExpMatch(url, "*.example.com") || shExpMatch(url, "http://www.example.com")'),
    },
    {
      name: "a domain anywhere",
      code: testing('shExpMatch(url, "*example.com*") || url.indexOf("example.com") > 0'),
    },
    {
      name: "a piece that a host may have",
      code: testing('url.indexOf("update") > 0 || url.indexOf(".exe") > 0 || url.indexOf("/") > 0'),
    },
    {
      name: "credentials and fragments have a check of their own",
      code: testing('shExpMatch(url, "*@*") || shExpMatch(url, "*#top")'),
    },
    { name: "the host", code: testing('shExpMatch(host, "*.pdf")') },
    {
      name: "an expression for the host",
      code: testing(String.raw`/^https?:\/\/([^\/]*\.)?example\.com(:\d+)?\//.test(url)`),
    },
    {
      name: "an expression that takes the URL apart",
      code: String.raw`function FindProxyForURL(url, host) { var m = /^(\w+):\/\/([^\/:]+)(?::(\d+))?(\/.*)?$/.exec(url); return m ? "DIRECT" : "PROXY px1:8080"; }`,
    },
    { name: "programs that hand over everything", code: HTTPS, site: site("node") },
    { name: "http, and clients that hand over its path", code: HTTP, site: site("chromium, winhttp") },
  ],
  invalid: [
    {
      name: "https",
      code: HTTPS,
      at: "2:23",
      messageId: "never",
      severity: "error",
      data: { clients: "Chromium and Firefox" },
    },
    {
      name: "https and the clients of the site",
      code: HTTPS,
      site: site("winhttp, node"),
      at: "2:23",
      messageId: "never",
      data: { clients: "WinHTTP" },
    },
    { name: "http", code: HTTP, at: "2:23", messageId: "sometimes", severity: "warning" },
    {
      name: "any scheme",
      code: testing(
        'shExpMatch(url, "*://*/upload/*") || shExpMatch(url, "*/internal/*") || shExpMatch(url, "*.pdf")',
      ),
      findings: [
        { at: "2:23", messageId: "sometimes" },
        { at: "2:60", messageId: "sometimes" },
        { at: "2:95", messageId: "sometimes" },
      ],
    },
    {
      name: "any scheme, also where http is whole",
      code: testing('shExpMatch(url, "*://*/upload/*")'),
      site: site("chromium"),
      at: "2:23",
      messageId: "sometimes",
    },
    {
      name: "the query",
      code: testing('shExpMatch(url, "*?debug=*") || url.indexOf("?debug=1") != -1'),
      findings: [
        { at: "2:23", messageId: "sometimes" },
        { at: "2:51", messageId: "sometimes" },
      ],
    },
    {
      name: "pieces, ends and beginnings",
      code: testing(
        'url.indexOf("/hmi/x") > 0 || url.endsWith(".iso") || url.indexOf("https://www.example.com/a") == 0',
      ),
      findings: [
        { at: "2:19", messageId: "sometimes" },
        { at: "2:49", messageId: "sometimes" },
        { at: "2:72", messageId: "never" },
      ],
    },
    {
      name: "regular expressions",
      code: testing(String.raw`/\.(exe|zip)$/.test(url) || url.match(/^https:\/\/[^\/]+\/upload/)`),
      findings: [
        { at: "2:7", messageId: "sometimes" },
        { at: "2:45", messageId: "never" },
      ],
    },
  ],
});
