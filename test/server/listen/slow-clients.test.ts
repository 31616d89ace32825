import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { AccessRecord, Release } from "../../../server/index.ts";
import { LISTENER_LIMITS, type ListenerLimits } from "../../../server/listen/limits.ts";
import { type OpenListener, openListener } from "../../../server/listen/listener.ts";
import { POLICIES } from "../../../server/policies/index.ts";
import { endpointOf } from "../../../server/publish/endpoint.ts";
import { makeRelease } from "../../../server/publish/release.ts";
import { ask, request } from "../support/exchange.ts";
import { ABOUT, testListener, testSite } from "../support/site.ts";

let open: OpenListener | null = null;
afterEach(() => open?.close());

/** A listener with other limits than the usual ones, and what it observes. */
async function listenerWith(limits: Partial<ListenerLimits>, bytes = new TextEncoder().encode("x")) {
  const observed: AccessRecord[] = [];
  const release: Release = await makeRelease(bytes, ABOUT);
  open = await openListener(testListener({}), POLICIES.serve, {
    endpoint: endpointOf(testSite()),
    releaseFor: () => release,
    limits: { ...LISTENER_LIMITS, drainTimeout: 50, ...limits },
    observe: (record) => observed.push(record),
    now: () => 0,
    failed: (what, error) => expect.fail(`${what}: ${error}`),
  });
  return { port: open.port, observed };
}

/** Connects, sends text and reads until the connection ends in whatever way. */
function untilTheEnd(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write(text));
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

test("headers that never end are answered with 408", async () => {
  const { port, observed } = await listenerWith({ headersTimeout: 50, requestTimeout: 60 });
  expect(await untilTheEnd(port, "GET /proxy.pac HTTP/1.1\r\nHost: a\r\n")).toMatch(/^HTTP\/1\.1 408 /);
  expect(observed).toMatchObject([{ status: 408, method: null, bytes: 0 }]);
});

test("a body that never ends is not waited for", async () => {
  const { port, observed } = await listenerWith({});
  const answer = await untilTheEnd(
    port,
    "POST /proxy.pac HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nx",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(observed).toMatchObject([{ status: 405, method: "POST" }]);
});

test("a connection without a word, as browsers open on suspicion, is closed without an answer or a log line", async () => {
  const { port, observed } = await listenerWith({ headersTimeout: 50, requestTimeout: 60 });
  expect(await untilTheEnd(port, "")).toBe("");
  expect(observed).toEqual([]);
});

test("an idle connection is closed after its answer", async () => {
  const { port } = await listenerWith({ keepAliveTimeout: 20 });
  expect(await untilTheEnd(port, "GET /proxy.pac HTTP/1.1\r\nHost: a\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
});

test("a client that does not read its answer is cut off, and the log says it was not complete", async () => {
  // Far more than the buffers of a loopback connection hold.
  const { port, observed } = await listenerWith({ idleTimeout: 100 }, new Uint8Array(32 * 1024 * 1024));
  const socket = connect({ host: "127.0.0.1", port }, () => {
    socket.pause();
    socket.write(request("GET", "/proxy.pac"));
  });
  socket.on("error", () => {});
  await expect
    .poll(() => observed, { timeout: 10_000 })
    .toMatchObject([{ status: 200, complete: false, bytes: 0 }]);
  socket.destroy();
  expect((await ask({ port }, request("HEAD", "/proxy.pac"))).status).toBe(200);
});

test("a server that stops does not wait for ever for a client that never finishes", async () => {
  const { port, observed } = await listenerWith({ drainTimeout: 20 });
  const unfinished = untilTheEnd(port, "GET /proxy.pac HTTP/1.1\r\n");
  // The first half of the request has arrived once a later request on another connection was answered.
  await ask({ port }, request("GET", "/wpad.dat"));
  await open?.close();
  expect(await unfinished).toBe("");
  expect(observed).toMatchObject([{ path: "/wpad.dat" }]);
});
