import { describe, expect, test } from "vitest";
import { stylish } from "../../../lint/reporters/stylish.ts";
import { findingOf, reportInput } from "../../helpers/report-input.ts";

const at = (line: number, column: number, endLine?: number, endColumn?: number) => ({
  line,
  column,
  endLine,
  endColumn,
});

describe("stylish", () => {
  test("shows place, severity, message, check and the spot in the source", () => {
    const note = findingOf({ severity: "note", loc: at(3, 6, 3, 9) });
    const unknown = findingOf({ severity: "warning", file: "pacwright.yaml" });
    expect(stylish.format(reportInput({ findings: [findingOf(), note, unknown], files: 2 }))).toBe(
      [
        "pac/proxy.pac:2:3: error toy-syntax",
        "  2 |   bad();",
        "    |   ^^^",
        '  "bad" was found',
        "",
        "pac/proxy.pac:3:6: note toy-syntax",
        "  3 | \tbad(bad);",
        "    | \t    ^^^",
        '  "bad" was found',
        "",
        "pacwright.yaml:2:3: warning toy-syntax",
        '  "bad" was found',
        "",
        "2 files: 1 error, 1 warning, 1 note",
        "",
      ].join("\n"),
    );
  });

  test("says so when nothing was found", () => {
    expect(stylish.format(reportInput({ findings: [], files: 3 }))).toBe("3 files, nothing found\n");
  });

  const underlines = [
    { name: "no end: one sign", loc: at(2, 3), caret: "    |   ^" },
    { name: "an end on another line: to the end of this one", loc: at(2, 3, 3, 2), caret: "    |   ^^^^^^" },
    { name: "an end beyond the line", loc: at(4, 1, 4, 99), caret: "    | ^^^^" },
    { name: "a place after the last letter", loc: at(4, 5), caret: "    |     ^" },
  ];
  for (const { name, loc, caret } of underlines) {
    test(`underlines: ${name}`, () => {
      expect(stylish.format(reportInput({ findings: [findingOf({ loc })] })).split("\n")[2]).toBe(caret);
    });
  }

  test("shows no source where the line does not exist", () => {
    const text = stylish.format(reportInput({ findings: [findingOf({ loc: at(9, 1) })] }));
    expect(text).toBe(
      'pac/proxy.pac:9:1: error toy-syntax\n  "bad" was found\n\n1 file: 1 error, 0 warnings, 0 notes\n',
    );
  });

  test("cuts a long line around the spot", () => {
    const sources = new Map([["pac/proxy.pac", `${"x".repeat(500)}bad${"y".repeat(500)}`]]);
    const findings = [findingOf({ loc: at(1, 501, 1, 504) })];
    const [, source = "", caret = ""] = stylish.format(reportInput({ findings, sources })).split("\n");
    expect(source.length).toBeLessThan(130);
    expect(source.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("bad");
  });

  test("breaks a long message at spaces, and never inside a word", () => {
    const message = `${"word ".repeat(30)}${"x".repeat(120)} end`;
    const lines = stylish
      .format(reportInput({ findings: [findingOf({ message })] }))
      .split("\n")
      .slice(3);
    const text = lines.slice(0, lines.indexOf(""));
    expect(text.every((line) => line.length <= 98 || line === `  ${"x".repeat(120)}`)).toBe(true);
    expect(text.map((line) => line.slice(2)).join(" ")).toBe(message);
  });

  test("colours only when asked", () => {
    const plain = stylish.format(reportInput());
    const colored = stylish.format(reportInput({ color: true }));
    expect(plain).not.toContain("\u001B");
    expect(colored).toContain("\u001B[31merror\u001B[0m");
    expect(colored.replaceAll(/\p{Cc}\[\d+m/gu, "")).toBe(plain);
  });

  test("sends no control characters of the file to the terminal", () => {
    const nasty = "a\u001B[2Jb\u0007c\u202Ed";
    const sources = new Map([["pac/proxy.pac", `first\n${nasty}`]]);
    const text = stylish.format(
      reportInput({ findings: [findingOf({ message: `${nasty}\nnext` })], sources }),
    );
    for (const sign of ["\u001B", "\u0007", "\u202E"]) expect(text).not.toContain(sign);
    expect(text).toContain("a\uFFFD[2Jb\uFFFDc\uFFFDd next");
  });
});
