import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const UNREACHABLE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED)\b/;

let folder = "";
/** Why the package could not be installed here; null when it is. */
let whyNot: string | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pacwright-package-"));
  // Without its scripts: they would rebuild dist/ under the tests that run from it right now.
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  const tarball = execFileSync("npm", pack, { cwd: ROOT, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
  const install = [
    "install",
    "--global",
    "--prefix",
    folder,
    "--no-audit",
    "--no-fund",
    join(folder, tarball),
  ];
  const { status, stderr } = spawnSync("npm", install, { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  if (!UNREACHABLE.test(stderr)) throw new Error(stderr);
  whyNot = "the npm registry cannot be reached, so the package's dependencies cannot be installed";
  process.stdout.write(`${whyNot}\n`);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runInstalled(command: string, ...args: string[]) {
  return spawnSync(join(folder, "bin", command), args, { cwd: folder, encoding: "utf8" });
}

describe("installed from its tarball into an empty folder", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

  test.for(["pac-server", "pac-sim", "pac-lint"])("%s starts", (command, { skip }) => {
    if (whyNot !== null) skip(whyNot);
    const help = runInstalled(command, "--help");
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toContain(`Usage: ${command}`);
    expect(runInstalled(command, "--version").stdout).toBe(`${version}\n`);
  });

  test("the packaged example is found, answered and clean", ({ skip }) => {
    if (whyNot !== null) skip(whyNot);
    const sim = runInstalled("pac-sim", "https://www.example.com/");
    expect(sim.status).toBe(0);
    expect(sim.stdout).toMatch(/on-net .*PROXY px1\.corp\.example:8080/);
    expect(sim.stdout).toMatch(/off-net +refused .*DIRECT/);
    expect(runInstalled("pac-server", "check").status).toBe(0);
    expect(runInstalled("pac-lint", join(folder, "lib/node_modules/pacwright/example")).status).toBe(0);
  });

  test.for(["sim", "lint", "server"])("pacwright/%s can be imported", (entry, { skip }) => {
    if (whyNot !== null) skip(whyNot);
    const script = `import("pacwright/${entry}").then((module) => console.log(Object.keys(module).length > 0))`;
    const cwd = join(folder, "lib/node_modules/pacwright");
    expect(spawnSync("node", ["-e", script], { cwd, encoding: "utf8" })).toMatchObject({
      status: 0,
      stdout: "true\n",
    });
  });
});
