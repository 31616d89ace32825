import { afterEach, describe, expect, test } from "vitest";
import type { RunningServer } from "../../../server/index.ts";
import { ask, exchange, request, squat, unsquat } from "../support/exchange.ts";
import { PAC_FILE, testListener } from "../support/site.ts";
import { started, stopServers } from "../support/world.ts";

afterEach(stopServers);

const admin = (server: RunningServer, path: string, method = "GET") =>
  ask({ port: server.addresses.admin.port }, request(method, path));
const json = async (server: RunningServer, path: string) => {
  const { status, headers, body } = await admin(server, path);
  expect(headers["content-type"]).toMatch(/^application\/json/);
  expect(headers["cache-control"]).toBe("no-store");
  return { status, value: JSON.parse(body.toString()) as Record<string, unknown> };
};

describe("/healthz", () => {
  test("is 200 while all is well", async () => {
    const { server } = await started();
    expect(await json(server, "/healthz")).toEqual({ status: 200, value: { status: "green", reasons: [] } });
  });

  test("is 503 with reasons while an address that must refuse answers", async () => {
    const other = await squat("127.0.0.5", 0);
    const { port } = other.address() as { port: number };
    const refuse = testListener({ name: "internet", address: "127.0.0.5", port, policy: "refuse" });
    const { server } = await started({ listeners: [testListener({}), refuse] });
    await unsquat(other);
    const { status, value } = await json(server, "/healthz");
    expect(status).toBe(503);
    expect(value).toEqual({
      status: "red",
      reasons: [expect.stringContaining('listener "internet" must refuse')],
    });
  });
});

describe("/readyz", () => {
  test("names the release", async () => {
    const { server } = await started();
    const { status, value } = await json(server, "/readyz");
    expect(status).toBe(200);
    expect(value).toEqual({
      ready: true,
      release: {
        id: server.release().id,
        bytes: server.release().plain.bytes.byteLength,
        loadedAt: "2026-01-02T03:04:05.000Z",
        origin: { kind: "file", path: PAC_FILE },
        checks: { warnings: 0, expectations: null },
      },
      restored: false,
      rejected: null,
      pinned: null,
      notKept: null,
    });
  });

  test("stays ready after a bad edit and says what was wrong with it", async () => {
    const { server, world } = await started();
    world.files.write(PAC_FILE, "BROKEN", { quietly: true });
    await server.reload();
    const { status, value } = await json(server, "/readyz");
    expect(status).toBe(200);
    expect(value).toMatchObject({
      ready: true,
      release: { id: server.release().id },
      rejected: { at: "2026-01-02T03:04:05.000Z", reasons: [`${PAC_FILE}:2:3: unexpected BROKEN`] },
    });
  });
});

describe("/metrics", () => {
  test("counts requests and bytes by listener, policy and status, and reloads by result", async () => {
    const sources = [{ from: ["127.0.0.9"], policy: "reset" as const }];
    const { server, world, port } = await started({ listeners: [testListener({ sources })] });
    const pac = request("GET", "/proxy.pac");
    await ask({ port }, pac);
    await ask({ port }, pac);
    await ask({ port }, request("GET", "/nothing"));
    await exchange({ port, localAddress: "127.0.0.9" }, pac);
    await world.accesses(4);
    world.files.write(PAC_FILE, "BROKEN", { quietly: true });
    await server.reload();
    const { headers, body } = await admin(server, "/metrics");
    expect(headers["content-type"]).toMatch(/^text\/plain; version=/);
    const lines = body.toString().split("\n");
    const labels = 'listener="office",policy="serve"';
    const size = server.release().plain.bytes.byteLength;
    for (const line of [
      `pacwright_requests_total{${labels},status="200"} 2`,
      `pacwright_requests_total{${labels},status="404"} 1`,
      'pacwright_requests_total{listener="office",policy="reset",status="reset"} 1',
      `pacwright_response_body_bytes_total{${labels}} ${2 * size + 10}`,
      'pacwright_response_body_bytes_total{listener="office",policy="reset"} 0',
      `pacwright_release_info{edition="default",sha256="${server.release().id}"} 1`,
      'pacwright_reloads_total{edition="default",result="loaded"} 1',
      'pacwright_reloads_total{edition="default",result="rejected"} 1',
      'pacwright_candidate_rejected{edition="default"} 1',
      'pacwright_release_pinned{edition="default"} 0',
    ]) {
      expect(lines).toContain(line);
    }
  });

  test("two servers in one process do not add up", async () => {
    const [one, two] = [await started(), await started()];
    await ask(one, request("GET", "/proxy.pac"));
    await one.world.accesses(1);
    expect((await admin(two.server, "/metrics")).body.toString()).not.toContain('status="200"');
  });
});

test.each([
  { method: "GET", path: "/", status: 404 },
  { method: "GET", path: "/proxy.pac", status: 404 },
  { method: "POST", path: "/healthz", status: 405 },
  { method: "CONNECT", path: "www.example.com:443", status: 405 },
])("$method $path: $status", async ({ method, path, status }) => {
  const { server } = await started();
  expect((await admin(server, path, method)).status).toBe(status);
});
