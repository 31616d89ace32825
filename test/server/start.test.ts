import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { StartError, startServer } from "../../server/index.ts";
import { listenError } from "../../server/listen/start-error.ts";
import { ask, exchange, request, squat, unsquat } from "./support/exchange.ts";
import { PAC, PAC_FILE, testListener, testSite } from "./support/site.ts";
import { started, stopServers, testWorld } from "./support/world.ts";

afterEach(stopServers);

/** The error that keeps a server from starting. */
async function failure(site = testSite(), world = testWorld()): Promise<StartError> {
  const error = await startServer(site, world).then(
    async (server) => {
      await server.close();
      return new Error("it started");
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartError)) throw error;
  expect(error.message).not.toContain("\n");
  return error;
}

describe("no start", () => {
  test("a missing PAC", async () => {
    const world = testWorld();
    world.files.remove(PAC_FILE);
    const { message, status } = await failure(testSite(), world);
    expect(status).toBe(3);
    expect(message).toMatch(/^\/etc\/pacwright\/proxy\.pac: the PAC file does not exist; /);
  });

  test("a broken PAC", async () => {
    const world = testWorld();
    world.files.write(PAC_FILE, "BROKEN");
    const { message, status } = await failure(testSite(), world);
    expect([status, message]).toEqual([3, `${PAC_FILE}:2:3: unexpected BROKEN`]);
  });

  test("an occupied port, and what was opened before it is closed again", async () => {
    const other = await squat("127.0.0.1", 0);
    const { port } = other.address() as { port: number };
    const first = await squat("127.0.0.1", 0);
    const firstPort = (first.address() as { port: number }).port;
    await unsquat(first);
    const listeners = [testListener({ port: firstPort }), testListener({ name: "second", port })];
    const { message, status } = await failure(testSite({ listeners }));
    expect(status).toBe(3);
    expect(message).toMatch(
      new RegExp(`^listener "second": cannot listen on 127.0.0.1 port ${port}: the port is taken`),
    );
    expect(await exchange({ port: firstPort }, "")).toEqual({ errno: "ECONNREFUSED" });
    await unsquat(other);
  });

  test("an occupied admin port, and the listeners are closed again", async () => {
    const other = await squat("127.0.0.1", 0);
    const { port } = other.address() as { port: number };
    const first = await squat("127.0.0.1", 0);
    const firstPort = (first.address() as { port: number }).port;
    await unsquat(first);
    const site = testSite({
      listeners: [testListener({ port: firstPort })],
      admin: { address: "127.0.0.1", port },
    });
    const { message, status } = await failure(site);
    expect([status, message.startsWith("the admin listener: cannot listen")]).toEqual([3, true]);
    expect(await exchange({ port: firstPort }, "")).toEqual({ errno: "ECONNREFUSED" });
    await unsquat(other);
  });

  test("an address of another machine", async () => {
    const { message, status } = await failure(
      testSite({ listeners: [testListener({ address: "203.0.113.80" })] }),
    );
    expect(status).toBe(3);
    expect(message).toMatch(/203\.0\.113\.80 is not an address of this machine, which has .*127\.0\.0\.1/);
  });

  test.each(["0.0.0.0", "192.0.2.1", "::"])("an admin side on %s", async (address) => {
    const { message, status } = await failure(testSite({ admin: { address, port: 9080 } }));
    expect(status).toBe(2);
    expect(message).toContain(`admin.address: ${address} is not a loopback address`);
  });

  test("no listeners", async () => {
    const { message, status } = await failure(testSite({ listeners: [] }));
    expect([status, message]).toEqual([2, expect.stringContaining("listeners: there are none")]);
  });
});

test.each([
  { code: "EACCES", words: /setcap .*sysctl net\.ipv4\.ip_unprivileged_port_start=80.*systemd/ },
  { code: "EADDRINUSE", words: /ss -ltnp 'sport = :80'/ },
  { code: "EADDRNOTAVAIL", words: /which has 127\.0\.0\.1, 10\.1\.1\.1$/ },
  { code: "EAFNOSUPPORT", words: /no IPv4/ },
  { code: "EMFILE", words: /EMFILE$/ },
])("$code is one line that says what to do", ({ code, words }) => {
  const wanted = { what: 'listener "office"', address: "10.20.30.80", port: 80 };
  const { message, status } = listenError(wanted, code, ["127.0.0.1", "10.1.1.1"]);
  expect(message).toMatch(/^listener "office": cannot listen on 10\.20\.30\.80 port 80: [^\n]*[^.\n]$/);
  expect(message).toMatch(words);
  expect(status).toBe(3);
});

describe("close", () => {
  /** A connection with what it received; `ended` is when the server closes. */
  async function client(port: number) {
    const socket: Socket = connect({ host: "127.0.0.1", port });
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    await new Promise((resolve) => socket.once("connect", resolve));
    return { socket, ended, received: () => received };
  }

  test("lets a request in flight finish, ends idle connections, and accepts nothing new", async () => {
    const { server, port, world } = await started();
    const idle = await client(port);
    idle.socket.write("GET /wpad.dat HTTP/1.1\r\nHost: a\r\n\r\n");
    await world.accesses(1);
    const busy = await client(port);
    busy.socket.write("GET /proxy.pac HTTP/1.1\r\n");
    // The first half of the request has arrived once a later request on another connection was answered.
    await ask({ port }, request("GET", "/wpad.dat"));

    const closed = server.close();
    await idle.ended;
    expect(await exchange({ port }, "")).toEqual({ errno: "ECONNREFUSED" });
    busy.socket.write("Host: a\r\n\r\n");
    await busy.ended;
    await closed;
    expect(busy.received()).toContain("Connection: close");
    expect(busy.received().endsWith(PAC)).toBe(true);
    expect(world.lines().at(-1)).toMatchObject({ msg: "stopped" });
  });
});

test("an IPv6 listener serves, where the machine has IPv6", async ({ skip }) => {
  if (!testWorld().network.localAddresses().includes("::1")) skip("this machine has no ::1");
  const { port } = await started({ listeners: [testListener({ address: "::1" })] });
  expect((await ask({ host: "::1", port }, request("GET", "/proxy.pac"))).status).toBe(200);
});

test("IPv4 clients of a listener on all addresses match IPv4 rules and are logged as IPv4", async ({
  skip,
}) => {
  if (!testWorld().network.localAddresses().includes("::1")) skip("this machine has no ::1");
  const sources = [{ from: ["127.0.0.9"], policy: "unavailable" as const }];
  const { port, world } = await started({ listeners: [testListener({ address: "::", sources })] });
  const from = (localAddress: string) => ask({ port, localAddress }, request("GET", "/proxy.pac"));
  expect((await from("127.0.0.9")).status).toBe(503);
  expect((await from("127.0.0.8")).status).toBe(200);
  expect((await world.accesses(2)).map(({ client }) => client)).toEqual(["127.0.0.9", "127.0.0.8"]);
});
