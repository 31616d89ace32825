import { describe, expect, test } from "vitest";
import { parseInstant } from "../../../sim/engine/instant.ts";
import { isTimeZone, zoneOffset } from "../../../sim/engine/zone.ts";
import { ask, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const LOCAL = body(`  var d = new Date();
  return [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getTimezoneOffset()].join(" ");`);

describe("the script's clock", () => {
  test.each<[name: string, now: string, zone: string, local: string]>([
    ["UTC", "2026-01-12T12:34:00Z", "UTC", "2026 1 12 12 34 0"],
    ["Berlin in winter", "2026-01-12T12:34:00Z", "Europe/Berlin", "2026 1 12 13 34 -60"],
    ["Berlin in summer", "2026-07-12T12:34:00Z", "Europe/Berlin", "2026 7 12 14 34 -120"],
    ["Berlin, the last second of winter", "2026-03-29T00:59:59Z", "Europe/Berlin", "2026 3 29 1 59 -60"],
    ["Berlin, the first of summer", "2026-03-29T01:00:00Z", "Europe/Berlin", "2026 3 29 3 0 -120"],
    [
      "Berlin, the hour that comes twice, first",
      "2026-10-25T00:30:00Z",
      "Europe/Berlin",
      "2026 10 25 2 30 -120",
    ],
    [
      "Berlin, the hour that comes twice, again",
      "2026-10-25T01:30:00Z",
      "Europe/Berlin",
      "2026 10 25 2 30 -60",
    ],
    ["New York, another day", "2026-01-12T03:00:00Z", "America/New_York", "2026 1 11 22 0 300"],
    ["half an hour", "2026-01-12T12:00:00Z", "Asia/Kolkata", "2026 1 12 17 30 -330"],
    ["beyond midnight", "2026-12-31T23:30:00Z", "Pacific/Auckland", "2027 1 1 12 30 -780"],
  ])("%s", async (_, now, zone, local) => {
    expect((await ask(LOCAL, { world: fakeWorld({ now, zone }) })).result).toBe(local);
  });

  test("is what the helpers see", async () => {
    const pac = body(
      '  return [weekdayRange("SUN"), timeRange(22), dateRange(11, "JAN"), timeRange(3, "GMT")].join(" ");',
    );
    const world = fakeWorld({ now: "2026-01-12T03:00:00Z", zone: "America/New_York" });
    expect((await ask(pac, { world })).result).toBe("true true true true");
  });

  test("stands still within a call", async () => {
    const pac = body(
      '  var a = Date.now(); for (var i = 0; i < 1e5; i++);\n  return String(Date.now() - a) + " " + a;',
    );
    expect((await ask(pac)).result).toBe(`0 ${Date.parse("2026-01-12T12:00:00Z")}`);
  });

  test("a local time becomes the instant it means", async () => {
    const pac = body("  return [new Date(2026, 0, 12, 8), new Date(2026, 6, 12, 8)].map(Number).join(' ');");
    const { result } = await ask(pac, { world: fakeWorld({ zone: "Europe/Berlin" }) });
    expect(result).toBe(`${Date.parse("2026-01-12T07:00Z")} ${Date.parse("2026-07-12T06:00Z")}`);
  });
});

describe("parseInstant", () => {
  test.each<[text: string, zone: string, instant: string | null]>([
    ["2026-03-31T08:30", "UTC", "2026-03-31T08:30:00Z"],
    ["2026-03-31T08:30", "Europe/Berlin", "2026-03-31T06:30:00Z"],
    ["2026-03-31T08:30:15.5", "UTC", "2026-03-31T08:30:15.500Z"],
    ["2026-03-31T08:30:00+02:00", "America/New_York", "2026-03-31T06:30:00Z"],
    ["2026-03-31T08:30Z", "America/New_York", "2026-03-31T08:30:00Z"],
    ["2026-03-31", "UTC", "2026-03-31T00:00:00Z"],
    ["2026-03-31+02:00", "UTC", "2026-03-30T22:00:00Z"],
    ["2026-03-29T01:30", "Europe/Berlin", "2026-03-29T00:30:00Z"],
    ["2026-03-29T03:30", "Europe/Berlin", "2026-03-29T01:30:00Z"],
    ["2026-03-08T01:30", "America/New_York", "2026-03-08T06:30:00Z"],
    ["2026-03-08T03:30", "America/New_York", "2026-03-08T07:30:00Z"],
    ["2026-02-30", "UTC", null],
    ["2026-13-01", "UTC", null],
    ["2026-03-31T25:00", "UTC", null],
    ["2026-03-31T08:30+99:00", "UTC", null],
    ["31.03.2026", "UTC", null],
    ["today", "UTC", null],
    ["", "UTC", null],
  ])("%j in %s", (text, zone, instant) => {
    expect(parseInstant(text, zone)).toBe(instant === null ? null : Date.parse(instant));
  });
});

test("zones are those of the runtime", () => {
  expect(isTimeZone("Europe/Berlin")).toBe(true);
  expect(isTimeZone("Europe/Nowhere")).toBe(false);
  expect(isTimeZone("")).toBe(false);
  expect(() => zoneOffset("Europe/Nowhere")).toThrow(RangeError);
  expect(zoneOffset("Asia/Kolkata")(0)).toBe(-330);
});
