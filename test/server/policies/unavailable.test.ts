import { afterEach, describe, expect, test } from "vitest";
import { POLICIES } from "../../../server/index.ts";
import { ask, request } from "../support/exchange.ts";
import { testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

test("acts on requests", () => expect(POLICIES.unavailable.layer).toBe("request"));

describe("every request gets the same empty 503", () => {
  test.each([
    { name: "the PAC", text: request("GET", "/proxy.pac", { Connection: "keep-alive" }) },
    { name: "an unknown path", text: request("GET", "/nothing") },
    { name: "HEAD", text: request("HEAD", "/proxy.pac") },
    { name: "POST", text: request("POST", "/proxy.pac", { "Content-Length": "0" }) },
    { name: "CONNECT", text: request("CONNECT", "www.example.com:443") },
    { name: "a conditional request", text: request("GET", "/proxy.pac", { "If-None-Match": "*" }) },
  ])("$name", async ({ text }) => {
    const { world, port } = await started({ listeners: [testListener({ policy: "unavailable" })] });
    const { status, headers, body } = await ask({ port }, text);
    expect([status, body.byteLength]).toEqual([503, 0]);
    expect(headers).toEqual({
      "retry-after": "300",
      connection: "close",
      "content-length": "0",
      date: expect.any(String),
    });
    expect(await world.accesses(1)).toMatchObject([{ policy: "unavailable", status: 503, bytes: 0 }]);
  });
});
