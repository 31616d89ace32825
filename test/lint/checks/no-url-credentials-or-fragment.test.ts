import { noUrlCredentialsOrFragment } from "../../../lint/checks/no-url-credentials-or-fragment.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const site = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(noUrlCredentialsOrFragment, {
  valid: [
    {
      name: "scheme, host, path",
      code: testing('shExpMatch(url, "http://www.example.com/*") || url.indexOf("/a?b=c") > 0'),
    },
    { name: "an at sign in a path", code: testing('shExpMatch(url, "http://www.example.com/@name*")') },
    { name: "another text", code: testing('name.indexOf("@") > 0 || "#" == x') },
    {
      name: "programs that hand over everything",
      code: testing('url.indexOf("#top") > 0 || url.indexOf("@") > 0'),
      site: site("node"),
    },
  ],
  invalid: [
    {
      name: "a fragment",
      code: testing('shExpMatch(url, "*#*") || url.indexOf("#top") != -1'),
      findings: [
        { at: "2:23", messageId: "fragment", severity: "error", data: { clients: "Chromium and Firefox" } },
        { at: "2:45", messageId: "fragment" },
      ],
    },
    {
      name: "a fragment and the clients of the site",
      code: testing('shExpMatch(url, "*#*")'),
      site: site("winhttp, node"),
      at: "2:23",
      messageId: "fragment",
      data: { clients: "WinHTTP" },
    },
    {
      name: "a user",
      code: testing('shExpMatch(url, "*@*") || shExpMatch(url, "http://*:*@*") || url.indexOf("@") > 0'),
      findings: [
        { at: "2:23", messageId: "user", severity: "warning" },
        { at: "2:49", messageId: "user" },
        { at: "2:80", messageId: "user" },
      ],
    },
  ],
});
