import { describe, expect, test } from "vitest";
import { PROFILES, parseDnsAnswers, profileById, profileWorld, worldOf } from "../../sim/index.ts";
import { profileSource } from "../../sim/world.ts";
import { parseSite, type Site } from "../../site/index.ts";

function siteOf(...more: string[]): Site {
  const lines = [
    "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
    "dns:",
    "  internal: { records: { pac.corp.example: 10.20.30.80 } }",
    "  external: { records: { pac.corp.example: 203.0.113.80, www.example.com: 198.51.100.20 } }",
    ...more,
  ];
  return { ...parseSite(lines.join("\n"), "f"), file: "/f", pacFile: "/proxy.pac" };
}

const onNet = profileById("on-net");
const offNet = profileById("off-net");
const CLOCK = { now: () => 0, zone: "UTC" };

describe("the client's addresses", () => {
  test.each<
    [name: string, site: Site, profile: typeof onNet, own: string | undefined, seen: string | undefined]
  >([
    [
      "on-net: one in the first internal network",
      siteOf("networks: { internal: [172.16.0.0/12] }"),
      onNet,
      "172.16.1.23",
      "172.16.1.23",
    ],
    [
      "on-net: IPv6 networks are passed over",
      siteOf("networks: { internal: ['2001:db8::/32', 192.168.0.0/16] }"),
      onNet,
      "192.168.1.23",
      "192.168.1.23",
    ],
    [
      "on-net: a network of one address",
      siteOf("networks: { internal: [10.9.8.7] }"),
      onNet,
      "10.9.8.7",
      "10.9.8.7",
    ],
    ["on-net: no network is declared", siteOf(), onNet, "10.0.1.23", "10.0.1.23"],
    [
      "on-net: what the site says",
      siteOf("profiles: { on-net: { address: 10.20.1.23 } }"),
      onNet,
      "10.20.1.23",
      "10.20.1.23",
    ],
    ["off-net: behind NAT", siteOf(), offNet, offNet.address ?? "", offNet.source ?? ""],
    [
      "off-net: what the site says",
      siteOf("profiles: { off-net: { address: 192.168.178.9, source: 192.0.2.9 } }"),
      offNet,
      "192.168.178.9",
      "192.0.2.9",
    ],
  ])("%s", (_, site, profile, own, seen) => {
    expect(profileSource(site, profile, CLOCK)).toBe(seen);
    expect(worldOf(site, profile, CLOCK).addresses).toEqual([own]);
  });

  test("--ip is what servers see as well, unless there is a NAT in front", () => {
    const own = { ...CLOCK, address: "192.0.2.7" };
    expect(profileSource(siteOf(), onNet, own)).toBe("192.0.2.7");
    expect(profileSource(siteOf(), offNet, own)).toBe(offNet.source);
  });

  test("--ip wins, and nothing at all is nothing", () => {
    expect(worldOf(siteOf(), onNet, { ...CLOCK, address: "192.0.2.7" }).addresses).toEqual(["192.0.2.7"]);
    expect(worldOf(null, null, CLOCK).addresses).toEqual([]);
  });
});

describe("the names a script can look up", () => {
  test.each([
    ["on-net", "pac.corp.example", ["10.20.30.80"]],
    ["on-net", "www.example.com", ["198.51.100.20"]],
    ["off-net", "pac.corp.example", ["203.0.113.80"]],
    ["off-net", "gone.example", null],
  ])("%s: %s", (profile, name, addresses) => {
    expect(worldOf(siteOf(), profileById(profile), CLOCK).resolve(name)).toEqual(addresses);
  });

  test("given answers win over the view, also when they say no", () => {
    const answers = parseDnsAnswers('{"pac.corp.example": null, "new.example": ["192.0.2.1"]}', "f");
    const world = worldOf(siteOf(), offNet, { ...CLOCK, dns: { answers } });
    expect(world.resolve("PAC.corp.example.")).toBeNull();
    expect(world.resolve("new.example")).toEqual(["192.0.2.1"]);
    expect(world.resolve("www.example.com")).toEqual(["198.51.100.20"]);
    expect(world.fetch).toBeUndefined();
  });

  test("a real resolver stands in place of the view", async () => {
    const world = worldOf(siteOf(), offNet, { ...CLOCK, dns: { lookUp: async () => ["192.0.2.55"] } });
    expect(world.resolve("www.example.com")).toBeUndefined();
    await world.fetch?.("www.example.com");
    expect(world.resolve("www.example.com")).toEqual(["192.0.2.55"]);
  });

  test("without a site nothing but literals and localhost exists", () => {
    const world = worldOf(null, null, CLOCK);
    expect(["www.example.com", "192.0.2.1", "localhost"].map((name) => world.resolve(name))).toEqual([
      null,
      ["192.0.2.1"],
      ["127.0.0.1", "::1"],
    ]);
  });
});

test("a profile does to names what it does, also without a site", () => {
  expect(profileWorld(null, "isp-clobber").resolve("probe.corp.example")).toEqual(["192.0.2.204"]);
  expect(profileWorld(null, "isp-clobber").resolve("localhost")).toEqual(["127.0.0.1", "::1"]);
  expect(profileWorld(null, "off-net").resolve("probe.corp.example")).toBeNull();
});

test("a profile's world stands still at noon of a working day", () => {
  const world = profileWorld(siteOf(), "on-net");
  expect(new Date(world.now()).toISOString()).toBe("2026-07-01T12:00:00.000Z");
  expect(new Date(world.now()).getUTCDay()).toBe(3);
  expect(world.zone).toBe("UTC");
  expect(profileWorld(siteOf(), "on-net", 5).now()).toBe(5);
});

test("profiles are found by id only", () => {
  for (const [id, profile] of Object.entries(PROFILES)) {
    expect(profile.id).toBe(id);
    expect(profileById(id)).toBe(profile);
  }
  expect(() => profileById("constructor")).toThrow(RangeError);
  expect(() => profileById("moon")).toThrow(/^no profile "moon"; known: /);
});
