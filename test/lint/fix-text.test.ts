import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../lint/fix-text.ts";
import { findingOf } from "../helpers/report-input.ts";

const fix = (start: number, end: number, text: string) => findingOf({ fix: { range: [start, end], text } });

describe("applyFixes", () => {
  const cases = [
    { name: "one", text: "abcdef", fixes: [fix(1, 3, "X")], expected: "aXdef", applied: 1 },
    { name: "none", text: "abc", fixes: [findingOf()], expected: "abc", applied: 0 },
    {
      name: "several, given in any order",
      text: "abcdef",
      fixes: [fix(4, 5, "Y"), fix(0, 1, "X")],
      expected: "XbcdYf",
      applied: 2,
    },
    { name: "an insertion", text: "abc", fixes: [fix(3, 3, "!")], expected: "abc!", applied: 1 },
    {
      name: "the first of two that overlap",
      text: "abcdef",
      fixes: [fix(1, 4, "X"), fix(2, 5, "Y")],
      expected: "aXef",
      applied: 1,
    },
    {
      name: "the first of two that touch",
      text: "abcdef",
      fixes: [fix(1, 3, "X"), fix(3, 5, "Y")],
      expected: "aXdef",
      applied: 1,
    },
    {
      name: "one of two that are the same",
      text: "abc",
      fixes: [fix(1, 2, "X"), fix(1, 2, "X")],
      expected: "aXc",
      applied: 1,
    },
    {
      name: "the shorter of two from the same place",
      text: "abc",
      fixes: [fix(0, 3, "X"), fix(0, 1, "Y")],
      expected: "Ybc",
      applied: 1,
    },
    {
      name: "not one that changes nothing",
      text: "abc",
      fixes: [fix(1, 2, "b")],
      expected: "abc",
      applied: 0,
    },
  ];
  test.each(cases)("applies $name", ({ text, fixes, expected, applied }) => {
    const result = applyFixes(text, fixes);
    expect(result.text).toBe(expected);
    expect(result.applied).toHaveLength(applied);
    expect(result.edits).toHaveLength(applied);
  });

  const lineEnds = [
    { name: "LF in a file with LF", text: "a\nb\n", put: "x\ny", expected: "x\ny\nb\n" },
    { name: "CRLF in a file with CRLF", text: "a\r\nb\r\n", put: "x\ny", expected: "x\r\ny\r\nb\r\n" },
    { name: "CRLF once where the fix has it already", text: "a\r\n", put: "x\r\ny", expected: "x\r\ny\r\n" },
    { name: "LF in a file of one line", text: "a", put: "x\ny", expected: "x\ny" },
  ];
  test.each(lineEnds)("puts in $name", ({ text, put, expected }) => {
    expect(applyFixes(text, [fix(0, 1, put)]).text).toBe(expected);
  });

  test("does to the text what its edits say, which never touch", () => {
    const text = "0123456789".repeat(3);
    const place = fc.tuple(fc.nat(30), fc.nat(30), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const fixes = places.map(([a, b, put]) => fix(Math.min(a, b), Math.max(a, b), put));
        const { text: fixed, edits } = applyFixes(text, fixes);
        const rebuilt = [...edits]
          .reverse()
          .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
        expect(fixed).toBe(rebuilt);
        for (const [i, { start }] of edits.entries()) expect(start).toBeGreaterThan(edits[i - 1]?.end ?? -1);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
