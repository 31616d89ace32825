import { winhttpFirstOnly } from "../../../lint/checks/winhttp-first-only.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(winhttpFirstOnly, {
  valid: [
    { name: "without a site", code: returning('"PROXY a:1; PROXY b:1; DIRECT"') },
    {
      name: "other clients",
      code: returning('"PROXY a:1; PROXY b:1; DIRECT"'),
      site: siteWith("chromium, firefox"),
    },
    { name: "one proxy", code: returning('"PROXY a:1"'), site: siteWith("winhttp") },
    { name: "one proxy that it uses", code: returning('"SOCKS5 a:1; PROXY b:1"'), site: siteWith("winhttp") },
    { name: "DIRECT first", code: returning('"DIRECT; PROXY a:1"'), site: siteWith("winhttp") },
  ],
  invalid: [
    {
      name: "a second proxy, one finding for all results that are alike",
      code: returning('host ? "PROXY a:1; PROXY b:1; DIRECT" : "PROXY a:1; PROXY b:1; DIRECT"'),
      site: siteWith("chromium, winhttp"),
      at: "2:29",
      messageId: "proxies",
      severity: "note",
      data: { first: "PROXY a:1" },
    },
    {
      name: "DIRECT behind a proxy",
      code: returning('"HTTPS a:1; PROXY b:1; DIRECT"'),
      site: siteWith("winhttp"),
      at: "2:33",
      messageId: "direct",
      data: { first: "PROXY b:1" },
    },
  ],
});
