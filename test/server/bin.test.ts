import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ask, freePort, request } from "./support/exchange.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/server/bin.cjs", import.meta.url));
const PAC = 'function FindProxyForURL(url, host) {\n  return "DIRECT";\n}\n';

let folder = "";
let port = 0;
let child: ChildProcess | null = null;
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('the program is not built; run "npm run build"');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pacwright-bin-"));
  port = await freePort("127.0.0.1");
  const admin = await freePort("127.0.0.1");
  await writeFile(join(folder, "proxy.pac"), PAC);
  const listener = `{ name: office, address: 127.0.0.1, port: ${port}, policy: serve }`;
  const pac = "{ file: proxy.pac, url: http://pac.corp.example/proxy.pac }";
  await writeFile(
    join(folder, "pacwright.yaml"),
    `pac: ${pac}\nlisteners: [${listener}]\nadmin: { port: ${admin} }\n`,
  );
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** The program, with what it printed so far. */
function serve() {
  const started = spawn(process.execPath, [PROGRAM, "serve", folder], { stdio: ["ignore", "pipe", "pipe"] });
  child = started;
  const printed = { out: "", err: "" };
  started.stdout.on("data", (chunk) => {
    printed.out += chunk;
  });
  started.stderr.on("data", (chunk) => {
    printed.err += chunk;
  });
  return { started, printed, exit: once(started, "exit") };
}

const SOON = { timeout: 20_000 };

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s stops the program with status 0; SIGHUP before that does not",
  async (signal) => {
    const { started, printed, exit } = serve();
    await expect.poll(() => printed.err, SOON).toContain("try it in another terminal");
    expect((await ask({ port }, request("GET", "/proxy.pac"))).body.toString()).toBe(PAC);

    await writeFile(join(folder, "proxy.pac"), `${PAC}// second edition\n`);
    started.kill("SIGHUP");
    await expect
      .poll(async () => (await ask({ port }, request("GET", "/proxy.pac"))).body.toString(), SOON)
      .toContain("second edition");

    started.kill(signal);
    expect(await exit).toEqual([0, null]);
    expect(printed.out).toContain('"msg":"stopped"');
  },
);

test("a reader of the log that goes away does not take the service with it", async () => {
  const { started, printed, exit } = serve();
  await expect.poll(() => printed.err, SOON).toContain("try it in another terminal");
  started.stdout.destroy();
  for (let i = 0; i < 3; i++) expect((await ask({ port }, request("GET", "/proxy.pac"))).status).toBe(200);
  started.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
});
