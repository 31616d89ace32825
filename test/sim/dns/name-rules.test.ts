import { describe, expect, test } from "vitest";
import { withNameRules } from "../../../sim/dns/name-rules.ts";
import { recordsResolver } from "../../../sim/dns/resolver.ts";
import { journey } from "../../helpers/journey.ts";

const below = recordsResolver([
  ["pac.corp.example", { addresses: ["203.0.113.80"], ttl: 1800 }],
  ["www.example.com", { addresses: ["198.51.100.20"], ttl: 30 }],
]);

const ask = (rules: Parameters<typeof withNameRules>[0], name: string) =>
  withNameRules(rules, "pac.corp.example", below)(name);

describe("what a network does to names", () => {
  test.each([
    ["nothing", undefined, "www.example.com", ["198.51.100.20"], 30],
    ["no missing name", { missing: "192.0.2.204" }, "www.example.com", ["198.51.100.20"], 30],
    ["a missing name", { missing: "192.0.2.204" }, "x.example", ["192.0.2.204"], 60],
    ["a missing name that is none", { missing: "192.0.2.204" }, "a b", null, null],
    ["an address", { missing: "192.0.2.204" }, "10.1.2.3", ["10.1.2.3"], null],
    [
      "the PAC host, for the TTL of its record",
      { pacHost: "127.0.0.1" },
      "PAC.corp.example.",
      ["127.0.0.1"],
      1800,
    ],
    ["no other name", { pacHost: "127.0.0.1" }, "www.example.com", ["198.51.100.20"], 30],
    ["every name, in silence", { silent: true }, "www.example.com", null, null],
    ["the PAC host too", { silent: true, pacHost: "127.0.0.1" }, "pac.corp.example", null, null],
    ["not an address", { silent: true }, "203.0.113.80", ["203.0.113.80"], null],
    ["not the laptop's own name", { silent: true }, "localhost", ["127.0.0.1", "::1"], null],
  ] as const)("%s", (_, rules, name, addresses, ttl) => {
    expect(ask(rules, name)).toEqual(addresses === null ? null : { addresses, ttl });
  });

  test("a PAC host that is an address is no name", () => {
    const resolve = withNameRules({ pacHost: "127.0.0.1" }, "203.0.113.80", below);
    expect(resolve("203.0.113.80")?.addresses).toEqual(["203.0.113.80"]);
  });
});

describe("a resolver that never answers", () => {
  const silent = (url: string) => ({
    profile: "mute",
    site: { more: "profiles: { mute: { like: off-net, names: { silent: true } } }" },
    url,
  });

  test("costs the patience of the C library twice: for the PAC and for the page", async () => {
    const told = await journey(silent("https://www.example.com/"));
    expect(told).toMatchObject({ firstPage: null, pac: { status: "unresolved", seconds: 10 } });
  });

  test("is not asked for addresses", async () => {
    const told = await journey(silent("http://198.51.100.9/"));
    expect(told).toMatchObject({ firstPage: 10.06, via: "DIRECT" });
  });
});
