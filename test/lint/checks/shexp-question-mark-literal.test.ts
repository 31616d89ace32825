import { shexpQuestionMarkLiteral } from "../../../lint/checks/shexp-question-mark-literal.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(shexpQuestionMarkLiteral, {
  valid: [
    {
      name: "one character is meant",
      code: testing('shExpMatch(host, "www?.example.com") || shExpMatch(url, "http://www?.example.com/*")'),
    },
    {
      name: "a star",
      code: testing('shExpMatch(url, "http*://www.example.com/*") || shExpMatch(url, "https:*")'),
    },
    {
      name: "an expression is another mistake",
      code: testing('shExpMatch(url, "https?://www.example.com/*")'),
    },
    { name: "a real expression", code: testing(String.raw`/^https?:\/\/www\.example\.com\//.test(url)`) },
    { name: "no pattern", code: testing('url.indexOf("http?:") == 0') },
  ],
  invalid: [
    {
      name: "http or https",
      code: testing('shExpMatch(url, "http?://www.example.com/*")'),
      at: "2:23",
      messageId: "scheme",
      severity: "error",
      data: { short: "http", long: "https", star: "http*://www.example.com/*" },
    },
    {
      name: "ws or wss",
      code: testing('shExpMatch(url, "ws?:*")'),
      at: "2:23",
      messageId: "scheme",
      data: { long: "wss" },
    },
  ],
});
