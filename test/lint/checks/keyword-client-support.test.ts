import { keywordClientSupport } from "../../../lint/checks/keyword-client-support.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(keywordClientSupport, {
  valid: [
    {
      name: "keywords of all clients",
      code: returning('"PROXY a:1; HTTPS b:2; SOCKS4 c:3; SOCKS5 d:4; DIRECT"'),
    },
    {
      name: "SOCKS and small letters, where no site names clients",
      code: returning('"proxy a:1; SOCKS b:2"'),
    },
    {
      name: "small letters in browsers",
      code: returning('"proxy a:1; direct"'),
      site: siteWith("chromium, firefox"),
    },
    {
      name: "HTTP where all clients know it",
      code: returning('"HTTP a:1"'),
      site: siteWith("firefox, node"),
    },
    { name: "SOCKS in Node programs alone", code: returning('"SOCKS a:1"'), site: siteWith("node") },
    {
      name: "SOCKS beside an HTTP proxy for WinHTTP",
      code: returning('"SOCKS5 a:1; PROXY b:2"'),
      site: siteWith("winhttp"),
    },
    {
      name: "a part that only a run can tell",
      code: returning('"SOCKS5 a:1; " + more'),
      site: siteWith("winhttp"),
    },
    {
      name: "a word that is no keyword anywhere",
      code: returning('"PRXY a:1"'),
      site: siteWith("node, winhttp"),
    },
  ],
  invalid: [
    {
      name: "HTTP",
      code: returning('"HTTP px1:8080; DIRECT"'),
      at: "2:11",
      messageId: "http",
      severity: "error",
      data: { keyword: "HTTP" },
      output: returning('"PROXY px1:8080; DIRECT"'),
    },
    { name: "QUIC", code: returning('"QUIC px1:443"'), at: "2:11", messageId: "quic", severity: "error" },
    {
      name: "small letters for Node programs",
      code: returning('"Proxy a:1; DIRECT"'),
      site: siteWith("chromium, node"),
      at: "2:11",
      messageId: "letterCase",
      data: { keyword: "Proxy", right: "PROXY" },
      output: returning('"PROXY a:1; DIRECT"'),
    },
    {
      name: "two meanings of SOCKS",
      code: returning('"SOCKS a:1080"'),
      site: siteWith("firefox, node"),
      at: "2:11",
      messageId: "socksVersion",
      severity: "warning",
    },
    {
      name: "nothing that WinHTTP uses",
      code: returning('"HTTPS a:443; SOCKS5 b:1080"'),
      site: siteWith("winhttp"),
      at: "2:11",
      messageId: "winhttp",
      severity: "error",
      data: { entry: "HTTPS a:443" },
    },
  ],
});
