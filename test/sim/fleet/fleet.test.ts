import { describe, expect, test } from "vitest";
import { type FleetSubject, fleetDay, type Treatment } from "../../../sim/fleet/compare.ts";
import { profileById } from "../../../sim/index.ts";
import { parseSite } from "../../../site/index.ts";
import { siteText } from "../../helpers/site-text.ts";

const LISTENERS = "[{ name: outside, address: 203.0.113.80, policy: refuse }]";
const FILE = "pacwright.yaml";

function subject(client: string, changes: Partial<FleetSubject> = {}): FleetSubject {
  return {
    site: { ...parseSite(siteText({ listeners: LISTENERS }), FILE), file: FILE, pacFile: "proxy.pac" },
    profile: profileById("off-net"),
    clients: [{ id: client, weight: 1 }],
    laptops: 100,
    // Everybody wakes in the first second, wants a page every moment and stays where they are.
    day: { seconds: 600, wake: 0, spread: 0, awake: 600, betweenRequests: 0.001, betweenMoves: 1e9 },
    seed: 1,
    bytes: 2_000,
    world: { now: () => 0, zone: "UTC" },
    ...changes,
  };
}

const total = (client: string, treatment: Treatment, changes?: Partial<FleetSubject>) => {
  const { total, traffic } = fleetDay(subject(client, changes), treatment);
  return { ...total, fetches: traffic.fetches };
};

/** Ten minutes of one laptop: Chromium asks at 0, 8, 40 and 160 s, twice each; Firefox after 5, 10, 20 ... 300 s. */
const ROWS: [
  client: string,
  treatment: Treatment,
  fetches: number,
  syns: number,
  resets: number,
  requests: number,
][] = [
  ["chromium", "serve", 1, 2, 0, 2],
  ["chromium", "refuse", 4, 8, 8, 0],
  ["chromium", "reset", 4, 8, 8, 0],
  ["chromium", "unavailable", 4, 8, 0, 8],
  // Each fetch lasts 30 s, two askers race two sockets, each SYN is repeated eight times.
  ["chromium", "drop", 4, 4 * 4 * 9, 0, 0],
  ["firefox", "serve", 1, 1, 0, 1],
  ["firefox", "refuse", 7, 14, 14, 0],
  ["firefox", "reset", 7, 70, 70, 0],
];

describe("ten minutes of a hundred laptops", () => {
  test.each(ROWS)("%s, %s", (client, treatment, fetches, syns, resets, requests) => {
    const hundred = Object.entries({ syns, resets, requests, fetches }).map(([key, value]) => [
      key,
      value * 100,
    ]);
    expect(total(client, treatment)).toEqual(Object.fromEntries(hundred));
  });

  test("only a dropping firewall keeps connections half-open", () => {
    const { peak: dropped } = fleetDay(subject("chromium"), "drop");
    const { peak: refused } = fleetDay(subject("chromium"), "refuse");
    // Four sockets each; the next fetch begins at 38 s, when the firewall still holds those of the first, until 44 s.
    expect(dropped.halfOpen).toEqual({ perSecond: 800, at: 38 });
    expect(refused.halfOpen.perSecond).toBeLessThan(10);
  });

  test("enough laptops wake the firewall's defender, and none where connections are refused", () => {
    const many = { laptops: 2_000 };
    const engaged = (treatment: Treatment) => fleetDay(subject("chromium", many), treatment).engaged.length;
    expect(engaged("drop")).toBeGreaterThan(0);
    expect(engaged("refuse")).toBe(0);
  });

  test("another address starts chromium's plan anew; a laptop asleep asks nothing", () => {
    const day = { ...subject("chromium").day, betweenMoves: 100 };
    expect(total("chromium", "refuse", { day }).fetches).toBeGreaterThan(600);
    const short = { ...subject("chromium").day, awake: 20 };
    expect(total("chromium", "refuse", { day: short }).fetches).toBe(200);
  });

  test("the same seed gives the same day, another seed another", () => {
    const day = { ...subject("chromium").day, wake: 300, spread: 60, betweenRequests: 20 };
    const syns = (seed: number) => [...fleetDay(subject("chromium", { day, seed }), "refuse").traffic.syns];
    expect(syns(3)).toEqual(syns(3));
    expect(syns(3)).not.toEqual(syns(4));
  });

  test("clients are mixed by weight, and progress is told up to the end", () => {
    const clients = [
      { id: "chromium", weight: 3 },
      { id: "firefox", weight: 1 },
    ];
    const told: number[] = [];
    const { total } = fleetDay(subject("chromium", { clients, laptops: 4_000 }), "serve", (done) =>
      told.push(done),
    );
    // Two requests for each Chromium, one for each Firefox.
    expect(Math.abs(total.requests / 7_000 - 1)).toBeLessThan(0.03);
    expect(told.at(-1)).toBe(1);
  });
});
