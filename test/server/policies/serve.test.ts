import { afterEach, expect, test } from "vitest";
import { POLICIES } from "../../../server/index.ts";
import { ask, request } from "../support/exchange.ts";
import { PAC, testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

test("acts on requests", () => expect(POLICIES.serve.layer).toBe("request"));

test("a client gets the PAC, and the log says so", async () => {
  const { world, port } = await started({ listeners: [testListener({ policy: "serve" })] });
  const { status, body } = await ask({ port }, request("GET", "/proxy.pac"));
  expect([status, body.toString()]).toEqual([200, PAC]);
  expect(await world.accesses(1)).toMatchObject([{ policy: "serve", status: 200, bytes: PAC.length }]);
});

test("HTTPS on the port of HTTP is answered, not waited for", async () => {
  const { port } = await started();
  const hello = "\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00";
  expect((await ask({ port }, hello)).status).toBe(400);
});
