import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { StartError, startServer } from "../../../server/index.ts";
import { ask, exchange, request } from "../support/exchange.ts";
import { PAC, PAC_FILE, testSite } from "../support/site.ts";
import { removeFolders, temporaryFolder } from "../support/state.ts";
import { type Started, started, stopServers, testWorld } from "../support/world.ts";

afterEach(stopServers);
afterEach(removeFolders);

const NEWER = `${PAC}// newer\n`;
const served = async ({ port }: Started) =>
  (await ask({ port }, request("GET", "/proxy.pac"))).body.toString();

/** A request to the admin side with a body. */
function post(target: string, body: unknown, headers: Record<string, string> = {}): string {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = { Host: "127.0.0.1", "X-Pacwright": "1", "Content-Type": "application/json", ...headers };
  return request("POST", target, { ...all, "Content-Length": String(Buffer.byteLength(text)) }) + text;
}
async function act(at: Started, target: string, body: unknown = {}, headers: Record<string, string> = {}) {
  const { status, body: answer } = await ask(
    { port: at.server.addresses.admin.port },
    post(target, body, headers),
  );
  return { status, text: answer.toString().trim() };
}
async function readyz({ server }: Started) {
  const { body } = await ask({ port: server.addresses.admin.port }, request("GET", "/readyz"));
  return JSON.parse(body.toString()) as Record<string, unknown>;
}

/** A server that has served two releases, and what starts it again. */
async function twice() {
  const directory = await temporaryFolder();
  const site = { state: { directory } };
  const first = await started(site);
  const old = first.server.release().id;
  first.world.files.write(PAC_FILE, NEWER, { quietly: true });
  await first.server.reload();
  const again = async (pac: string | null) => {
    await stopServers();
    const world = testWorld();
    if (pac === null) world.files.remove(PAC_FILE);
    else world.files.write(PAC_FILE, pac);
    return started(site, world);
  };
  return { first, old, site, again };
}

describe("a restart", () => {
  test.each([
    { name: "without the file", pac: null, reason: /the PAC file does not exist/ },
    { name: "with a broken one", pac: "BROKEN", reason: /unexpected BROKEN/ },
  ])("$name begins with the last good release, and says so", async ({ pac, reason }) => {
    const { again } = await twice();
    const at = await again(pac);
    expect(await served(at)).toBe(NEWER);
    expect(await readyz(at)).toMatchObject({
      ready: true,
      restored: true,
      rejected: { reasons: [expect.stringMatching(reason)] },
    });
    const [first, second] = at.world.lines().map(({ msg }) => msg);
    expect([first, second]).toEqual([
      "PAC rejected; the last good release stays",
      expect.stringMatching(/^started with the release that an earlier run kept/),
    ]);
    at.world.files.write(PAC_FILE, PAC, { quietly: true });
    await at.server.reload();
    expect(await served(at)).toBe(PAC);
    expect(await readyz(at)).toMatchObject({ restored: false, rejected: null });
  });

  test("with a new good file serves that one", async () => {
    const { again } = await twice();
    const at = await again(PAC);
    expect(await served(at)).toBe(PAC);
    expect(await readyz(at)).toMatchObject({ restored: false, rejected: null });
  });

  test("that finds nothing good anywhere is none", async () => {
    const world = testWorld();
    world.files.remove(PAC_FILE);
    const site = testSite({ state: { directory: await temporaryFolder() } });
    await expect(startServer(site, world)).rejects.toThrow(StartError);
  });
});

describe("a rollback", () => {
  test("serves the old bytes at once, stays there over edits and restarts, until unpin", async () => {
    const { first, old, again } = await twice();
    const done = await act(first, "/rollback", { release: "previous", reason: "calls fail", by: "ops" });
    expect(done.status).toBe(200);
    expect(await served(first)).toBe(PAC);
    first.world.files.write(PAC_FILE, `${PAC}// newest\n`, { quietly: true });
    expect((await first.server.reload()).result).toBe("held");
    expect(await served(first)).toBe(PAC);
    expect(await readyz(first)).toMatchObject({
      release: { id: old },
      pinned: { reason: "calls fail", by: "ops" },
    });

    const at = await again(NEWER);
    expect(await served(at)).toBe(PAC);
    expect((await act(at, "/unpin")).status).toBe(200);
    expect(await served(at)).toBe(NEWER);
    expect(await readyz(at)).toMatchObject({ pinned: null });
    const actions = at.world.lines().filter(({ action }) => action !== undefined);
    expect(actions).toMatchObject([{ msg: "unpin done", edition: "default" }]);
  });

  test("by digits, and to none that is not kept", async () => {
    const { first, old } = await twice();
    expect(await act(first, "/rollback", { release: "ffffffff", reason: "x" })).toMatchObject({
      status: 409,
      text: expect.stringContaining("no release that begins with ffffffff is kept"),
    });
    expect(await served(first)).toBe(NEWER);
    expect((await act(first, "/rollback", { release: old.slice(0, 8), reason: "x" })).status).toBe(200);
    expect(await served(first)).toBe(PAC);
  });

  test("needs kept releases; a pin does not, but says that a restart forgets it", async () => {
    const at = await started();
    expect(await act(at, "/rollback", { release: "previous", reason: "x" })).toMatchObject({
      status: 409,
      text: expect.stringContaining("state.directory"),
    });
    const { status, text } = await act(at, "/pin", { reason: "freeze" });
    expect([status, JSON.parse(text).problem]).toEqual([
      200,
      expect.stringContaining("a restart will not know"),
    ]);
    expect((await at.server.reload()).result).toBe("held");
  });
});

