import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ALL_LINES,
  afterEdits,
  asScriptLines,
  type ChangedLines,
  linesOfPatch,
  touches,
} from "../../lint/changed-lines.ts";

const range = (from: number, to = from) => ({ from, to });

describe("touches", () => {
  const changed: ChangedLines = [range(3), range(6, 8), range(10.5)];
  const cases = [
    { name: "a changed line", loc: { line: 3, column: 1 }, expected: true },
    { name: "the line before", loc: { line: 2, column: 1 }, expected: false },
    { name: "the line after", loc: { line: 4, column: 1 }, expected: false },
    { name: "the last of several", loc: { line: 8, column: 1 }, expected: true },
    {
      name: "a place that reaches a changed line",
      loc: { line: 1, column: 1, endLine: 3, endColumn: 2 },
      expected: true,
    },
    { name: "a place around all of it", loc: { line: 1, column: 1, endLine: 99 }, expected: true },
    { name: "a place between", loc: { line: 4, column: 1, endLine: 5 }, expected: false },
    { name: "the line above deleted ones", loc: { line: 10, column: 1 }, expected: false },
    { name: "the line below deleted ones", loc: { line: 11, column: 1 }, expected: false },
    { name: "a place that lost lines inside", loc: { line: 10, column: 1, endLine: 11 }, expected: true },
  ];
  test.each(cases)("$name: $expected", ({ loc, expected }) => expect(touches(changed, loc)).toBe(expected));

  test("all lines are any line, no lines are none", () => {
    expect(touches(ALL_LINES, { line: 99_999, column: 1 })).toBe(true);
    expect(touches([], { line: 1, column: 1 })).toBe(false);
  });
});

describe("linesOfPatch", () => {
  const head = "diff --git a/p.pac b/p.pac\nindex 1..2 100644\n--- a/p.pac\n+++ b/p.pac\n";
  const cases = [
    { name: "one line", patch: `${head}@@ -3 +3 @@ function f() {\n-a\n+b\n`, expected: [range(3)] },
    { name: "added lines", patch: `${head}@@ -3,0 +4,2 @@\n+a\n+b\n`, expected: [range(4, 5)] },
    { name: "deleted lines", patch: `${head}@@ -3,2 +2,0 @@\n-a\n-b\n`, expected: [range(2.5)] },
    {
      name: "two hunks",
      patch: `${head}@@ -1 +1 @@\n-a\n+b\n@@ -9 +9,2 @@\n-a\n+b\n+c\n`,
      expected: [range(1), range(9, 10)],
    },
    {
      name: "a line of the file that looks like a hunk",
      patch: `${head}@@ -1 +1,2 @@\n-a\n+@@ -9 +9 @@\n+b\r@@ -7 +7 @@\u2028@@ -8 +8 @@\n`,
      expected: [range(1, 2)],
    },
    {
      name: "another mode and nothing else",
      patch: "diff --git a/p.pac b/p.pac\nold mode 100644\nnew mode 100755\n",
      expected: [],
    },
    { name: "no file", patch: "", expected: null },
    { name: "two files", patch: `${head}@@ -1 +1 @@\n-a\n+b\n${head}@@ -1 +1 @@\n-a\n+b\n`, expected: null },
  ];
  test.each(cases)("$name", ({ patch, expected }) => expect(linesOfPatch(patch)).toEqual(expected));
});

describe("asScriptLines", () => {
  const cases = [
    { name: "LF: the same", text: "a\nb\nc\n", changed: [range(2)], expected: [range(2)] },
    { name: "CRLF: the same", text: "a\r\nb\r\nc\r\n", changed: [range(2)], expected: [range(2)] },
    {
      name: "CR: all of it is one line to Git",
      text: "a\rb\rc\r",
      changed: [range(1)],
      expected: [range(1, 3)],
    },
    { name: "a separator within a line", text: "a\u2028b\nc\nd", changed: [range(2)], expected: [range(3)] },
    {
      name: "a changed line with a separator in it",
      text: "a\nb\u2029c\nd",
      changed: [range(2)],
      expected: [range(2, 3)],
    },
    {
      name: "deleted lines below a separator",
      text: "a\u2028b\nc\nd",
      changed: [range(2.5)],
      expected: [range(3.5)],
    },
    { name: "all lines", text: "a\rb", changed: [...ALL_LINES], expected: [...ALL_LINES] },
  ];
  test.each(cases)("$name", ({ text, changed, expected }) =>
    expect(asScriptLines(changed, text)).toEqual(expected),
  );
});

describe("afterEdits", () => {
  const text = "one\ntwo\nthree\nfour\nfive";
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const cases = [
    { name: "no edit", changed: [range(4)], edits: [], expected: [range(4)] },
    {
      name: "an edit below",
      changed: [range(1)],
      edits: [{ ...at("four"), text: "4\n4" }],
      expected: [range(1), range(4, 5)],
    },
    {
      name: "an edit above that adds lines",
      changed: [range(4)],
      edits: [{ ...at("one"), text: "1\n1\n1" }],
      expected: [range(6), range(1, 3)],
    },
    {
      name: "an edit above that takes lines out",
      changed: [range(4)],
      edits: [{ start: 0, end: text.indexOf("three"), text: "" }],
      expected: [range(2), range(1)],
    },
    {
      name: "an edit in the changed line",
      changed: [range(2)],
      edits: [{ ...at("two"), text: "2\n2" }],
      expected: [range(2, 3), range(2, 3)],
    },
    {
      name: "two edits in one line",
      changed: [range(2, 3)],
      edits: [
        { ...at("t"), text: "\n" },
        { ...at("o\nth"), text: "" },
      ],
      expected: [range(2, 3), range(2, 3), range(3)],
    },
    {
      name: "all lines",
      changed: [...ALL_LINES],
      edits: [{ ...at("two"), text: "2\n2" }],
      expected: [...ALL_LINES, range(2, 3)],
    },
  ];
  test.each(cases)("$name", ({ changed, edits, expected }) =>
    expect(afterEdits(changed, text, edits)).toEqual(expected),
  );

  test("a line that no edit touches is changed afterwards exactly if it was before", () => {
    const lines = Array.from({ length: 12 }, (_, i) => `line ${i}`);
    const source = lines.join("\n");
    const starts = lines.map((_, i) => lines.slice(0, i).join("\n").length + (i === 0 ? 0 : 1));
    const edit = fc.record({ line: fc.nat(11), rows: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.uniqueArray(edit, { selector: ({ line }) => line, maxLength: 5 }),
        fc.nat(11),
        (given, marked) => {
          const edits = given
            .toSorted((a, b) => a.line - b.line)
            .map(({ line, rows }) => ({
              start: (starts[line] ?? 0) + 2,
              end: (starts[line] ?? 0) + 4,
              text: "\n".repeat(rows),
            }));
          const after = [...edits]
            .reverse()
            .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), source);
          const changed = afterEdits([range(marked + 1)], source, edits);
          for (const [i, text] of after.split("\n").entries()) {
            const old = lines.indexOf(text);
            if (old >= 0) expect(touches(changed, { line: i + 1, column: 1 })).toBe(old === marked);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
