import { mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeWorld, type RunningServer, startServer } from "../../server/index.ts";
import { ask, request } from "./support/exchange.ts";
import { PAC, PAC_FILE, testSite } from "./support/site.ts";
import { plainValidation, started, stopServers, testWorld } from "./support/world.ts";

afterEach(stopServers);

const QUIET = 100;
const EDITED = `${PAC}// edited\n`;
const get = async (port: number) => (await ask({ port }, request("GET", "/proxy.pac"))).body.toString();

describe("an edit", () => {
  test("that is good is served, and counted", async () => {
    const { world, port, server } = await started();
    const before = server.release();
    world.files.write(PAC_FILE, EDITED);
    await world.clock.advance(QUIET);
    await expect.poll(() => server.release().id).not.toBe(before.id);
    expect(await get(port)).toBe(EDITED);
    const { headers } = await ask({ port }, request("GET", "/proxy.pac"));
    expect(headers.etag).not.toBe(before.plain.etag);
  });

  test("that is bad leaves what is served byte-identical and says why, with its place", async () => {
    const { world, port, server } = await started();
    const before = server.release();
    world.files.write(PAC_FILE, "BROKEN");
    await world.clock.advance(QUIET);
    await expect
      .poll(() => world.lines().filter(({ level }) => level === "error"))
      .toMatchObject([{ release: before.id, problems: [`${PAC_FILE}:2:3: unexpected BROKEN`] }]);
    expect(server.release()).toBe(before);
    expect(await get(port)).toBe(PAC);
  });

  test("that removes the file leaves what is served", async () => {
    const { world, port } = await started();
    world.files.remove(PAC_FILE);
    await world.clock.advance(QUIET);
    await expect.poll(() => world.lines().filter(({ level }) => level === "error")).toHaveLength(1);
    expect(await get(port)).toBe(PAC);
  });

  test("is taken at once when asked for", async () => {
    const { world, port, server } = await started();
    world.files.write(PAC_FILE, EDITED, { quietly: true });
    expect((await server.reload()).result).toBe("loaded");
    expect(await get(port)).toBe(EDITED);
  });

  test("after close is not even read", async () => {
    const { world, server } = await started();
    await server.close();
    const { reads } = world.files;
    world.files.write(PAC_FILE, EDITED);
    await world.clock.advance(60_000);
    expect(world.files.reads).toBe(reads);
  });
});

describe("files as editors and deployments change them", () => {
  let folder = "";
  let server: RunningServer;
  let file = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pacwright-reload-"));
    await writeFile(join(folder, "first.pac"), PAC);
    file = join(folder, "proxy.pac");
    await symlink("first.pac", file);
    const world = {
      ...nodeWorld({ stdout: { write: () => true } }),
      validate: plainValidation,
      log: testWorld().log,
    };
    server = await startServer(testSite({ pacFile: file }), world);
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    { name: "written in place", change: () => writeFile(file, EDITED) },
    {
      name: "replaced by rename",
      change: async () => {
        await writeFile(`${file}~`, EDITED);
        await rename(`${file}~`, file);
      },
    },
    {
      name: "a symbolic link that is swapped",
      change: async () => {
        await writeFile(join(folder, "second.pac"), EDITED);
        await symlink("second.pac", join(folder, "new"));
        await rename(join(folder, "new"), file);
      },
    },
  ])("$name", async ({ change }) => {
    await change();
    await expect
      .poll(() => Buffer.from(server.release().plain.bytes).toString(), { timeout: 10_000 })
      .toBe(EDITED);
  });

  test("removed and written again", async () => {
    await rm(file);
    await writeFile(file, EDITED);
    await expect
      .poll(() => Buffer.from(server.release().plain.bytes).toString(), { timeout: 10_000 })
      .toBe(EDITED);
  });
});
