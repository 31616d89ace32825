import { maxUniqueDns } from "../../../lint/checks/max-unique-dns.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const loop = (names: number) =>
  [
    "function FindProxyForURL(url, host) {",
    '  if (isPlainHostName(host)) return "DIRECT";',
    `  for (var i = 1; i <= ${names}; i++) {`,
    '    if (dnsResolve("p" + i + ".corp.example") == "10.1.2.3") return "PROXY p" + i + ".corp.example:8080";',
    "  }",
    '  return "DIRECT";',
    "}",
    "",
  ].join("\n");

checkTable(maxUniqueDns, {
  valid: [
    { name: "as many as it looks up", code: loop(20) },
    { name: "the same name many times", code: loop(30).replace('"p" + i', '"p" + i % 3') },
    {
      name: "isInNet looks up no addresses",
      code: loop(30).replace(
        'dnsResolve("p" + i + ".corp.example") == "10.1.2.3"',
        'isInNet("10.1.1." + i, "10.1.2.0", "255.255.255.0")',
      ),
    },
    { name: "no Chromium", code: loop(30), site: siteText({ more: "clients: [firefox, node]" }) },
    { name: "no names", code: 'function FindProxyForURL() { return "DIRECT"; }' },
  ],
  invalid: [
    {
      name: "one more",
      code: loop(21),
      at: "4:9",
      messageId: "overLimit",
      severity: "error",
      data: { count: 21, name: "p21.corp.example", url: "http://www.example.com/" },
    },
    {
      name: "dnsResolve asks for addresses as for names",
      code: loop(21).replace('"p" + i + ".corp.example"', '"10.1.1." + i'),
      at: "4:9",
      messageId: "overLimit",
      data: { name: "10.1.1.21" },
    },
    {
      name: "the host is one of them",
      code: loop(20)
        .replace("DIRECT", "PROXY a:1")
        .replace("isPlainHostName(host)", "!isResolvable(host) && host.length < 4"),
      at: "4:9",
      messageId: "overLimit",
      data: { count: 21, name: "p20.corp.example" },
    },
    {
      name: "a file too long to be followed",
      code: `${loop(25)}${"// a comment as long as others write lists\n".repeat(6_500)}`,
      at: "1:10",
      messageId: "overLimit",
    },
  ],
});
