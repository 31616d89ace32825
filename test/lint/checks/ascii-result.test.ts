import { asciiResult } from "../../../lint/checks/ascii-result.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(asciiResult, {
  valid: [
    { name: "ASCII", code: returning('"PROXY xn--prfung-4ya.example:80; DIRECT"') },
    {
      name: "other letters elsewhere",
      code: 'var town = "Zürich";\nfunction FindProxyForURL(url, host) {\n  alert("für " + town);\n  return "DIRECT";\n}\n',
    },
    {
      name: "curly quotes out of a word processor, reported elsewhere",
      code: returning('"PROXY px1:8080“"'),
    },
    {
      name: "a text that is replaced before it is returned",
      code: 'function FindProxyForURL(url, host) {\n  var r = "später";\n  if (isPlainHostName(host)) r = "DIRECT";\n  if (r == "später") r = "PROXY px1:8080";\n  return r;\n}\n',
    },
  ],
  invalid: [
    {
      name: "a host with an umlaut",
      code: returning('"PROXY prüfung.example:80"'),
      at: "2:11",
      messageId: "host",
      severity: "error",
      data: { character: "ü", ascii: "xn--prfung-4ya.example:80" },
    },
    {
      name: "in the second entry",
      code: returning('"DIRECT; PROXY büro.corp.example:8080"'),
      at: "2:19",
      messageId: "host",
      data: { ascii: "xn--bro-hoa.corp.example:8080" },
    },
    {
      name: "a no-break space, escaped",
      code: returning('"PROXY\\u00a0px1:8080"'),
      at: "2:10",
      messageId: "character",
      data: { code: "U+00A0" },
    },
    {
      name: "a letter behind the port",
      code: returning('"PROXY px1:8080 für alle"'),
      at: "2:11",
      messageId: "character",
      data: { code: "U+00FC" },
    },
  ],
});
