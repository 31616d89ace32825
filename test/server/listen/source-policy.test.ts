import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkSet } from "../../../pac/index.ts";
import { sourcePolicy } from "../../../server/listen/source-policy.ts";
import { testListener } from "../support/site.ts";

const listener = testListener({
  policy: "serve",
  sources: [
    { from: ["198.51.100.0/24", "2001:db8::/32"], policy: "unavailable" },
    { from: ["198.51.100.64/26", "2001:db8:1::/48"], policy: "reset" },
    { from: ["198.51.100.80"], policy: "serve" },
    { from: ["203.0.113.0/24"], policy: "reset" },
    { from: ["203.0.113.0/24"], policy: "unavailable" },
    { from: ["192.0.2.0/24"], policy: "refuse" },
  ],
});
const choose = sourcePolicy(listener);

describe("the longest prefix decides", () => {
  test.each([
    { source: "10.1.2.3", policy: "serve", why: "no rule" },
    { source: "198.51.100.1", policy: "unavailable", why: "/24" },
    { source: "198.51.100.65", policy: "reset", why: "/26 inside it" },
    { source: "198.51.100.80", policy: "serve", why: "the single address" },
    { source: "::ffff:198.51.100.65", policy: "reset", why: "IPv4 on an IPv6 socket" },
    { source: "2001:db8::1", policy: "unavailable", why: "IPv6 /32" },
    { source: "2001:db8:1::1", policy: "reset", why: "IPv6 /48 inside it" },
    { source: "2001:0DB8:0001::0001", policy: "reset", why: "another spelling" },
    { source: "fe80::1%eth0", policy: "serve", why: "a zone is no reason to fail" },
    { source: "203.0.113.9", policy: "reset", why: "of equal prefixes, the earlier" },
    { source: "192.0.2.9", policy: "reset", why: "a refusal without a firewall" },
    { source: undefined, policy: "serve", why: "the client is gone already" },
  ])("$source: $policy ($why)", ({ source, policy }) => {
    expect(choose(source).id).toBe(policy);
  });
});

test("any address meets the policy of the longest rule that holds it, tried one by one", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const near = fc.constantFrom("198.51.100", "203.0.113", "10.0.0");
  const address = fc.oneof(
    fc.tuple(near, octet).map(([prefix, last]) => `${prefix}.${last}`),
    fc.ipV4(),
    fc.ipV6().map((text) => text),
  );
  const rules = listener.sources
    .flatMap(({ from, policy }) => from.map((network) => ({ network, policy })))
    .map((rule) => ({ ...rule, bits: Number(rule.network.split("/")[1] ?? 32) }));
  const slow = (source: string) => {
    const holding = rules.filter(({ network }) => networkSet([network]).has(source));
    return holding.reduce((best, rule) => (rule.bits > best.bits ? rule : best), {
      policy: "serve",
      bits: -1,
    }).policy;
  };
  fc.assert(fc.property(address, (source) => choose(source).id === slow(source)));
});
