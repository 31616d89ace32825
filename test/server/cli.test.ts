import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Control, run } from "../../server/cli.ts";
import { nodeWorld, type ServerWorld } from "../../server/index.ts";
import { ask, freePort, request, squat, unsquat } from "./support/exchange.ts";
import { PAC } from "./support/site.ts";
import { plainValidation } from "./support/world.ts";

let folder = "";
let ports: { serve: number; refuse: number; admin: number };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pacwright-cli-"));
  ports = {
    serve: await freePort("127.0.0.1"),
    refuse: await freePort("127.0.0.7"),
    admin: await freePort("127.0.0.1"),
  };
  await writeFile(join(folder, "proxy.pac"), PAC);
  await writeFile(
    join(folder, "pacwright.yaml"),
    `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
listeners:
  - { name: office, address: 127.0.0.1, port: ${ports.serve}, policy: serve }
  - { name: internet, address: 127.0.0.7, port: ${ports.refuse}, policy: refuse }
admin: { port: ${ports.admin} }
`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command with captured output and a steering wheel in the test's hands. */
function command(argv: string[], cwd = folder) {
  const [out, err]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  let reload = () => {};
  const control: Control = {
    stop: stop.signal,
    onReload: (callback) => {
      reload = callback;
    },
    program: "/usr/bin/pac-server",
  };
  const io = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    stdin: {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true as const, value: undefined }) }),
    },
    env: {},
    cwd,
  };
  const world: ServerWorld = { ...nodeWorld(io), validate: plainValidation };
  const exit = run(argv, io, control, world);
  return {
    exit,
    stop: () => stop.abort(),
    reload: () => reload(),
    out: () => out.join(""),
    err: () => err.join(""),
  };
}

describe("serve", () => {
  test("serves until it is stopped, then exits 0; the log alone is on standard output", async () => {
    const server = command(["serve"]);
    await expect.poll(server.err).toContain("try it in another terminal");
    const { status, body } = await ask({ port: ports.serve }, request("GET", "/proxy.pac"));
    expect([status, body.toString()]).toEqual([200, PAC]);
    server.stop();
    expect(await server.exit).toBe(0);
    const messages = server
      .out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).msg);
    expect(messages).toEqual(["PAC loaded", "access", "stopped"]);
  });

  test("reads the PAC again when told to", async () => {
    const server = command(["serve", "."]);
    await expect.poll(server.err).toContain("try it");
    server.reload();
    await expect.poll(server.out).toContain("PAC unchanged");
    server.stop();
    expect(await server.exit).toBe(0);
  });
});

describe("one clear line and the right exit status", () => {
  const site = () => join(folder, "pacwright.yaml");
  test.each([
    {
      name: "no such site",
      argv: ["serve", "nowhere"],
      prepare: async () => {},
      status: 2,
      line: /nowhere:1:1: no site file here/,
    },
    {
      name: "a broken site file",
      argv: ["serve"],
      prepare: () =>
        writeFile(site(), "pac: { file: proxy.pac, url: http://pac.corp.example/, aliasses: [/a] }\n"),
      status: 2,
      line: /pacwright\.yaml:1:\d+: .*"aliasses".*aliases/,
    },
    {
      name: "a missing PAC",
      argv: ["serve"],
      prepare: () => rm(join(folder, "proxy.pac")),
      status: 3,
      line: /proxy\.pac: the PAC file does not exist/,
    },
    {
      name: "a missing PAC, for check",
      argv: ["check"],
      prepare: () => rm(join(folder, "proxy.pac")),
      status: 3,
      line: null,
    },
    {
      name: "an unknown command",
      argv: ["frobnicate"],
      prepare: async () => {},
      status: 2,
      line: /unknown command 'frobnicate'/,
    },
    {
      name: "an unknown option",
      argv: ["check", "--jsn"],
      prepare: async () => {},
      status: 2,
      line: /unknown option '--jsn'/,
    },
  ])("$name: $status", async ({ argv, prepare, status, line }) => {
    await prepare();
    const done = command(argv);
    expect(await done.exit).toBe(status);
    if (line === null) return;
    expect(done.err()).toMatch(line);
    expect(done.err()).not.toMatch(/\n\s+at /);
    expect(done.out()).toBe("");
  });

  test("an occupied port: 3", async () => {
    const other = await squat("127.0.0.1", ports.serve);
    const done = command(["serve"]);
    expect(await done.exit).toBe(3);
    expect(done.err()).toMatch(
      /^pac-server: listener "office": cannot listen on [^\n]*the port is taken[^\n]*\n$/,
    );
    await unsquat(other);
  });
});

describe("check", () => {
  test("says what it checked and exits 0", async () => {
    const done = command(["check"]);
    expect(await done.exit).toBe(0);
    expect(done.err()).toBe("");
    expect(
      done
        .out()
        .split("\n")
        .map((line) => line.slice(0, 24)),
    ).toEqual([
      "ok    pacwright.yaml: va",
      "ok    proxy.pac: 88 of 1",
      `ok    127.0.0.1 port ${String(ports.serve).slice(0, 3)}`,
      `ok    127.0.0.7 port ${String(ports.refuse).slice(0, 3)}`,
      "",
    ]);
  });

  test("--json gives one object a line", async () => {
    const done = command(["check", folder, "--json"], "/");
    expect(await done.exit).toBe(0);
    const results = done
      .out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ check, target, result }) => ({ check, target, result }))).toEqual([
      { check: "site", target: join(folder, "pacwright.yaml"), result: "ok" },
      { check: "pac", target: join(folder, "proxy.pac"), result: "ok" },
      { check: "listener", target: `127.0.0.1 port ${ports.serve}`, result: "ok" },
      { check: "listener", target: `127.0.0.7 port ${ports.refuse}`, result: "ok" },
    ]);
  });

  test("does not listen, so it runs beside a server", async () => {
    const server = command(["serve"]);
    await expect.poll(server.err).toContain("try it");
    expect(await command(["check"]).exit).toBe(0);
    server.stop();
    await server.exit;
  });

  test("something on the address that must refuse: 1", async () => {
    const other = await squat("127.0.0.7", ports.refuse);
    const done = command(["check"]);
    expect(await done.exit).toBe(1);
    expect(done.out()).toMatch(/^fail .*listener "internet" must refuse, but something answers/m);
    await unsquat(other);
  });

  test("a PAC that cannot run: 3, with its place", async () => {
    await writeFile(join(folder, "proxy.pac"), "BROKEN");
    const done = command(["check"]);
    expect(await done.exit).toBe(3);
    expect(done.out()).toContain("fail  proxy.pac:2:3: unexpected BROKEN\n");
  });
});

describe("records", () => {
  test("prints what others must configure and exits 0", async () => {
    const done = command(["records", "--format", "dhcp"]);
    expect(await done.exit).toBe(0);
    expect(done.out()).toContain('dhcp-option=252,"http://pac.corp.example/proxy.pac?"\n');
    expect(done.err()).toBe("");
  });
});

test.each([["--help"], ["serve", "--help"], ["check", "--help"], ["records", "--help"]])(
  "%s %s prints help with examples and exits 0",
  async (...argv) => {
    const done = command(argv);
    expect(await done.exit).toBe(0);
    expect(done.out()).toMatch(/Usage: pac-server[\s\S]*Examples:/);
  },
);

test("--version prints the version", async () => {
  const done = command(["--version"]);
  expect(await done.exit).toBe(0);
  expect(done.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
});
