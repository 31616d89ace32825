import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Control, run } from "../../../server/cli.ts";
import { nodeWorld } from "../../../server/index.ts";
import { ask, freePort, request, squat, unsquat } from "../support/exchange.ts";
import { PAC } from "../support/site.ts";
import { removeFolders, temporaryFolder } from "../support/state.ts";
import { plainValidation } from "../support/world.ts";

const NEWER = PAC.replace("px1", "px2");

let folder = "";
let ports: { serve: number; admin: number };
const stops = new Set<() => Promise<unknown>>();
beforeEach(async () => {
  folder = await temporaryFolder();
  ports = { serve: await freePort("127.0.0.1"), admin: await freePort("127.0.0.1") };
  await writeFile(join(folder, "proxy.pac"), PAC);
  await writeFile(
    join(folder, "pacwright.yaml"),
    `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
listeners: [{ name: office, address: 127.0.0.1, port: ${ports.serve}, policy: serve }]
admin: { port: ${ports.admin} }
state: { directory: state }
`,
  );
});
afterEach(async () => {
  for (const stop of stops) await stop();
  stops.clear();
  await removeFolders();
});

function command(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  let reload = () => {};
  const control: Control = {
    stop: stop.signal,
    onReload(callback) {
      reload = callback;
    },
    program: "/usr/bin/pac-server",
  };
  const io = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    stdin: (async function* () {})(),
    env: { USER: "kim", PATH: process.env.PATH },
    cwd: folder,
  };
  const exit = run(argv, io, control, { ...nodeWorld(io), validate: plainValidation });
  return {
    exit,
    stop: () => stop.abort(),
    reload: () => reload(),
    out: () => out.join(""),
    err: () => err.join(""),
  };
}

/** A command that ends by itself. */
async function done(...argv: string[]) {
  const { exit, out, err } = command(...argv);
  return { status: await exit, out: out(), err: err() };
}

/** A server that has loaded two releases. */
async function serving() {
  const server = command("serve");
  stops.add(async () => {
    server.stop();
    await server.exit;
  });
  await expect.poll(server.err).toContain("try it");
  await writeFile(join(folder, "proxy.pac"), NEWER);
  server.reload();
  await expect.poll(served).toBe(NEWER);
  return server;
}
const served = async () => (await ask({ port: ports.serve }, request("GET", "/proxy.pac"))).body.toString();

describe("beside a running server", () => {
  test("status, history, diff, rollback and unpin", async () => {
    await serving();
    const status = await done("status");
    expect(status).toMatchObject({ status: 0, err: "" });
    expect(status.out).toMatch(
      /^default: [0-9a-f]{12}, 88 bytes, since [^\n]*\n {2}from [^\n]*proxy\.pac\n {2}0 warnings, no expectations\nhealth: green\n$/,
    );
    expect(JSON.parse((await done("status", "--json")).out)).toMatchObject({ editions: [{ ready: true }] });

    const { out: history } = await done("history", ".");
    expect(history).toMatch(/^[^\n]* {2}publish {3}[^\n]*proxy\.pac\n[^\n]*publish[^\n]*\n$/);

    const difference = await done("diff");
    expect(difference.status).toBe(1);
    expect(difference.out).toContain(
      '-  return "PROXY px1.corp.example:8080; DIRECT";\n+  return "PROXY px2',
    );

    const back = await done("rollback", "previous", "--reason", "calls fail");
    expect(back).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringMatching(/^rollback: default serves \w{12}\n$/),
    });
    expect(await served()).toBe(PAC);
    expect((await done("status")).out).toMatch(/PINNED since .* by kim: calls fail/);
    expect((await done("history")).out).toMatch(/^[^\n]* rollback {2}calls fail \(kim\)\n/);

    expect(await done("unpin", ".", "--reason", "mended")).toMatchObject({ status: 0 });
    await expect.poll(served).toBe(NEWER);
  });

  test("status says what is rejected, and is not fine with it", async () => {
    const server = await serving();
    await writeFile(join(folder, "proxy.pac"), "BROKEN");
    server.reload();
    await expect.poll(server.out).toContain("PAC rejected");
    const { status, out } = await done("status");
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(
        /REJECTED [^\n]*, the last good release stays:\n {4}[^\n]*proxy\.pac:2:3: unexpected BROKEN\n/,
      ),
    ]);
  });
});

describe("without a server", () => {
  test("a rollback waits for the next one, which stays there until unpin", async () => {
    await serving();
    for (const stop of stops) await stop();
    stops.clear();
    const back = await done("rollback", ".", "previous", "--reason", "calls fail");
    expect(back).toMatchObject({ status: 0, out: expect.stringContaining("no server is running") });
    const server = command("serve");
    stops.add(async () => {
      server.stop();
      await server.exit;
    });
    await expect.poll(server.err).toContain("try it");
    expect(await served()).toBe(PAC);
    expect((await done("unpin")).status).toBe(0);
    expect(await served()).toBe(NEWER);
  });

  test("damage is told, and the rest of the history still shown", async () => {
    await serving();
    for (const stop of stops) await stop();
    stops.clear();
    const history = join(folder, "state", "releases", "default", "history");
    const [oldest] = (await readdir(history)).sort();
    await writeFile(join(history, oldest ?? ""), "half");
    const { status, out, err } = await done("history", "--json");
    expect([status, out.trimEnd().split("\n").length]).toEqual([0, 1]);
    expect(err).toContain("damaged; passed over");
  });

  test.each([
    { argv: ["status"], status: 3, message: /no server: nothing listens on 127\.0\.0\.1 port/ },
    { argv: ["pin"], status: 3, message: /no release is kept/ },
    { argv: ["rollback", "previous", "--reason", "x"], status: 3, message: /there is no previous release/ },
    { argv: ["rollback", "previous"], status: 2, message: /required option '--reason/ },
    { argv: ["diff"], status: 2, message: /there is no previous release/ },
    { argv: ["history", "--edition", "munic"], status: 2, message: /no edition "munic"; there are: default/ },
  ])("$argv: $status", async ({ argv, status, message }) => {
    const { status: got, err } = await done(...argv);
    expect([got, err]).toEqual([status, expect.stringMatching(message)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("nothing is kept unless the site says where", async () => {
    const file = join(folder, "pacwright.yaml");
    await rm(file);
    await writeFile(
      file,
      `pac: { file: proxy.pac, url: http://pac.corp.example/ }\nadmin: { port: ${ports.admin} }\n`,
    );
    expect(await done("history")).toMatchObject({
      status: 2,
      err: expect.stringContaining("state.directory"),
    });
  });

  test("another program on the admin port is not taken for a server", async () => {
    const other = await squat("127.0.0.1", ports.admin);
    const { status, err } = await done("status");
    expect([status, err]).toEqual([3, expect.stringMatching(/gave no answer/)]);
    await unsquat(other);
  });
});

test.each(["status", "history", "diff", "rollback", "pin", "unpin"])(
  "%s --help has examples",
  async (name) => {
    const { status, out } = await done(name, "--help");
    expect(status).toBe(0);
    expect(out).toMatch(/Usage: pac-server [\s\S]*Examples:/);
  },
);
