import { directNotLast } from "../../../lint/checks/direct-not-last.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(directNotLast, {
  valid: [
    { name: "DIRECT at the end", code: returning('"PROXY a:1; PROXY b:2; DIRECT"') },
    { name: "DIRECT alone, twice", code: returning('"DIRECT; DIRECT"') },
    { name: "what clients drop behind it", code: returning('"DIRECT; PORXY a:1"') },
    { name: "an unknown part behind it", code: returning('"DIRECT; " + more') },
    {
      name: "meant so, where Chromium is the only client",
      code: returning('"DIRECT; PROXY a:1"'),
      site: siteWith("chromium"),
    },
  ],
  invalid: [
    {
      name: "a proxy behind it",
      code: returning('"DIRECT; PROXY px1:8080"'),
      at: "2:19",
      messageId: "behind",
      severity: "warning",
      data: { entry: "PROXY px1:8080" },
    },
    {
      name: "in the middle, the first proxy only",
      code: returning('"PROXY a:1; direct; PROXY b:2; PROXY c:3"'),
      at: "2:30",
      messageId: "behind",
    },
    {
      name: "put together, the constant once",
      code: `var P = "PROXY a:1";\n${returning('host ? "DIRECT; " + P : "DIRECT;" + P')}`,
      at: "1:10",
      messageId: "behind",
    },
    {
      name: "with other clients",
      code: returning('"DIRECT; PROXY a:1"'),
      site: siteWith("chromium, winhttp"),
      at: "2:19",
      messageId: "behind",
    },
  ],
});
