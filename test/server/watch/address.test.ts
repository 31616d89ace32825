import { describe, expect, test } from "vitest";
import type { ListeningSocket, Network, ProbeResult } from "../../../server/index.ts";
import { nodeWorld } from "../../../server/index.ts";
import { examineAddress } from "../../../server/watch/address.ts";
import { freePort, squat, unsquat } from "../support/exchange.ts";

const REFUSED: ProbeResult = { outcome: "refused" };

function network(
  probe: ProbeResult,
  sockets: readonly ListeningSocket[] | null,
  probed: string[] = [],
): Network {
  return {
    localAddresses: () => ["127.0.0.1", "203.0.113.80", "2001:db8::80"],
    probe: async (address, port) => {
      probed.push(`${address} ${port}`);
      return probe;
    },
    listeningSockets: async () => sockets,
  };
}

const on = (address: string, port = 80) => [{ address, port }];

describe("what is found", () => {
  test.each([
    { name: "refused, no table", address: "203.0.113.80", probe: REFUSED, sockets: null, state: "quiet" },
    { name: "refused, empty table", address: "203.0.113.80", probe: REFUSED, sockets: [], state: "quiet" },
    {
      name: "another port",
      address: "203.0.113.80",
      probe: REFUSED,
      sockets: on("203.0.113.80", 81),
      state: "quiet",
    },
    {
      name: "another address",
      address: "203.0.113.80",
      probe: REFUSED,
      sockets: on("127.0.0.1"),
      state: "quiet",
    },
    {
      name: "IPv6 only wildcard",
      address: "203.0.113.80",
      probe: REFUSED,
      sockets: on("::"),
      state: "quiet",
    },
    {
      name: "IPv4 wildcard, IPv6 address",
      address: "2001:db8::80",
      probe: REFUSED,
      sockets: on("0.0.0.0"),
      state: "quiet",
    },
    { name: "all of 127/8 is local", address: "127.9.9.9", probe: REFUSED, sockets: [], state: "quiet" },
    {
      name: "that address, hidden from us",
      address: "203.0.113.80",
      probe: REFUSED,
      sockets: on("203.0.113.80"),
      state: "answering",
    },
    {
      name: "wildcard, hidden from us",
      address: "203.0.113.80",
      probe: REFUSED,
      sockets: on("0.0.0.0"),
      state: "answering",
    },
    { name: "IPv6 wildcard", address: "2001:db8::80", probe: REFUSED, sockets: on("::"), state: "answering" },
    {
      name: "IPv6 wildcard that takes IPv4",
      address: "203.0.113.80",
      probe: { outcome: "accepted" },
      sockets: on("::"),
      state: "answering",
    },
    {
      name: "accepted, no table",
      address: "203.0.113.80",
      probe: { outcome: "accepted" },
      sockets: null,
      state: "answering",
    },
    {
      name: "silence",
      address: "203.0.113.80",
      probe: { outcome: "silent" },
      sockets: [],
      state: "answering",
    },
    {
      name: "another error",
      address: "203.0.113.80",
      probe: { outcome: "failed", code: "EHOSTUNREACH" },
      sockets: [],
      state: "answering",
    },
  ] as const)("$name: $state", async ({ address, probe, sockets, state }) => {
    expect((await examineAddress({ address, port: 80 }, network(probe, sockets))).state).toBe(state);
  });

  test.each([
    { probe: { outcome: "silent" }, how: /gets no answer/ },
    { probe: { outcome: "failed", code: "EHOSTUNREACH" }, how: /EHOSTUNREACH/ },
    { probe: { outcome: "accepted" }, how: /is accepted/ },
  ] as const)("$probe.outcome is described", async ({ probe, how }) => {
    const found = await examineAddress({ address: "127.0.0.2", port: 80 }, network(probe, null));
    expect(found).toEqual({ state: "answering", how: expect.stringMatching(how) });
  });
});

test("an address of another machine is left alone", async () => {
  const probed: string[] = [];
  const found = await examineAddress({ address: "198.51.100.1", port: 80 }, network(REFUSED, [], probed));
  expect(found).toEqual({ state: "elsewhere" });
  expect(probed).toEqual([]);
});

describe("on this machine", () => {
  const { network: real } = nodeWorld({ stdout: { write: () => true } });

  test("a free port is quiet, and one that something listens on is not", async () => {
    const port = await freePort("127.0.0.3");
    expect(await examineAddress({ address: "127.0.0.3", port }, real)).toEqual({ state: "quiet" });
    const server = await squat("127.0.0.3", port);
    expect(await examineAddress({ address: "127.0.0.3", port }, real)).toMatchObject({ state: "answering" });
    await unsquat(server);
    expect(await examineAddress({ address: "127.0.0.3", port }, real)).toEqual({ state: "quiet" });
  });

  test.runIf(process.platform === "linux")("the socket table shows who listens", async () => {
    const server = await squat("127.0.0.3", 0);
    const { port } = server.address() as { port: number };
    expect(await real.listeningSockets()).toContainEqual({ address: "127.0.0.3", port });
    await unsquat(server);
    expect(await real.listeningSockets()).not.toContainEqual({ address: "127.0.0.3", port });
  });
});
