import { noConvertAddr } from "../../../lint/checks/no-convert-addr.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (condition: string) =>
  `function FindProxyForURL(url, host) {\n  if (${condition}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const siteWith = (clients: string) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients}]\n`;

checkTable(noConvertAddr, {
  valid: [
    { name: "isInNet", code: testing('isInNet(host, "10.0.0.0", "255.0.0.0")') },
    {
      name: "a function of the file's own",
      code: `function convert_addr(ip) { return 0; }\n${testing("convert_addr(host) > 3232235520")}`,
    },
    { name: "behind typeof", code: testing('typeof convert_addr === "function" && convert_addr(host) < 0') },
  ],
  invalid: [
    {
      name: "one finding for all calls",
      code: testing('convert_addr(host) == convert_addr("10.0.0.1")'),
      at: "2:7",
      messageId: "undocumented",
      severity: "note",
    },
    {
      name: "with Node programs",
      code: testing("convert_addr(host) < 0"),
      site: siteWith("node"),
      at: "2:7",
      messageId: "missing",
      severity: "error",
    },
    {
      name: "a number that needs all 32 bits",
      code: testing("convert_addr(host) >= 3232235520"),
      findings: [
        { at: "2:7", messageId: "signed", severity: "error", data: { number: "3232235520" } },
        { at: "2:7", messageId: "undocumented" },
      ],
    },
    {
      name: "masked, in a variable, in hexadecimal",
      code: 'function FindProxyForURL(url, host) {\n  var ip = convert_addr(host);\n  if ((ip & 0xffff0000) === 0xc0a80000) return "DIRECT";\n  return ip >>> 0 > 3232235520 ? "DIRECT" : "PROXY px1:8080";\n}\n',
      findings: [
        { at: "2:12", messageId: "undocumented" },
        { at: "3:7", messageId: "signed", data: { number: "0xc0a80000" } },
      ],
    },
  ],
});
