import { describe, expect, test } from "vitest";
import { type Profile, profileById } from "../../../sim/index.ts";
import { encounter, type Target } from "../../../sim/journey/encounter.ts";
import { type PathRule, parseSite, type Site } from "../../../site/index.ts";

const SITE: Site = {
  ...parseSite(
    [
      "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
      "networks: { internal: [192.0.2.0/24] }",
      "listeners:",
      "  - { name: lan, address: 10.20.30.80, policy: serve }",
      "  - { name: net, address: 203.0.113.80, policy: refuse }",
    ].join("\n"),
    "f",
  ),
  file: "/site/f",
  pacFile: "/site/proxy.pac",
};

const OUTSIDE = profileById("off-net");
const INSIDE = profileById("on-net");
const DEAD: Target = { role: "pac", address: "203.0.113.80", port: 80 };
const WEB: Target = { role: "page", address: "198.51.100.7", port: 80 };
const LOCAL: Target = { role: "pac", address: "127.0.0.1", port: 80 };

function meets(target: Target, paths: readonly PathRule[] = [], profile: Profile = OUTSIDE): string {
  return encounter({ site: SITE, profile: { ...profile, paths }, source: undefined, policy: null }, target)
    .meets;
}

const HANG = { to: "internet", ports: [80], only: "refusals", does: "hang" } as const;

describe("what a connection meets", () => {
  test.each([
    ["the dead address", DEAD, OUTSIDE, "refuse"],
    ["the served one, inside", { ...DEAD, address: "10.20.30.80" }, INSIDE, "serve"],
    ["the served one, from outside", { ...DEAD, address: "10.20.30.80" }, OUTSIDE, "drop"],
    ["another port of it", { ...DEAD, port: 81 }, OUTSIDE, "drop"],
    [
      "a public address that is the company's, from outside",
      { ...WEB, address: "192.0.2.5" },
      OUTSIDE,
      "drop",
    ],
    ["the same, inside", { ...WEB, address: "192.0.2.5" }, INSIDE, "serve"],
    ["the laptop itself", LOCAL, OUTSIDE, "refuse"],
    ["any web server", WEB, OUTSIDE, "serve"],
  ] as const)("%s", (_, target, profile, expected) => {
    expect(meets(target, [], profile)).toBe(expected);
  });

  test.each([
    ["a carrier replaces refusals", DEAD, [HANG], "hang"],
    ["and nothing else", WEB, [HANG], "serve"],
    ["not on other ports", { ...DEAD, port: 443 }, [HANG], "drop"],
    ["the first rule counts", DEAD, [{ to: "pac", does: "pass" }, HANG], "refuse"],
    ["a range", DEAD, [{ to: "203.0.113.0/24", does: "http-503" }], "http-503"],
    ["another range", DEAD, [{ to: "203.0.113.0/25", ports: [443], does: "http-503" }], "refuse"],
    ["a service of the laptop", LOCAL, [{ to: "this-laptop", ports: [80], does: "http-404" }], "http-404"],
    ["which no other address meets", DEAD, [{ to: "this-laptop", does: "http-404" }], "refuse"],
    ["the way inside is cut", { ...WEB, address: "10.1.1.1" }, [{ to: "inside", does: "refuse" }], "refuse"],
    ["the Internet is another matter", WEB, [{ to: "inside", does: "refuse" }], "serve"],
    ["only proxies", { ...WEB, role: "proxy" }, [{ to: "proxies", does: "reset" }], "reset"],
    ["no proxy", WEB, [{ to: "proxies", does: "reset" }], "serve"],
  ] as const)("on its way: %s", (_, target, paths, expected) => {
    expect(meets(target, paths)).toBe(expected);
  });

  test("a box on the way is near, and says that it is one", () => {
    const place = { site: SITE, profile: { ...OUTSIDE, paths: [HANG] }, source: undefined, policy: null };
    const { roundTrip, onTheWay } = encounter(place, DEAD);
    expect(onTheWay).toBe(true);
    expect(roundTrip).toBeLessThan(encounter({ ...place, profile: OUTSIDE }, DEAD).roundTrip);
  });

  test.each([
    ["serve", "serve"],
    ["refuse", "refuse"],
    ["reset", "reset"],
    ["unavailable", "http-503"],
  ] as const)("policy %s in place of the site's: %s", (policy, expected) => {
    const place = { site: SITE, profile: OUTSIDE, source: undefined, policy };
    expect(encounter(place, DEAD).meets).toBe(expected);
    // Where the site has nothing, a policy makes nothing.
    expect(encounter(place, { ...DEAD, port: 81 }).meets).toBe("drop");
  });
});
