import { directiveMissingKeyword } from "../../../lint/checks/directive-missing-keyword.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(directiveMissingKeyword, {
  valid: [
    { name: "a keyword in each entry", code: returning('"PROXY a:8080; PROXY b:8080; DIRECT"') },
    {
      name: "the keyword of a table's address",
      code: `var T = { eu: "px1.corp.example:8080" };\n${returning('"PROXY " + T.eu')}`,
    },
    { name: "a keyword that only a run can tell", code: returning('kind(host) + " b:9090"') },
    { name: "an unknown keyword", code: returning('"PRXY b:9090"') },
    { name: "a name alone, which may be anything", code: returning('"px1.corp.example"') },
  ],
  invalid: [
    {
      name: "an address alone",
      code: returning('"px1.corp.example:8080"'),
      at: "2:11",
      messageId: "missing",
      severity: "error",
      data: { address: "px1.corp.example:8080" },
    },
    {
      name: "in the second entry",
      code: returning('isPlainHostName(host) ? "DIRECT" : "PROXY a:9090; b:9090"'),
      at: "2:60",
      messageId: "missing",
      data: { entry: "b:9090" },
    },
    { name: "IPv4", code: returning('"192.0.2.1"'), at: "2:11", messageId: "missing" },
    { name: "IPv6", code: returning('"DIRECT; [2001:db8::1]:8080"'), at: "2:19", messageId: "missing" },
    {
      name: "a URL",
      code: returning('"http://px1.corp.example:8080"'),
      at: "2:11",
      messageId: "missing",
      data: { address: "px1.corp.example:8080" },
    },
  ],
});
