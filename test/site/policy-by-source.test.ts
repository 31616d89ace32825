import { describe, expect, test } from "vitest";
import { type Listener, policyBySource } from "../../site/index.ts";

const LISTENER: Listener = {
  name: "a",
  address: "192.0.2.1",
  port: 80,
  policy: "serve",
  sources: [
    { from: ["198.51.100.0/24", "2001:db8::/32"], policy: "reset" },
    { from: ["198.51.100.128/25", "2001:db8:1::/48"], policy: "unavailable" },
    { from: ["198.51.100.7"], policy: "serve" },
    { from: ["fe80::/10"], policy: "reset" },
  ],
};

describe("the policy a client meets", () => {
  test.each<[source: string | undefined, policy: Listener["policy"]]>([
    ["203.0.113.1", "serve"],
    ["198.51.100.1", "reset"],
    ["198.51.100.129", "unavailable"],
    ["198.51.100.7", "serve"],
    ["::ffff:198.51.100.1", "reset"],
    ["2001:db8::1", "reset"],
    ["2001:db8:1::1", "unavailable"],
    ["2001:db9::1", "serve"],
    ["fe80::1%eth0", "reset"],
    ["nonsense", "serve"],
    [undefined, "serve"],
  ])("%s meets %s", (source, policy) => {
    expect(policyBySource(LISTENER)(source)).toBe(policy);
  });

  test("the order of the rules does not matter", () => {
    const reversed = { ...LISTENER, sources: LISTENER.sources.toReversed() };
    for (const source of ["198.51.100.1", "198.51.100.129", "198.51.100.7", "2001:db8:1::1"]) {
      expect(policyBySource(reversed)(source)).toBe(policyBySource(LISTENER)(source));
    }
  });
});
