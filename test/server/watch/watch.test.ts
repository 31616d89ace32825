import { afterEach, describe, expect, test } from "vitest";
import type { Network, ProbeResult } from "../../../server/index.ts";
import { freePort, squat, unsquat } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers, testWorld } from "../support/world.ts";

afterEach(stopServers);

const INTERVAL = 5_000;

function scripted(): { network: Network; next: ProbeResult } {
  const state = {
    next: { outcome: "refused" } as ProbeResult,
    network: {
      localAddresses: () => ["127.0.0.1"],
      probe: async () => state.next,
      listeningSockets: async () => null,
    },
  };
  return state;
}

const refusing = (address: string, port = 80) =>
  testListener({ name: "internet", address, port, policy: "refuse" });

describe("health", () => {
  test("is green, turns red when something listens, and recovers: for real", async () => {
    const port = await freePort("127.0.0.4");
    const { server, world } = await started({ listeners: [testListener({}), refusing("127.0.0.4", port)] });
    expect(server.health()).toEqual({ status: "green", reasons: [] });

    const other = await squat("127.0.0.4", port);
    world.clock.advance(INTERVAL);
    await expect.poll(() => server.health().status).toBe("red");
    expect(server.health().reasons).toEqual([expect.stringContaining(`127.0.0.4 port ${port}`)]);

    await unsquat(other);
    world.clock.advance(INTERVAL);
    await expect.poll(() => server.health()).toEqual({ status: "green", reasons: [] });
    const told = world.lines().filter(({ listener }) => listener === "internet");
    expect(told.map(({ level }) => level)).toEqual(["warn", "info"]);
  });

  test("is red from the start when something listens already", async () => {
    const other = await squat("127.0.0.4", 0);
    const { port } = other.address() as { port: number };
    const { server, world } = await started({ listeners: [testListener({}), refusing("127.0.0.4", port)] });
    await unsquat(other);
    expect(server.health().status).toBe("red");
    expect(world.lines().filter(({ level }) => level === "warn")).toHaveLength(1);
  });
});

test("a state is told once, however often it is seen, and each change is told", async () => {
  const script = scripted();
  const world = testWorld({ network: script.network });
  await started({ listeners: [testListener({}), refusing("127.0.0.2")] }, world);
  const told = () =>
    world
      .lines()
      .filter(({ listener }) => listener === "internet")
      .map(({ level }) => level);
  await world.clock.advance(3 * INTERVAL);
  expect(told()).toEqual([]);
  script.next = { outcome: "accepted" };
  await world.clock.advance(3 * INTERVAL);
  expect(told()).toEqual(["warn"]);
  script.next = { outcome: "silent" };
  await world.clock.advance(3 * INTERVAL);
  expect(told()).toEqual(["warn", "warn"]);
  script.next = { outcome: "refused" };
  await world.clock.advance(3 * INTERVAL);
  expect(told()).toEqual(["warn", "warn", "info"]);
});

test("an address of another machine is mentioned once and keeps health green", async () => {
  const script = scripted();
  script.next = { outcome: "accepted" };
  const world = testWorld({ network: script.network });
  const { server } = await started({ listeners: [testListener({}), refusing("203.0.113.80")] }, world);
  await world.clock.advance(3 * INTERVAL);
  const told = world.lines().filter(({ listener }) => listener === "internet");
  expect(told).toMatchObject([
    { level: "info", msg: expect.stringContaining("not an address of this machine") },
  ]);
  expect(server.health().status).toBe("green");
});
