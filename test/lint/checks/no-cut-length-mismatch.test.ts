import { noCutLengthMismatch } from "../../../lint/checks/no-cut-length-mismatch.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string, before = "") =>
  `function FindProxyForURL(url, host) {\n  ${before}if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noCutLengthMismatch, {
  valid: [
    {
      name: "the same length",
      code: testing(
        'url.substring(0, 5) == "http:" || url.slice(0, 8) === "https://" || "ftp:" != url.substr(0, 4)',
      ),
    },
    {
      name: "a host may be shorter",
      code: testing('host.substring(0, 8) == "intranet" || host.substring(0, 8) == "wiki"'),
    },
    { name: "a URL may be shorter", code: testing('url.substring(0, 30) == "http://www.example.com/"') },
    { name: "to the end", code: testing('url.substring(5) == "abc" || host.slice(-3) == "ab"') },
    { name: "a part from the middle", code: testing('url.substring(7, 10) == "abcd"') },
    { name: "no number", code: testing('url.substring(0, n) == "https:"') },
    {
      name: "a variable that changes",
      code: testing('s == "https:"', "var s = url.substring(0, 5); s = x; "),
    },
    { name: "another text", code: testing('name.substring(0, 2) == "abc"') },
  ],
  invalid: [
    {
      name: "the text is longer",
      code: testing('url.substring(0, 5) == "https:"'),
      at: "2:30",
      messageId: "longer",
      severity: "error",
      data: { size: "5 letters", length: "6 letters", fixed: "url.substring(0, 6)" },
      output: testing('url.substring(0, 6) == "https:"'),
    },
    {
      name: "the other way round, and another spelling",
      code: testing('"wss:" !== url.slice(0, 3) || host.substr(0, 2) == "10."'),
      findings: [
        { at: "2:7", messageId: "longer" },
        { at: "2:58", messageId: "longer" },
      ],
      output: testing('"wss:" !== url.slice(0, 4) || host.substr(0, 3) == "10."'),
    },
    {
      name: "the text is shorter",
      code: testing('url.substring(0, 5) == "http"'),
      at: "2:30",
      messageId: "shorter",
      data: { fixed: "url.substring(0, 4)" },
    },
    {
      name: "a variable: no fix, it may be right for another comparison",
      code: testing('scheme == "http:" || scheme == "https:"', "var scheme = url.substring(0, 5); "),
      at: "2:72",
      messageId: "longer",
    },
    {
      name: "a switch",
      code: 'function FindProxyForURL(url, host) {\n  switch (url.substring(0, 5)) {\n    case "http:":\n      return "DIRECT";\n    case "https:":\n      return "PROXY px2:8080";\n  }\n  return "PROXY px1:8080";\n}\n',
      at: "5:10",
      messageId: "longer",
    },
  ],
});
