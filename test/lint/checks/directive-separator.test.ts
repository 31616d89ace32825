import { directiveSeparator } from "../../../lint/checks/directive-separator.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(directiveSeparator, {
  valid: [
    {
      name: "semicolons, with and without spaces",
      code: returning('"PROXY a:1;PROXY b:2 ; SOCKS5 c:3;; DIRECT; "'),
    },
    { name: "a newline at the very end", code: returning('"PROXY a:1;\\n"') },
    { name: "a line continuation", code: returning('"PROXY a:1; \\\n    PROXY b:2"') },
    { name: "spaces and tabs inside an entry", code: returning('"PROXY \\t a:1; DIRECT "') },
    {
      name: "hosts that are called like keywords",
      code: returning('"PROXY proxy:8080; PROXY direct:80; HTTPS https:443"'),
    },
    { name: "a separator that only a run can tell", code: returning('"PROXY a:1" + sep + "PROXY b:2"') },
    { name: "a list of proxies that only a run can tell", code: returning('"PROXY " + list + " DIRECT"') },
    {
      name: "a comma in a text that is no result",
      code: 'alert("PROXY a:1, PROXY b:2");\nfunction FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n',
    },
    {
      name: "a space before an entry that is joined to others",
      code: `var list = ["PROXY a:1", " PROXY b:2"];\n${returning('list.join(";")')}`,
    },
    { name: "a space behind what only a run can tell", code: returning('first(host) + "; PROXY a:1"') },
    { name: "a leading space that is trimmed", code: returning('" PROXY a:1".trim()') },
  ],
  invalid: [
    {
      name: "commas",
      code: returning('"PROXY a:1, PROXY b:2,DIRECT"'),
      at: "2:11",
      messageId: "comma",
      severity: "error",
      data: { entry: "PROXY a:1, PROXY b:2,DIRECT" },
      output: returning('"PROXY a:1; PROXY b:2; DIRECT"'),
    },
    {
      name: "a comma without a keyword behind it: no fix",
      code: returning('"PROXY a:1,b:2"'),
      at: "2:11",
      messageId: "comma",
    },
    {
      name: "a comma behind DIRECT",
      code: returning('"DIRECT, PROXY a:1"'),
      at: "2:11",
      messageId: "comma",
      output: returning('"DIRECT; PROXY a:1"'),
    },
    {
      name: "DIRECT first",
      code: returning('"DIRECT PROXY a:1"'),
      at: "2:11",
      messageId: "blank",
      data: { effect: "clients drop all of it or go DIRECT, and never use the proxy" },
      output: returning('"DIRECT; PROXY a:1"'),
    },
    {
      name: "a space alone",
      code: returning("'PROXY a:1 PROXY b:2'"),
      at: "2:11",
      messageId: "blank",
      output: returning("'PROXY a:1; PROXY b:2'"),
    },
    {
      name: "a space before DIRECT, in a constant of its own",
      code: `var P = "PROXY a:1 DIRECT";\n${returning("P")}`,
      at: "1:10",
      messageId: "blank",
      output: `var P = "PROXY a:1; DIRECT";\n${returning("P")}`,
    },
    {
      name: "two constants glued together",
      code: `var A = "PROXY a:1", B = "PROXY b:2";\n${returning("A + B")}`,
      at: "1:10",
      messageId: "blank",
      output: `var A = "PROXY a:1", B = "; PROXY b:2";\n${returning("A + B")}`,
    },
    {
      name: "a bar",
      code: returning('"PROXY a:1 | PROXY b:2"'),
      at: "2:11",
      messageId: "otherSeparator",
      data: { mark: "|" },
      output: returning('"PROXY a:1; PROXY b:2"'),
    },
    {
      name: "a colon",
      code: returning('"PROXY a:1: DIRECT"'),
      at: "2:11",
      messageId: "otherSeparator",
      data: { mark: ":" },
      output: returning('"PROXY a:1; DIRECT"'),
    },
    {
      name: "a line break",
      code: returning('"PROXY a:1;\\nPROXY b:2"'),
      at: "2:10",
      messageId: "lineBreak",
      data: { entry: "\\nPROXY b:2" },
    },
    {
      name: "a line break at the end of an entry",
      code: returning('"PROXY a:1\\n"'),
      at: "2:10",
      messageId: "lineBreak",
    },
    {
      name: "a space at the beginning",
      code: returning('host == "a" ? " PROXY a:1" : "DIRECT"'),
      at: "2:26",
      messageId: "leadingSpace",
      data: { entry: "PROXY a:1" },
      output: returning('host == "a" ? "PROXY a:1" : "DIRECT"'),
    },
  ],
});
