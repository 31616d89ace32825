import { describe, expect, test } from "vitest";
import { shares, spread } from "../../../lint/evaluation/spread.ts";

describe("spread", () => {
  const ten = Array.from({ length: 10 }, (_, i) => i);
  test.each([
    { most: 20, taken: ten },
    { most: 10, taken: ten },
    { most: 5, taken: [0, 2, 4, 6, 8] },
    { most: 3, taken: [0, 3, 6] },
    { most: 0, taken: [] },
  ])("$most of ten", ({ most, taken }) => expect(spread(ten, most)).toEqual(taken));
});

describe("shares", () => {
  test.each([
    { name: "all have room", sizes: [1, 2, 3], places: 10, given: [1, 2, 3] },
    { name: "the small leave theirs to the large", sizes: [100, 1, 2], places: 13, given: [10, 1, 2] },
    { name: "equal ones share", sizes: [9, 9], places: 8, given: [4, 4] },
    { name: "there is none", sizes: [3, 0], places: 0, given: [0, 0] },
  ])("$name", ({ sizes, places, given }) => expect(shares(sizes, places)).toEqual(given));
});
