import { afterEach, expect, test } from "vitest";
import { POLICIES } from "../../../server/index.ts";
import { exchange, request } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

test("acts on the socket", () => expect(POLICIES.reset.layer).toBe("socket"));

test("a client's connection is reset, not refused and not closed, and the log says so", async () => {
  const { world, port } = await started({ listeners: [testListener({ policy: "reset" })] });
  expect(await exchange({ port }, request("GET", "/proxy.pac"))).toEqual({ errno: "ECONNRESET" });
  expect(await world.accesses(1)).toMatchObject([
    {
      client: "127.0.0.1",
      listener: "office",
      policy: "reset",
      status: "reset",
      method: null,
      path: null,
      bytes: 0,
    },
  ]);
});

test("a client that says nothing is reset as well: nothing is waited for", async () => {
  const { port } = await started({ listeners: [testListener({ policy: "reset" })] });
  expect(await exchange({ port }, "")).toEqual({ errno: "ECONNRESET" });
});

test("many at once are all reset, and the server lives on", async () => {
  const { port, world, server } = await started({ listeners: [testListener({ policy: "reset" })] });
  const seen = await Promise.all(Array.from({ length: 50 }, () => exchange({ port }, request("GET", "/"))));
  expect(seen).toEqual(Array(50).fill({ errno: "ECONNRESET" }));
  await world.accesses(50);
  expect(server.health().status).toBe("green");
});