test("fetch reads the sources again and says what came of it", async () => {
  const at = await started();
  at.world.files.write(PAC_FILE, "BROKEN", { quietly: true });
  const { status, text } = await act(at, "/fetch");
  expect([status, JSON.parse(text)]).toEqual([
    200,
    {
      editions: [{ edition: "default", result: "rejected", reasons: [`${PAC_FILE}:2:3: unexpected BROKEN`] }],
    },
  ]);
});

describe("a page in a browser cannot act, nor read the status", () => {
  test.each([
    { name: "a name that was rebound", headers: { Host: "evil.example.net" }, why: /Host header/ },
    { name: "a name that looks local", headers: { Host: "localhost.example.net:9080" }, why: /Host header/ },
    { name: "an address that begins alike", headers: { Host: "127.0.0.1.example.net" }, why: /Host header/ },
    { name: "no name", headers: { Host: "" }, why: /Host header/ },
    { name: "a form, which cannot send the header", headers: { "X-Pacwright": "" }, why: /X-Pacwright: 1/ },
  ])("$name: 403", async ({ headers, why }) => {
    const at = await started();
    const answer = await act(at, "/pin", {}, headers as unknown as Record<string, string>);
    expect(answer).toMatchObject({ status: 403, text: expect.stringMatching(why) });
    expect(await readyz(at)).toMatchObject({ pinned: null });
    if (!("Host" in headers)) return;
    const status = await ask(
      { port: at.server.addresses.admin.port },
      request("GET", "/status", headers as never),
    );
    expect(status.status).toBe(403);
  });

  test.each(["127.0.0.1:9080", "localhost", "LOCALHOST:1", "[::1]:9080", "127.9.9.9"])(
    "%s may",
    async (Host) => {
      const at = await started();
      expect((await act(at, "/pin", {}, { Host })).status).toBe(200);
      const answer = await ask({ port: at.server.addresses.admin.port }, request("GET", "/status", { Host }));
      expect(JSON.parse(answer.body.toString())).toMatchObject({
        editions: [{ edition: "default", ready: true }],
      });
    },
  );

  test.each([
    { name: "no JSON", body: "{", status: 400 },
    { name: "a list", body: [], status: 400 },
    { name: "no reason", body: { release: "previous" }, status: 400 },
    { name: "an unknown key", body: { release: "previous", reason: "x", force: true }, status: 400 },
    { name: "far too much", body: { reason: "x".repeat(10_000) }, status: 413 },
    {
      name: "an unknown edition",
      body: { release: "previous", reason: "x", edition: "__proto__" },
      status: 404,
    },
  ])("$name: $status", async ({ body, status }) => {
    const at = await started();
    expect((await act(at, "/rollback", body)).status).toBe(status);
    expect(await served(at)).toBe(PAC);
  });

  test("nothing of it is on the PAC's own socket", async () => {
    const at = await started();
    const { status } = await ask({ port: at.port }, post("/pin", {}));
    expect(status).toBe(405);
    expect((await exchange({ port: at.port }, request("GET", "/status"))) as object).toMatchObject({
      status: 404,
    });
  });
});

describe("a disk that takes nothing", () => {
  test.each(["ENOSPC", "EROFS"])("%s stops no serving, and the log says so", async (code) => {
    const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
    const world = testWorld();
    const disk = { ...world.disk, write: fail };
    const at = await started({ state: { directory: await temporaryFolder() } }, { ...world, disk });
    expect(await served(at)).toBe(PAC);
    world.files.write(PAC_FILE, NEWER, { quietly: true });
    await at.server.reload();
    expect(await served(at)).toBe(NEWER);
    expect(await readyz(at)).toMatchObject({ notKept: expect.stringContaining("serving goes on") });
    expect(world.lines().filter(({ level }) => level === "warn")).toHaveLength(2);
  });

  test("nor does a state folder that is a file", async () => {
    const directory = join(await temporaryFolder(), "state");
    await writeFile(directory, "");
    const at = await started({ state: { directory } });
    expect(await served(at)).toBe(PAC);
    expect(await readyz(at)).toMatchObject({ notKept: expect.stringContaining("cannot be kept") });
  });
});
