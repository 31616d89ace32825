import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LaptopQueue } from "../../../sim/fleet/queue.ts";
import { randomFrom } from "../../../sim/fleet/random.ts";
import { Series } from "../../../sim/fleet/series.ts";
import { DEFAULT_THRESHOLDS, engagements } from "../../../sim/fleet/syn-defender.ts";

describe("the queue", () => {
  test("gives every laptop back in order of time, then of number", () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(times, (all) => {
        const queue = new LaptopQueue(all.length);
        all.forEach((at, laptop) => {
          queue.add(laptop, at);
        });
        const taken = all.map(() => queue.take());
        const sorted = all.map((at, laptop) => ({ laptop, at }));
        sorted.sort((a, b) => a.at - b.at || a.laptop - b.laptop);
        expect(taken).toEqual(sorted);
        expect(queue.take()).toBeUndefined();
      }),
      { seed: 4 },
    );
  });
});

describe("random numbers", () => {
  test("are the same for the same seed, and others for another", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, randomFrom(seed).next);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test.each([
    ["uniform", (r: ReturnType<typeof randomFrom>) => r.next(), 0.5],
    ["exponential", (r: ReturnType<typeof randomFrom>) => r.exponential(30), 30],
    ["normal", (r: ReturnType<typeof randomFrom>) => r.normal(100, 5), 100],
  ])("%s ones have their mean", (_, draw, mean) => {
    const random = randomFrom(7);
    const sum = Array.from({ length: 20_000 }, () => draw(random)).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum / 20_000 / mean - 1)).toBeLessThan(0.03);
  });
});

describe("what happens in each second", () => {
  const of = (fill: (series: Series) => void) => {
    const series = new Series(5);
    fill(series);
    return [...series.perSecond()].map((value) => Math.round(value * 100) / 100);
  };
  test.each([
    ["events", (s: Series) => s.count(1.9, 3), [0, 3, 0, 0, 0]],
    ["events beyond the end", (s: Series) => s.count(5, 3), [0, 0, 0, 0, 0]],
    ["things held within a second", (s: Series) => s.hold(2.25, 2.5, 4), [0, 0, 1, 0, 0]],
    ["things held over seconds", (s: Series) => s.hold(0.5, 3.25, 4), [2, 4, 4, 1, 0]],
    ["things held beyond the end", (s: Series) => s.hold(3.5, 90, 2), [0, 0, 0, 1, 2]],
    ["things that end on a full second", (s: Series) => s.hold(1, 3, 1), [0, 1, 1, 0, 0]],
  ])("%s", (_, fill, perSecond) => {
    expect(of(fill)).toEqual(perSecond);
  });
});

describe("the SYN defender", () => {
  /** So many half-open connections for so many seconds, in turn. */
  const course = (...steps: readonly (readonly [open: number, seconds: number])[]) =>
    steps.flatMap(([open, seconds]) => Array<number>(seconds).fill(open));

  test.each([
    ["never reached", course([5_000, 100]), []],
    ["a moment is enough, and it stays 60 s", course([0, 10], [5_001, 1], [0, 200]), [{ from: 10, to: 70 }]],
    [
      "calm is 30 s below the lower threshold",
      course([5_001, 100], [1_000, 50], [999, 100]),
      [{ from: 0, to: 179 }],
    ],
    [
      "it engages again",
      course([5_001, 1], [0, 100], [6_000, 1], [0, 100]),
      [
        { from: 0, to: 60 },
        { from: 101, to: 161 },
      ],
    ],
    ["it is still engaged at the end", course([0, 5], [9_000, 10]), [{ from: 5, to: 15 }]],
  ])("%s", (_, halfOpen, expected) => {
    expect(engagements(halfOpen)).toEqual(expected);
  });

  test("thresholds can be others", () => {
    const lower = { ...DEFAULT_THRESHOLDS, high: 10, low: 1 };
    expect(engagements(course([11, 1], [0, 70]), lower)).toHaveLength(1);
    expect(engagements(course([10, 1], [0, 70]), lower)).toHaveLength(0);
  });
});
