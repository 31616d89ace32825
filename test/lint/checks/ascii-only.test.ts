import { asciiOnly } from "../../../lint/checks/ascii-only.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (...lines: string[]) =>
  ["function FindProxyForURL(url, host) {", ...lines, '  return "DIRECT";', "}", ""].join("\n");

checkTable(asciiOnly, {
  valid: [
    { name: "ASCII", code: entry('  if (host == "xn--bcher-kva.example") return "PROXY a:1"; // buecher') },
    { name: "escapes", code: entry('  if (host == "b\\u00fccher.example") return "PROXY a:1";') },
    { name: "all of ASCII", code: entry("  // \x01 \x7f ~") },
    {
      name: "a dash in a name, which another check reports",
      code: entry('  if (host == "a\u2013b.example") return "PROXY a:1";'),
    },
    { name: "blanks of two bytes, which another check reports", code: entry("\u00a0 ") },
  ],
  invalid: [
    {
      name: "in a comment",
      code: entry("  // Zürich → proxy", "  /* é */"),
      at: "2:7",
      messageId: "harmless",
      severity: "note",
      data: { character: "ü", code: "U+00FC", more: ", the first of 3", where: "in a comment" },
    },
    {
      name: "in a string behind a comment",
      code: entry("  // Zürich", '  if (host == "bücher.example") return "PROXY a:1";'),
      at: "3:17",
      messageId: "utf8",
      severity: "warning",
      data: { character: "ü", more: "" },
    },
    { name: "in a name", code: entry("  var größe = 1;"), at: "2:9", messageId: "utf8" },
    {
      name: "in a regular expression with a quote in it",
      code: entry("  if (/[\"'/]é/.test(host)) return url;"),
      at: "2:13",
      messageId: "utf8",
    },
    { name: "in a template", code: entry("  var t = `\n é ${host}`;"), at: "3:2", messageId: "utf8" },
    {
      name: "behind a division and a string with an escaped quote",
      code: entry('  var n = 4 / 2; var s = "\\" // ü";'),
      at: "2:33",
      messageId: "utf8",
    },
    {
      name: "of four bytes",
      code: entry("  // \u{1f600}"),
      at: "2:6",
      messageId: "harmless",
      data: { code: "U+1F600" },
    },
    {
      name: "a sentence with a curly apostrophe",
      code: entry('  alert("Don\u2019t");'),
      at: "2:13",
      messageId: "utf8",
      data: { code: "U+2019" },
    },
    {
      name: "in ISO-8859-1",
      code: entry('  if (host == "bücher.example") return "PROXY a:1";'),
      saved: "latin1",
      at: "2:17",
      messageId: "latin1",
      severity: "warning",
    },
    {
      name: "behind a mark, which tells how to read it",
      code: `\ufeff${entry('  if (host == "bücher.example") return "PROXY a:1";')}`,
      at: "2:17",
      messageId: "harmless",
      data: { where: "behind a byte order mark" },
    },
  ],
});
