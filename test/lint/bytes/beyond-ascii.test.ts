import { describe, expect, test } from "vitest";
import { beyondAscii, codePoint, locationAt } from "../../../lint/bytes/beyond-ascii.ts";

/** Each `é` of a text, as the region it stands in. */
const CASES: [name: string, text: string, regions: string[]][] = [
  ["nothing", "var a = 1;", []],
  ["code", "var é = é;", ["code", "code"]],
  ["strings of all quotes", "'é' + \"é\" + `é`", ["string", "string", "string"]],
  ["behind an escaped quote", '"\\"é" é', ["string", "code"]],
  ["a string that its line ends", '"é\né', ["string", "code"]],
  ["a template over lines", "`é\né` é", ["string", "string", "code"]],
  ["comments", "é // é\né /* é\né */ é", ["code", "comment", "code", "comment", "comment", "code"]],
  ["no comment in a string", '"// é" é', ["string", "code"]],
  ["no string in a comment", '// "\né', ["code"]],
  ["a regular expression", "if (/é[/é]/.test(x)) é", ["string", "string", "code"]],
  ["a division", "a = b / é / c", ["code"]],
  ["a regular expression behind a word", "return /é/.test(x)", ["string"]],
  ["a comment that never ends", "/* é", ["comment"]],
  ["two units", "\u{1f600} '\u{1f600}'", ["code", "string"]],
];

describe("beyondAscii", () => {
  test.each(CASES)("%s", (_, text, regions) => {
    expect(beyondAscii(text).map(({ region }) => region)).toEqual(regions);
  });

  test("gives a string as a whole, and where it begins", () => {
    const [first, second] = beyondAscii('f("aéb", "ü")');
    expect([first?.literal, first?.literalAt, second?.literal]).toEqual(["aéb", 2, "ü"]);
  });

  test("takes no longer where each line has some", () => {
    const text = '"é" + /é/ // é\n'.repeat(20_000);
    expect(beyondAscii(text)).toHaveLength(60_000);
  });
});

test("places are those of editors", () => {
  expect(locationAt("ab\r\ncé", 5)).toEqual({ line: 2, column: 2, endLine: 2, endColumn: 3 });
  expect(locationAt("a\rb\u2028c", 4, 2)).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 3 });
});

test("code points have four digits or more", () => {
  expect([codePoint("\u00a0"), codePoint("\u{1f600}")]).toEqual(["U+00A0", "U+1F600"]);
});
