import { urlPortAmbiguity } from "../../../lint/checks/url-port-ambiguity.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(urlPortAmbiguity, {
  valid: [
    { name: "no URL at all is another mistake", code: testing('shExpMatch(url, "www.example.com:443")') },
    {
      name: "other ports",
      code: testing('shExpMatch(url, "*:8443/*") || shExpMatch(url, "*:8080*") || url.indexOf(":4433/") > 0'),
    },
    {
      name: "the port of another scheme",
      code: testing('shExpMatch(url, "http://*:443/*") || shExpMatch(url, "https://*:80/*")'),
    },
    {
      name: "no telling whether it is all of the port",
      code: testing('url.indexOf(":80") > 0 || shExpMatch(url, "*:80??/*")'),
    },
    { name: "the scheme", code: testing('url.substring(0, 6) == "https:" || shExpMatch(url, "https:*")') },
    { name: "a path", code: testing('shExpMatch(url, "http://*/a:443/*")') },
    { name: "the host is another mistake", code: testing('shExpMatch(host, "*:443")') },
  ],
  invalid: [
    {
      name: "https and its port",
      code: testing("shExpMatch(url, 'https://*:443/*') || shExpMatch(url, \"wss://*.example.com:443/*\")"),
      findings: [
        { at: "2:23", messageId: "never", severity: "error", data: { scheme: "https" } },
        { at: "2:61", messageId: "never" },
      ],
      output: testing("shExpMatch(url, 'https://*/*') || shExpMatch(url, \"wss://*.example.com/*\")"),
    },
    {
      name: "http and its port",
      code: testing('shExpMatch(url, "http://www.example.com:80/*") || url == "http://www.example.com:80/"'),
      findings: [
        { at: "2:23", messageId: "never", data: { port: "80" } },
        { at: "2:64", messageId: "never" },
      ],
      output: testing('shExpMatch(url, "http://www.example.com/*") || url == "http://www.example.com/"'),
    },
    {
      name: "without a slash: no fix",
      code: testing('shExpMatch(url, "https://www.example.com:443*")'),
      at: "2:23",
      messageId: "never",
    },
    {
      name: "any scheme",
      code: testing(
        'shExpMatch(url, "*:443/*") || shExpMatch(url, "*://*:80/*") || url.indexOf(":443") > 0 || url.indexOf(":80/") != -1',
      ),
      findings: [
        { at: "2:23", messageId: "rarely", severity: "warning", data: { length: 6 } },
        { at: "2:53", messageId: "rarely", data: { scheme: "http", length: 5 } },
        { at: "2:82", messageId: "rarely" },
        { at: "2:109", messageId: "rarely" },
      ],
    },
  ],
});
