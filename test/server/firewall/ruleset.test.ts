import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusedIntervals, written } from "../../../server/firewall/intervals.ts";
import { firewalled, REMOVAL, ruleset } from "../../../server/firewall/ruleset.ts";
import { policyBySource, type Site } from "../../../site/index.ts";
import { testListener } from "../support/site.ts";

type Sources = Site["listeners"][number]["sources"];

const from = (policy: Sources[number]["policy"], ...networks: string[]): Sources[number] => ({
  from: networks,
  policy,
});

describe("the refused addresses of a listener", () => {
  test.each<[string, Sources, 4 | 6, string[]]>([
    ["none", [], 4, []],
    ["a network", [from("refuse", "198.51.100.0/24")], 4, ["198.51.100.0-198.51.100.255"]],
    ["one address", [from("refuse", "198.51.100.7")], 4, ["198.51.100.7"]],
    [
      "all but one network inside",
      [from("refuse", "0.0.0.0/0"), from("serve", "10.0.0.0/8")],
      4,
      ["0.0.0.0-9.255.255.255", "11.0.0.0-255.255.255.255"],
    ],
    [
      "and a part of that again",
      [from("serve", "10.0.0.0/8"), from("refuse", "10.9.0.0/16", "0.0.0.0/0")],
      4,
      ["0.0.0.0-9.255.255.255", "10.9.0.0-10.9.255.255", "11.0.0.0-255.255.255.255"],
    ],
    ["of equal prefixes, the earlier", [from("serve", "10.0.0.0/8"), from("refuse", "10.0.0.0/8")], 4, []],
    ["neighbours are joined", [from("refuse", "10.0.0.0/9", "10.128.0.0/9")], 4, ["10.0.0.0-10.255.255.255"]],
    ["IPv6 is another matter", [from("refuse", "198.51.100.0/24")], 6, []],
    ["IPv6", [from("refuse", "2001:db8::/127")], 6, ["2001:db8:0:0:0:0:0:0-2001:db8:0:0:0:0:0:1"]],
    ["IPv4 written as IPv6", [from("refuse", "::ffff:198.51.100.0/120")], 4, ["198.51.100.0-198.51.100.255"]],
  ])("%s", (_, sources, family, intervals) => {
    const found = refusedIntervals({ policy: "serve", sources }, family);
    expect(found.map((one) => written(one, family))).toEqual(intervals);
  });

  test("are those for which the server itself would choose that policy", () => {
    const octet = fc.constantFrom(0, 1, 127, 128, 255);
    const prefix = fc.integer({ min: 0, max: 32 });
    const network = fc.tuple(octet, octet, octet, octet, prefix).map(([a, b, c, d, bits]) => {
      const value = ((a << 24) | (b << 16) | (c << 8) | d) & (bits === 0 ? 0 : -1 << (32 - bits));
      return `${[24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".")}/${bits}`;
    });
    const rule = fc.record({
      from: fc.array(network, { minLength: 1, maxLength: 3 }),
      policy: fc.constantFrom("refuse", "serve", "reset"),
    });
    const address = fc.tuple(octet, octet, octet, octet);
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 5 }),
        fc.array(address, { minLength: 20 }),
        (sources, addresses) => {
          const intervals = refusedIntervals({ policy: "serve", sources }, 4);
          const policyOf = policyBySource({ policy: "serve", sources });
          for (const octets of addresses) {
            const value = octets.reduce((sum, each) => (sum << 8n) | BigInt(each), 0n);
            const refused = intervals.some(({ first, last }) => first <= value && value <= last);
            expect(refused, octets.join(".")).toBe(policyOf(octets.join(".")) === "refuse");
          }
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe("the ruleset", () => {
  const shared = testListener({ name: 'a "shared" one\n', address: "192.0.2.80", port: 80 });
  const refusing = { ...shared, sources: [from("refuse", "0.0.0.0/0"), from("serve", "10.0.0.0/8")] };

  test("has a rule for each listener and family that refuses somebody, and none for others", () => {
    const everywhere = testListener({
      address: "::",
      port: 8080,
      sources: [from("refuse", "198.51.100.0/24", "2001:db8::/32")],
    });
    const dead = testListener({ address: "203.0.113.80", policy: "refuse", sources: [] });
    const listeners = [shared, refusing, dead, everywhere];
    expect(firewalled({ listeners }).map(({ id }) => id)).toEqual([
      "listener_1_ipv4",
      "listener_3_ipv4",
      "listener_3_ipv6",
    ]);
  });

  test("looks at SYNs to the listener's own address, and a name cannot break out of it", () => {
    const rules = ruleset({ listeners: [refusing] })
      .split("\n")
      .filter((line) => line.startsWith("add rule"));
    expect(rules).toEqual([
      "add rule inet pacwright input ip daddr 192.0.2.80 tcp dport 80 tcp flags & (fin | syn | rst | ack) == syn " +
        'ip saddr @listener_0_ipv4 counter name listener_0_ipv4 reject with tcp reset comment "a ?shared? one?"',
    ]);
  });

  test("of a site that refuses nobody is an empty table; the removal names no other table", () => {
    expect(ruleset({ listeners: [shared] })).not.toMatch(/add (rule|set|counter)/);
    expect(REMOVAL).toBe("table inet pacwright {\n}\ndelete table inet pacwright\n");
  });
});
