import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ipv4AddressIn,
  ipv4Mask,
  ipv4PrefixOf,
  isNetwork,
  networkSet,
  parseNetwork,
} from "../../pac/index.ts";

describe("a network that is read", () => {
  test.each<[text: string, base: string, prefix: number, family: 4 | 6]>([
    ["10.0.0.0/8", "10.0.0.0", 8, 4],
    ["10.1.2.3", "10.1.2.3", 32, 4],
    ["0.0.0.0/0", "0.0.0.0", 0, 4],
    ["2001:DB8::/32", "2001:db8::", 32, 6],
    ["2001:db8::1", "2001:db8::1", 128, 6],
    ["::/0", "::", 0, 6],
    ["2001:db8:8000::/33", "2001:db8:8000::", 33, 6],
    ["::ffff:10.0.0.0/104", "10.0.0.0", 8, 4],
    ["::ffff:0:0/96", "0.0.0.0", 0, 4],
    ["::ffff:10.1.2.3", "10.1.2.3", 32, 4],
  ])("%s", (text, base, prefix, family) => {
    expect(parseNetwork(text)).toEqual({ base, prefix, family });
  });
});

describe("a text that is no network", () => {
  const RANGE = "is not an address range such as 10.0.0.0/8 or 2001:db8::/32";
  test.each<[text: string, problem: string]>([
    ["", `"" ${RANGE}`],
    ["/8", `"/8" ${RANGE}`],
    ["10.0.0/8", `"10.0.0/8" ${RANGE}`],
    ["10.0.0.0/8/9", `"10.0.0.0/8/9" ${RANGE}`],
    ["corp.example/8", `"corp.example/8" ${RANGE}`],
    ["fe80::1%eth0/64", `"fe80::1%eth0/64" ${RANGE}`],
    ["10.0.0.0/", '"10.0.0.0/" needs a prefix length from 0 to 32 after the slash'],
    ["10.0.0.0/33", '"10.0.0.0/33" needs a prefix length from 0 to 32 after the slash'],
    ["10.0.0.0/-1", '"10.0.0.0/-1" needs a prefix length from 0 to 32 after the slash'],
    ["10.0.0.0/255.0.0.0", '"10.0.0.0/255.0.0.0" needs a prefix length from 0 to 32 after the slash'],
    ["2001:db8::/129", '"2001:db8::/129" needs a prefix length from 0 to 128 after the slash'],
    ["10.1.2.3/8", '"10.1.2.3/8" has host bits set; write 10.0.0.0/8 or 10.1.2.3/32'],
    ["2001:db8::1/32", '"2001:db8::1/32" has host bits set; write 2001:db8::/32 or 2001:db8::1/128'],
  ])("%j", (text, problem) => {
    expect(parseNetwork(text)).toEqual({ problem });
  });
});

describe("networkSet", () => {
  const set = networkSet(["10.0.0.0/8", "192.0.2.7", "2001:db8::/32", "::ffff:198.51.100.0/120"]);
  test.each<[address: string, inside: boolean]>([
    ["10.255.255.255", true],
    ["11.0.0.0", false],
    ["192.0.2.7", true],
    ["192.0.2.8", false],
    ["::ffff:10.1.2.3", true],
    ["2001:db8:ffff::1", true],
    ["2001:db9::1", false],
    ["198.51.100.9", true],
    ["198.51.101.9", false],
    ["corp.example", false],
  ])("%s: %s", (address, inside) => {
    expect(set.has(address)).toBe(inside);
  });

  test("takes networks only", () => {
    expect(() => networkSet(["10.1.2.3/8"])).toThrow("has host bits set");
    expect(networkSet([]).has("10.0.0.1")).toBe(false);
  });

  test("holds exactly the addresses that share the prefix", () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 1),
        fc.nat(2 ** 32 - 1),
        fc.integer({ min: 0, max: 32 }),
        (a, b, prefix) => {
          const [one, other] = [dotted(a), dotted(b)];
          const base = dotted(Math.floor(a / 2 ** (32 - prefix)) * 2 ** (32 - prefix));
          const same = Math.floor(a / 2 ** (32 - prefix)) === Math.floor(b / 2 ** (32 - prefix));
          const network = networkSet([`${base}/${prefix}`]);
          expect(network.has(one)).toBe(true);
          expect(network.has(other)).toBe(same);
        },
      ),
    );
  });
});

describe("IPv4 masks", () => {
  test.each<[mask: string, prefix: number | null]>([
    ["0.0.0.0", 0],
    ["128.0.0.0", 1],
    ["255.0.0.0", 8],
    ["255.240.0.0", 12],
    ["255.255.255.255", 32],
    ["255.0.255.0", null],
    ["0.0.0.255", null],
    ["255.255.255.256", null],
    ["255.255.255", null],
    ["/8", null],
  ])("%s has prefix %s", (mask, prefix) => {
    expect(ipv4PrefixOf(mask)).toBe(prefix);
    if (prefix !== null) expect(ipv4Mask(prefix)).toBe(mask);
  });
});

test("ipv4AddressIn counts from the base and wraps", () => {
  const network = parseNetwork("192.0.2.0/30");
  expect(isNetwork(network) && [0, 1, 3, 4].map((n) => ipv4AddressIn(network, n))).toEqual([
    "192.0.2.0",
    "192.0.2.1",
    "192.0.2.3",
    "192.0.2.0",
  ]);
});

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
