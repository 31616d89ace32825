import { afterEach, describe, expect, test } from "vitest";
import { exchange, request } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

const SOURCES = [
  { from: ["127.0.0.0/24"], policy: "unavailable" as const },
  { from: ["127.0.0.16/28"], policy: "reset" as const },
  { from: ["127.0.0.20"], policy: "serve" as const },
];

/** What a client of 127.0.0.x sees, in one word or number. */
async function outcome(port: number, localAddress: string, headers: Record<string, string> = {}) {
  const seen = await exchange({ port, localAddress }, request("GET", "/proxy.pac", headers));
  return "status" in seen ? seen.status : "errno" in seen ? seen.errno : "closed";
}

describe("one listener, clients of several networks", () => {
  test.each([
    { client: "127.0.1.1", expected: 200, policy: "serve", status: 200 },
    { client: "127.0.0.5", expected: 503, policy: "unavailable", status: 503 },
    { client: "127.0.0.17", expected: "ECONNRESET", policy: "reset", status: "reset" },
    { client: "127.0.0.20", expected: 200, policy: "serve", status: 200 },
  ])("$client: $expected", async ({ client, expected, policy, status }) => {
    const { port, world } = await started({ listeners: [testListener({ sources: SOURCES })] });
    expect(await outcome(port, client)).toBe(expected);
    expect(await world.accesses(1)).toMatchObject([{ client, policy, status }]);
  });
});

test("what a header says about the client is not believed", async () => {
  const { port } = await started({ listeners: [testListener({ sources: SOURCES })] });
  const claims = { "X-Forwarded-For": "127.0.0.20", Forwarded: "for=127.0.0.20", "X-Real-IP": "127.0.0.20" };
  expect(await outcome(port, "127.0.0.5", claims)).toBe(503);
});

test("a listener that resets can serve some", async () => {
  const sources = [{ from: ["127.0.0.20"], policy: "serve" as const }];
  const { port } = await started({ listeners: [testListener({ policy: "reset", sources })] });
  expect(await outcome(port, "127.0.0.20")).toBe(200);
  expect(await outcome(port, "127.0.0.21")).toBe("ECONNRESET");
});
