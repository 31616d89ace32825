import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { aliveProbe, readyProbe } from "../../server/records/probes.ts";

describe("the probes of a container, run as the container would", () => {
  test.each([
    { status: 200, ready: 0, alive: 0 },
    { status: 503, ready: 1, alive: 0 },
    { status: null, ready: 1, alive: 1 },
  ])("answer $status: ready ends with $ready, alive with $alive", async ({ status, ready, alive }) => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.statusCode = status ?? 200;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const close = () => new Promise((resolve) => server.close(resolve));
    if (status === null) await close();
    const admin = { address: "127.0.0.1", port };
    expect(await exitOf(readyProbe({ admin }))).toBe(ready);
    expect(await exitOf(aliveProbe({ admin }))).toBe(alive);
    expect(asked).toEqual(status === null ? [] : ["/readyz", "/healthz"]);
    if (status !== null) await close();
  });
});

/** Asynchronous, for the server it asks is in this process. */
function exitOf([program = "", ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    execFile(program, args, (error) => resolve(error === null ? 0 : Number(error.code)));
  });
}
