import { afterEach, expect, test } from "vitest";
import { POLICIES } from "../../../server/index.ts";
import { exchange, freePort, request } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

test("acts before there is a socket", () => expect(POLICIES.refuse.layer).toBe("listener"));

test("a client's connection is refused, no listener is open, and the address is watched", async () => {
  const port = await freePort("127.0.0.2");
  const refuse = testListener({ name: "internet", address: "127.0.0.2", port, policy: "refuse" });
  const { server } = await started({ listeners: [testListener({}), refuse] });
  expect(await exchange({ host: "127.0.0.2", port }, request("GET", "/proxy.pac"))).toEqual({
    errno: "ECONNREFUSED",
  });
  expect(server.addresses.listeners.map(({ name }) => name)).toEqual(["office"]);
  expect(server.watched()).toEqual([{ listener: "internet", address: "127.0.0.2", port, state: "quiet" }]);
});
