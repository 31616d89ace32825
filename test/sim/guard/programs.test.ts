import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { body } from "../../helpers/ask.ts";

/** The real programs, compiled; `npm test` builds them first. */
const program = (name: string) => fileURLToPath(new URL(`../../../dist/${name}/bin.cjs`, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "pacwright-guard-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pac = path.join(folder, "stuck.pac");
writeFileSync(
  pac,
  body(`  if (dnsDomainIs(host, ".stuck.example.com")) return [].indexOf.call({ length: 2 ** 53 - 1 }, 1);
  return "PROXY " + host + ":8080";`),
);

async function run(name: string, args: readonly string[], input = "") {
  const child = spawn(process.execPath, [program(name), ...args], { cwd: folder });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr, status: await ended };
}

describe("pac-sim", () => {
  test("goes on with the list after a URL whose script had to be ended", async () => {
    const urls = ["http://a.example.com/", "http://x.stuck.example.com/", "http://b.example.com/"];
    const { stdout, stderr, status } = await run("sim", ["--pac", pac, "--urls", "-"], urls.join("\n"));
    expect(stdout).toBe(
      `${urls[0]}\tPROXY a.example.com:8080\n${urls[1]}\tDIRECT\n${urls[2]}\tPROXY b.example.com:8080\n`,
    );
    expect(stderr).toBe(
      "(standard input):2: the script did not finish within 2 s and had to be ended from outside\n",
    );
    expect(status).toBe(3);
  });

  test("leaves when its answer is given", async () => {
    const { stdout, status } = await run("sim", ["http://a.example.com/", "--pac", pac, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ result: "PROXY a.example.com:8080", line: 3, error: null });
    expect(status).toBe(0);
  });
});

describe("pac-lint", () => {
  test("says that a PAC cannot be stopped, and ends", async () => {
    const file = path.join(folder, "endless.pac");
    // One client, for one URL in one profile: each such question takes seconds.
    const once = 'typeof dnsResolveEx === "function" && host === "www.example.com"';
    const inside = 'isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0")';
    writeFileSync(
      file,
      body(`  if (${once} && ${inside}) [].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n  return "DIRECT";`),
    );
    const { stdout, stderr, status } = await run("lint", [file, "--format", "json"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("had to be ended from outside");
    expect(status).toBe(1);
  });
});
