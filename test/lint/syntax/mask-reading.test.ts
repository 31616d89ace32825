import { describe, expect, test } from "vitest";
import { ipv6PrefixOf } from "../../../lint/syntax/ipv6-prefix.ts";
import { areSwapped, fitsHoles, fitsNetwork, readMask } from "../../../lint/syntax/mask-reading.ts";
import { ipv4Mask } from "../../../pac/index.ts";

describe("masks", () => {
  test("all 33 of them", () => {
    for (let prefix = 0; prefix <= 32; prefix++)
      expect(readMask(ipv4Mask(prefix))).toEqual({ kind: "prefix", prefix });
  });
  const cases: [mask: string, reading: object][] = [
    ["0.255.255.255", { kind: "inverse", mask: "255.0.0.0" }],
    ["0.0.0.1", { kind: "inverse", mask: "255.255.255.254" }],
    ["255.0.255.0", { kind: "holes", meant: [] }],
    ["255.255.253.0", { kind: "holes", meant: ["255.255.252.0", "255.255.254.0", "255.255.255.0"] }],
    ["255.25.0.0", { kind: "holes", meant: ["255.252.0.0", "255.254.0.0", "255.255.0.0"] }],
    ["10.0.0.0", { kind: "holes", meant: [] }],
    ["256.0.0.0", { kind: "invalid" }],
    ["255.255.0", { kind: "invalid" }],
  ];
  for (const [mask, reading] of cases) test(mask, () => expect(readMask(mask)).toEqual(reading));
});

describe("pattern and mask together", () => {
  test("a pattern fits its network", () => {
    expect(fitsNetwork("10.0.0.0", "255.0.0.0")).toBe(true);
    expect(fitsNetwork("10.0.0.1", "255.0.0.0")).toBe(false);
    expect(fitsNetwork("10.0.0", "255.0.0.0")).toBe(false);
  });
  test("a pattern is zero in the holes of its mask", () => {
    expect(fitsHoles("10.0.50.0", "255.0.255.0")).toBe(true);
    expect(fitsHoles("10.0.50.7", "255.0.255.0")).toBe(true);
    expect(fitsHoles("10.1.50.0", "255.0.255.0")).toBe(false);
  });
  test("they changed places", () => {
    expect(areSwapped("255.0.0.0", "10.0.0.0")).toBe(true);
    expect(areSwapped("10.0.0.0", "255.0.0.0")).toBe(false);
    expect(areSwapped("255.255.255.255", "255.255.255.255")).toBe(false);
  });
});

describe("masks of IPv6", () => {
  const cases: [mask: string, prefix: string | null][] = [
    ["/32", "32"],
    ["48", "48"],
    ["129", null],
    ["ffff:ffff::", "32"],
    ["ffff:ff00::", "24"],
    ["ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "128"],
    ["::", "0"],
    ["ffff::1", null],
    ["255.0.0.0", null],
    ["", null],
  ];
  for (const [mask, prefix] of cases) test(`"${mask}"`, () => expect(ipv6PrefixOf(mask)).toBe(prefix));
});
