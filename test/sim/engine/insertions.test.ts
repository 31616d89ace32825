import { describe, expect, test } from "vitest";
import { Insertions } from "../../../sim/engine/insertions.ts";

describe("insertions", () => {
  test("put what encloses more outside, in whatever order they come", () => {
    const inner = { start: 0, end: 1 };
    const outer = { start: 0, end: 3 };
    const passes = [
      (to: Insertions) => to.wrap(inner, "(", ")"),
      (to: Insertions) => to.wrap(outer, "[", "]"),
      (to: Insertions) => to.wrap(outer, "{", "}", "statement"),
      (to: Insertions) => to.put(0, "mark;"),
    ];
    for (const order of [passes, passes.toReversed()]) {
      const insertions = new Insertions("a+b");
      for (const pass of order) pass(insertions);
      expect(insertions.apply()).toBe("mark;{[(a)+b]}");
    }
  });

  test("put what ends before what begins", () => {
    const insertions = new Insertions("return}");
    insertions.put(6, ";end");
    insertions.put(6, " value", true);
    insertions.wrap({ start: 0, end: 6 }, "{", "}", "statement");
    expect(insertions.apply()).toBe("{return value};end}");
  });

  test("take the place of a character and move no line", () => {
    const insertions = new Insertions("o\n.m");
    insertions.replace(2, ",");
    insertions.wrap({ start: 3, end: 4 }, '"', '"');
    expect(insertions.apply()).toBe('o\n,"m"');
  });
});
