import { describe, expect, test } from "vitest";
import { HOST_ZONE, isTimeZone, zoneOffset } from "../../../sim/engine/zone.ts";

const WINTER = Date.UTC(2026, 0, 12);
const SUMMER = Date.UTC(2026, 6, 12);
/** One past the last instant there is (ECMA-262, 21.4.1.1). */
const NEVER = 8.64e15 + 1;

describe("the offset of a zone, in minutes west of Greenwich", () => {
  test.each([
    ["UTC", 0, 0],
    ["Europe/Berlin", -60, -120],
    ["America/New_York", 300, 240],
    ["Asia/Kolkata", -330, -330],
  ])("%s", (zone, winter, summer) => {
    const offset = zoneOffset(zone);
    expect([WINTER, SUMMER, NEVER].map(offset)).toEqual([winter, summer, 0]);
  });

  test("of this machine, without its name", () => {
    const offset = zoneOffset(HOST_ZONE);
    const own = (instant: number) => new Date(instant).getTimezoneOffset();
    expect([WINTER, SUMMER, NEVER].map(offset)).toEqual([own(WINTER), own(SUMMER), 0]);
  });

  test("of no zone", () => expect(() => zoneOffset("Nowhere/Land")).toThrow(RangeError));
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Nowhere/Land", false],
  ["", false],
  [HOST_ZONE, false],
])("%j as the name of a zone: %s", (zone, known) => expect(isTimeZone(zone)).toBe(known));
