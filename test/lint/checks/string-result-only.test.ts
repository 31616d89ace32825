import { stringResultOnly } from "../../../lint/checks/string-result-only.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(stringResultOnly, {
  valid: [
    {
      name: "strings of all kinds",
      code: returning('host ? "DIRECT" : `PROXY ${host}:1` + ["; ", "DIRECT"].join("")'),
    },
    {
      name: "a helper that may say nothing",
      code: `function exception(h) { return h == "a" ? "DIRECT" : null; }\n${returning('exception(host) || "PROXY a:1"')}`,
    },
    { name: "false before ||", code: returning('(isPlainHostName(host) && "DIRECT") || "PROXY a:1"') },
    { name: "null before ||", code: returning('null || "DIRECT"') },
    {
      name: "a variable that is replaced",
      code: 'function FindProxyForURL(url, host) {\n  var r = null;\n  if (!r) r = "DIRECT";\n  return r;\n}\n',
    },
    {
      name: "a list that is joined",
      code: `var LIST = ["PROXY a:1", "DIRECT"];\n${returning('LIST.join("; ")')}`,
    },
    {
      name: "values of other functions",
      code: `function inside(h) { return isPlainHostName(h); }\n${returning('inside(host) ? "DIRECT" : "PROXY a:1"')}`,
    },
    { name: "typeof is a string", code: returning("typeof host") },
    {
      name: "a function of the file's own that is called like a helper",
      code: `function isInNet(h) { return "DIRECT"; }\n${returning("isInNet(host)")}`,
    },
    { name: "what only a run can tell", code: returning("choose(host)") },
    {
      name: "a promise, reported elsewhere",
      code: "async function FindProxyForURL(url, host) {\n  return null;\n}\n",
    },
  ],
  invalid: [
    {
      name: "null, undefined and void 0",
      code: 'function FindProxyForURL(url, host) {\n  if (host == "a") return null;\n  if (host == "b") return undefined;\n  return host == "c" ? "DIRECT" : void 0;\n}\n',
      findings: [
        { at: "2:27", messageId: "nothing", severity: "error", data: { value: "null" } },
        { at: "3:27", messageId: "nothing" },
        { at: "4:35", messageId: "nothing" },
      ],
    },
    {
      name: "false",
      code: returning("false"),
      at: "2:10",
      messageId: "truth",
      data: { value: "false", when: "" },
    },
    { name: "a test", code: returning("dnsDomainIs(host, '.corp.example')"), at: "2:10", messageId: "truth" },
    {
      name: "a test that becomes the result when it is false",
      code: returning('isPlainHostName(host) && "DIRECT"'),
      at: "2:10",
      messageId: "truth",
      data: { value: "isPlainHostName(host)", when: ", which here becomes the result" },
    },
    {
      name: "a comparison that becomes the result when it is true",
      code: returning('host == "a" || "DIRECT"'),
      at: "2:10",
      messageId: "truth",
    },
    {
      name: "the last of a chain",
      code: returning('(isPlainHostName(host) && "DIRECT") || (!url && "PROXY a:1")'),
      at: "2:50",
      messageId: "truth",
      data: { value: "!url" },
    },
    {
      name: "a list",
      code: returning('["PROXY a:1", "DIRECT"]'),
      at: "2:10",
      messageId: "list",
      severity: "error",
    },
    {
      name: "a list in a constant",
      code: `var LIST = ["PROXY a:1", "DIRECT"];\n${returning("LIST")}`,
      at: "3:10",
      messageId: "list",
      data: { value: "LIST" },
    },
    { name: "a number", code: returning("8080"), at: "2:10", messageId: "other", data: { what: "a number" } },
    {
      name: "an object",
      code: returning("{ proxy: host }"),
      at: "2:10",
      messageId: "other",
      data: { what: "an object" },
    },
    {
      name: "a string object",
      code: returning('new String("DIRECT")'),
      at: "2:10",
      messageId: "other",
      data: { what: "an object" },
    },
    {
      name: "a function",
      code: returning('function () { return "DIRECT"; }'),
      at: "2:10",
      messageId: "other",
      data: { what: "a function" },
    },
    { name: "a regular expression", code: returning("/DIRECT/"), at: "2:10", messageId: "other" },
    {
      name: "in a helper whose value is the result, and an arrow",
      code: 'var FindProxyForURL = (url, host) => choose(host);\nfunction choose(h) {\n  if (h == "a") return null;\n  return "DIRECT";\n}\n',
      at: "3:24",
      messageId: "nothing",
    },
  ],
});
