import { describe, expect, test } from "vitest";
import { axisOf, placeTicks, ticksOf } from "../../../sim/report/journey-axis.ts";
import { readTime, shortTime } from "../../../sim/report/journey-time.ts";

const TIMES: [seconds: number, text: string][] = [
  [0, "0"],
  [0.0004, "0"],
  [0.001, "0.001s"],
  [0.045, "0.045s"],
  [0.13, "0.13s"],
  [9.994, "9.99s"],
  [30.08, "30.1s"],
  [60, "60s"],
  [100, "1m40s"],
  [120, "2m"],
  [127.02, "2m07s"],
  [3_599.7, "1h"],
  [3_605, "1h00m05s"],
  [14_400, "4h"],
  [14_605.655, "4h03m26s"],
];

describe("a short time", () => {
  test.each(TIMES)("%d s is %s", (seconds, text) => expect(shortTime(seconds)).toBe(text));

  test.each(TIMES.slice(2))("%d s can be given to --at as %s", (seconds, text) => {
    expect(Math.abs((readTime(text) ?? Number.NaN) - seconds)).toBeLessThanOrEqual(0.5);
  });
});

const READ: [text: string, seconds: number | null][] = [
  ["20", 20],
  ["20s", 20],
  ["1.5s", 1.5],
  ["2m", 120],
  ["2m30", 150],
  ["1h30m", 5_400],
  ["0", 0],
  ["", null],
  ["s", null],
  ["-5s", null],
  ["1.5m", null],
  ["30m2h", null],
  ["20 s", null],
  ["1e3", null],
  ["20s20s", null],
];

test.each(READ)("--at reads %j as %j", (text, seconds) => expect(readTime(text)).toBe(seconds));

describe("the axis", () => {
  const times = [0.02, 0.13, 20, 22, 14_605];

  test("grows with time, from 0 to 1", () => {
    const { at } = axisOf(times, false);
    const places = [0, ...times].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, 1]);
    expect(new Set(places).size).toBe(times.length + 1);
  });

  test("shows 20 ms and 4 h side by side", () => {
    const { at } = axisOf(times, false);
    const share = (from: number, to: number) => at(to) - at(from);
    expect(share(0, 0.02)).toBeGreaterThan(0.05);
    expect(share(22, 14_605)).toBeGreaterThan(share(0, 0.02));
    expect(share(22, 14_605)).toBeLessThan(5 * share(0, 0.02));
  });

  test("goes evenly between two moments", () => {
    const { at } = axisOf([10], false);
    expect(at(5)).toBeCloseTo(0.5);
  });

  test("leaves room behind the last moment for what never ends, and only then", () => {
    expect(axisOf([1], true).at(1)).toBeLessThan(1);
    expect(axisOf([1], true).at(Number.POSITIVE_INFINITY)).toBe(1);
    expect(axisOf([1], false).at(1)).toBe(1);
  });

  test("knows its pauses", () => {
    const pauses = axisOf(times, false).stretches.filter(({ pause }) => pause);
    expect(pauses.map(({ from, to }) => [from, to])).toEqual([
      [0.13, 20],
      [22, 14_605],
    ]);
  });

  test("has a place for the start even when nothing happens", () => {
    expect(axisOf([], false).at(0)).toBe(0);
    expect(axisOf([], true).at(0)).toBe(0);
  });
});

describe("ticks", () => {
  const axis = axisOf([1, 1.01, 100], false);
  const widthOf = (label: string) => label.length + 1;

  test("of times that read the same, the first counts", () => {
    expect(ticksOf(axis, [20.11, 20.14, 20.11]).map(({ at }) => at)).toEqual([20.11]);
  });

  test("the important ones keep their room", () => {
    const placed = placeTicks(ticksOf(axis, [0, 1.01, 1, 100]), 20, widthOf);
    expect(placed.map(({ label }) => label)).toEqual(["0", "1.01s", "1m40s"]);
  });

  test("never overlap and stay inside, at any width", () => {
    for (let width = 8; width < 80; width++) {
      const placed = placeTicks(ticksOf(axis, [0, 1, 1.01, 100]), width, widthOf);
      let end = 0;
      for (const { start, label } of placed) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + widthOf(label);
      }
      expect(end).toBeLessThanOrEqual(width);
    }
  });
});
