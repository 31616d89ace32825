import { tablePrototypeKeys } from "../../../lint/checks/table-prototype-keys.ts";
import { checkTable } from "../../helpers/check-table.ts";

const TABLE = 'var direct = { "www.example.com": 1, intranet: 1 };\n';
const testing = (test: string) =>
  `${TABLE}function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(tablePrototypeKeys, {
  valid: [
    { name: "asked first", code: testing("direct.hasOwnProperty(host) && direct[host]") },
    { name: "compared with what was put in", code: testing("direct[host] === 1") },
    { name: "without inheritance", code: testing("direct[host]").replace("{", "{ __proto__: null,") },
    {
      name: "names in a list",
      code: `var names = ["a"];\n${testing("names.indexOf(host) >= 0 || names[host.length]")}`,
    },
    { name: "a label that is compared", code: testing('direct[host.split(".")[0]] === 1') },
    {
      name: "no table",
      code: 'function FindProxyForURL(url, host) {\n  return host === "constructor" ? "DIRECT" : "PROXY px1:8080";\n}\n',
    },
    {
      name: "the property in use for another thing",
      code: testing("host.constructor === String && ({}).constructor === Object"),
    },
    {
      name: "chance",
      code: `var list = { a: "PROXY px1:8080", b: "PROXY px2:8080" };\nfunction FindProxyForURL(url, host) {\n  return list[Math.random() < 0.5 ? "a" : "b"];\n}\n`,
    },
  ],
  invalid: [
    {
      name: "the first label of any host",
      code: testing('direct[host.split(".")[0]]'),
      at: "3:7",
      messageId: "anybody",
      severity: "error",
      data: {
        url: "http://constructor.unlisted-domain.example/",
        effect: "goes DIRECT",
        source: 'direct[host.split(".")[0]]',
      },
    },
    {
      name: "a tree of labels",
      code: `var tree = { example: { www: 1, mail: 1 } };\nfunction FindProxyForURL(url, host) {\n  var labels = host.split(".");\n  var site = tree[labels[1]];\n  if (host === "mail.example.com" || (site && site[labels[0]])) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`,
      at: "5:47",
      messageId: "listed",
      severity: "warning",
      data: { url: "http://constructor.example.com/" },
    },
    {
      name: "the whole host",
      code: testing("direct[host]"),
      at: "3:7",
      messageId: "plain",
      severity: "note",
      data: { url: "http://constructor/", effect: "goes DIRECT" },
    },
    { name: "with in", code: testing("host in direct"), at: "3:7", messageId: "plain" },
    {
      name: "what stands in the table is the result",
      code: 'var ways = { intranet: "DIRECT" };\nfunction FindProxyForURL(url, host) {\n  return ways[host] || "PROXY px1:8080";\n}\n',
      at: "3:10",
      messageId: "plain",
      data: { effect: "gets no answer, so that clients go DIRECT" },
    },
  ],
});
