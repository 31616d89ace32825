import { describe, expect, test } from "vitest";
import { type Chain, DIRECT, formatChain } from "../../../pac/index.ts";
import { CLIENTS } from "../../../sim/index.ts";
import { BadProxies } from "../../../sim/journey/bad-proxies.ts";
import type { Walk } from "../../../sim/journey/walk.ts";

const A = { kind: "PROXY", host: "px1.corp.example", port: 8080 } as const;
const B = { kind: "PROXY", host: "px2.corp.example", port: 8080 } as const;
const FOUND: Walk = {
  shown: "page",
  seconds: 1,
  via: "PROXY px2.corp.example:8080",
  tries: [],
  unreachable: [formatChain([A])],
};

const { chromium, firefox, node } = CLIENTS;
const ROWS: [name: string, client: keyof typeof CLIENTS, chain: Chain, at: number, order: Chain][] = [
  ["chromium puts it last, even behind DIRECT", "chromium", [A, B, DIRECT], 300, [B, DIRECT, A]],
  ["chromium forgets after 5 min", "chromium", [A, B, DIRECT], 301, [A, B, DIRECT]],
  ["firefox leaves it out", "firefox", [A, B, DIRECT], 1_800, [B, DIRECT]],
  ["firefox forgets after 30 min", "firefox", [A, B, DIRECT], 1_801, [A, B, DIRECT]],
  ["firefox tries all when all proxies are bad", "firefox", [A, DIRECT], 10, [A, DIRECT]],
  ["node remembers nothing", "node", [A, B], 10, [A, B]],
];

describe("proxies that could not be reached", () => {
  test.each(ROWS)("%s", (_, client, chain, at, order) => {
    const { badProxy } = CLIENTS[client].journey.walk;
    const bad = new BadProxies();
    bad.remember(FOUND, badProxy, 1);
    expect(bad.order(chain, badProxy, at)).toEqual(order);
  });

  test.each([
    ["a walk that led nowhere teaches nothing", { ...FOUND, shown: "error" as const }],
    ["nor one that never ended", { ...FOUND, shown: "nothing" as const }],
  ])("%s", (_, walk) => {
    const bad = new BadProxies();
    bad.remember(walk, chromium.journey.walk.badProxy, 1);
    expect(bad.order([A, B], chromium.journey.walk.badProxy, 2)).toEqual([A, B]);
  });

  test("a new network makes a new start", () => {
    const bad = new BadProxies();
    bad.remember(FOUND, firefox.journey.walk.badProxy, 1);
    expect(bad.order([A, B], firefox.journey.walk.badProxy, 2)).toEqual([B]);
    bad.forget();
    expect(bad.order([A, B], firefox.journey.walk.badProxy, 2)).toEqual([A, B]);
    expect(node.journey.walk.badProxy.becomes).toBe("nothing");
  });
});
