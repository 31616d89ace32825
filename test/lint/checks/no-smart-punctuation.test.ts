import { describe, expect, test } from "vitest";
import { noSmartPunctuation } from "../../../lint/checks/no-smart-punctuation.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { lintText } from "../../helpers/lint-text.ts";

const entry = (...lines: string[]) =>
  ["function FindProxyForURL(url, host) {", ...lines, '  return "DIRECT";', "}", ""].join("\n");

checkTable(noSmartPunctuation, {
  valid: [
    { name: "plain", code: entry('  if (host == "a.example") return "PROXY a:1";') },
    { name: "in comments", code: entry("  // \u201cquoted\u201d \u2013 and\u00a0more", "  /* \u2026 */") },
    { name: "in a sentence", code: entry('  alert("Don\u2019t \u201cpanic\u201d \u2013 DIRECT is fine");') },
    { name: "in a regular expression", code: entry("  if (/[\u201c\u201d]/.test(url)) return url;") },
    { name: "a word with an apostrophe", code: entry('  alert("Don\u2019t.");') },
    {
      name: "a dash in a name with letters beyond ASCII, which another check reports",
      code: entry('  if (host == "b\u00fc\u2013ro.example") return url;'),
    },
    { name: "letters of other alphabets", code: entry('  var größe = "bücher.example";') },
    { name: "escapes", code: entry('  if (url.indexOf("\\u201c") > 0) return "PROXY a:1";') },
    { name: "a blank of one byte", code: entry("\u00a0 "), saved: "latin1" },
    { name: "a blank behind a mark, which tells how to read it", code: `\ufeff${entry("\u00a0 ")}` },
  ],
  invalid: [
    {
      name: "quotes for strings",
      code: entry(
        "  // \u201cnot here\u201d",
        "  if (host == \u201ca.example\u201d) return \u2018PROXY a:1\u2019;",
      ),
      at: "3:15",
      messageId: "code",
      severity: "error",
      data: { code: "U+201C", looks: 'a "', more: " (and so are 3 more in this file)" },
    },
    {
      name: "a dash for a minus, and quotes in a name besides",
      code: entry('  var n = url.length \u2013 1, a = "a\u2013b.example";'),
      at: "2:22",
      messageId: "code",
      data: { looks: "a -", more: "" },
    },
    {
      name: "a character without width",
      code: entry("  \u200bif (url) return host;"),
      at: "2:3",
      messageId: "code",
      data: { looks: "nothing" },
    },
    {
      name: "full width",
      code: entry("  return host\uff1b"),
      at: "2:14",
      messageId: "code",
      data: { looks: "a ;" },
    },
    {
      name: "in windows-1252",
      code: entry("  return \u0093DIRECT\u0094;"),
      saved: "latin1",
      at: "2:10",
      messageId: "code",
      data: { code: "U+0093", looks: 'a "', more: " (and so is one more in this file)" },
    },
    {
      name: "blanks that do not break",
      code: entry("\u00a0\u00a0if (url)\u00a0return host;"),
      at: "2:1",
      messageId: "space",
      severity: "warning",
      data: { looks: "a space", more: " (and so are 2 more in this file)" },
    },
    {
      name: "a mark in the middle of the file",
      code: `${entry()}\ufeff\n`,
      at: "4:1",
      messageId: "space",
      data: { looks: "nothing" },
    },
    {
      name: "in a host, a pattern and a directive, once each",
      code: entry(
        '  if (host == "px\u20111.corp.example" || shExpMatch(host, "*.a\u200b.ex\u200bample"))',
        '    return "PROXY\u00a0px1.corp.example:8080";',
      ),
      findings: [
        {
          at: "2:18",
          messageId: "name",
          severity: "error",
          data: { literal: "px\u20111.corp.example", looks: "a -" },
        },
        { at: "2:59", messageId: "name", data: { looks: "nothing" } },
        { at: "3:18", messageId: "name", data: { looks: "a space" } },
      ],
    },
    {
      name: "quotes inside of the quotes of a host",
      code: entry('  if (host == "\u201ca.example\u201d") return url;'),
      at: "2:16",
      messageId: "name",
      data: { looks: 'a "' },
    },
    {
      name: "quotes inside of quotes",
      code: entry('  return "\u201cDIRECT\u201d";'),
      at: "2:11",
      messageId: "name",
      data: { looks: 'a "' },
    },
  ],
});

describe("no-smart-punctuation and what the parser says", () => {
  const found = async (code: string) => {
    const findings = await lintText({ code, checks: [noSmartPunctuation] });
    return findings.map(({ checkId, loc }) => `${loc.line}:${loc.column} ${checkId}`);
  };

  test("of one character there is one finding", async () => {
    expect(await found(entry("  return \u201cDIRECT\u201d;"))).toEqual(["2:10 no-smart-punctuation"]);
  });
  test("an earlier mistake is told besides", async () => {
    expect(await found(entry("  return );", "  return \u201cDIRECT\u201d;"))).toEqual([
      "2:10 parse-error",
      "3:10 no-smart-punctuation",
    ]);
  });
  test("a web page is one finding", async () => {
    expect(await found("<!DOCTYPE html>\n<p>\u201cSign on\u201d</p>\n")).toEqual(["1:1 parse-error"]);
  });
});
