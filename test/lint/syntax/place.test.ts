import type * as ESTree from "estree";
import { describe, expect, test } from "vitest";
import { partAt, placeInString, rangeInString } from "../../../lint/syntax/place.ts";
import { walk } from "../../../lint/syntax/walk.ts";
import { parsed } from "./parsed.ts";

function stringIn(code: string): { sourceCode: ReturnType<typeof parsed>; node: ESTree.Node } {
  const sourceCode = parsed(code);
  let node: ESTree.Node | null = null;
  walk(sourceCode, (one) => {
    if (one.type === "Literal" || one.type === "TemplateElement") node ??= one;
  });
  if (node === null) throw new Error("the test's own code has no string");
  return { sourceCode, node };
}

describe("a stretch of a string in the file", () => {
  const cases: [name: string, code: string, start: number, length: number, expected: string | null][] = [
    ["double quotes", 'f("abcdef")', 2, 3, "cde"],
    ["single quotes", "f('abcdef')", 0, 2, "ab"],
    ["a template", "f(`abc${x}def`)", 1, 2, "bc"],
    ["escapes", 'f("ab\\ncdef")', 3, 2, null],
    ["past the end", 'f("abc")', 2, 3, null],
  ];
  for (const [name, code, start, length, expected] of cases) {
    test(name, () => {
      const { sourceCode, node } = stringIn(code);
      const range = rangeInString(sourceCode, node, start, length);
      expect(range && sourceCode.text.slice(...range)).toBe(expected);
    });
  }

  test("where escapes make it uncertain, it is the whole literal", () => {
    const { sourceCode, node } = stringIn('f(\n"ab\\tcdef")');
    expect(placeInString(sourceCode, node, 3, 2)).toEqual({
      start: { line: 2, column: 0 },
      end: { line: 2, column: 10 },
    });
  });
});

test("an offset in joined parts falls into one of them", () => {
  const { node } = stringIn('f("a")');
  const parts = [
    { text: "abc", node },
    { text: null, node },
    { text: "de", node },
  ];
  expect([0, 2, 3, 4, 5, 6].map((offset) => partAt(parts, offset)?.within)).toEqual([
    0,
    2,
    0,
    0,
    1,
    undefined,
  ]);
});
