import { execFileSync, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type GitFolder, gitFolder } from "../helpers/git-folder.ts";
import { filesBelow, ROOT } from "../repo/support/repository.ts";

/** Debian's, or the one that is named here: `PACWRIGHT_PRE_COMMIT=venv/bin/pre-commit npx vitest run test/system/pre-commit.test.ts` */
const PROGRAM = process.env.PACWRIGHT_PRE_COMMIT ?? "pre-commit";
const VERSION = spawnSync(PROGRAM, ["--version"], { encoding: "utf8" }).stdout?.trim() || null;
const WHY_NOT = `${PROGRAM} is not installed`;
const MINUTES = 60_000;

/** What a clone of this repository needs to be installed. */
const PARTS =
  /^(pac|site|sim|lint|server|scripts|example|LICENSE|package(-lock)?\.json|tsconfig[\w.]*|\.npmrc|\.pre-commit-hooks\.yaml)(\/|$)/;

const CLEAN = `function FindProxyForURL(url, host) {
  if (host === "localhost" || dnsDomainIs(host, ".localhost")) return "DIRECT";
  if (/^127(\\.\\d{1,3}){3}$/.test(host) || host === "::1" || host === "[::1]") return "DIRECT";
  return "PROXY px1.corp.example:8080";
}
`;
const MISSPELT = CLEAN.replace("dnsDomainIs", "DnsDomainIs");
const RULE = '  if (dnsDomainIs(host, "corp.example")) return "DIRECT";\n';
const LOOKALIKE = CLEAN.replace("  return", `${RULE}  return`);
const ACCEPTED = LOOKALIKE.replace(
  RULE,
  `  // pac-lint-disable-next-line dnsdomainis-leading-dot -- both ends of this domain are ours\n${RULE}`,
);

let scratch = "";
let hooks: GitFolder;
beforeAll(() => {
  if (VERSION === null) {
    process.stdout.write(`pre-commit: skipped, ${WHY_NOT}\n`);
    return;
  }
  process.stdout.write(`pre-commit: asked ${VERSION}\n`);
  scratch = mkdtempSync(path.join(tmpdir(), "pac-pre-commit-"));
  hooks = gitFolder();
  for (const file of filesBelow("").filter((name) => PARTS.test(name)))
    cpSync(path.join(ROOT, file), path.join(hooks.root, file), { recursive: true });
  hooks.commit("this repository");
}, MINUTES);
afterAll(async () => {
  if (scratch === "") return;
  hooks.remove();
  await rm(scratch, { recursive: true, force: true });
}, MINUTES);

/** Runs a program to its end, and keeps all that it says. */
function ended(program: string, args: string[], options: SpawnOptions) {
  return new Promise<{ status: number | null; said: string }>((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (said += data));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, said }));
  });
}

/** A repository with a hook of ours in it, and the real `git commit`. */
function repository(hook: Record<string, unknown>, more: Record<string, string> = {}) {
  const folder = gitFolder();
  const env = {
    ...folder.env,
    PRE_COMMIT_HOME: path.join(scratch, "cache"),
    // The cache that npm ci has filled.
    npm_config_cache: execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim(),
    npm_config_prefer_offline: "true",
    ...more,
  };
  const rev = hooks.git("rev-parse", "HEAD").trim();
  folder.write(
    ".pre-commit-config.yaml",
    JSON.stringify({ repos: [{ repo: hooks.root, rev, hooks: [hook] }] }),
  );
  const install = spawnSync(PROGRAM, ["install"], { cwd: folder.root, env, encoding: "utf8" });
  expect(install.stderr + install.stdout).toContain("pre-commit installed at");
  folder.git("add", ".pre-commit-config.yaml");
  return {
    /** Writes the PAC and tries to commit it. The first time takes a minute, and Vitest must be able to speak meanwhile. */
    async commit(pac: string | null) {
      if (pac !== null) folder.write("proxy.pac", pac);
      folder.git("add", "proxy.pac");
      const { status, said } = await ended("git", ["commit", "--message", "the PAC"], {
        cwd: folder.root,
        env,
      });
      return { status, said, commits: Number(folder.git("rev-list", "--all", "--count").trim()) };
    },
    pac: () => readFileSync(path.join(folder.root, "proxy.pac"), "utf8"),
    remove: () => folder.remove(),
  };
}

describe("the real pre-commit", () => {
  test("installs pac-lint, stops the commit of a PAC with an error, and lets it pass with a reasoned suppression", {
    timeout: 8 * MINUTES,
  }, async ({ skip }) => {
    if (VERSION === null) skip(WHY_NOT);
    const { commit, remove } = repository({ id: "pac-lint" });
    try {
      const stopped = await commit(LOOKALIKE);
      expect(stopped.said).toContain("proxy.pac:4:25: error dnsdomainis-leading-dot");
      expect(stopped).toMatchObject({ status: 1, commits: 0 });
      const passed = await commit(ACCEPTED);
      expect(passed.said).toMatch(/pac-lint\.+Passed/);
      expect(passed).toMatchObject({ status: 0, commits: 1 });
    } finally {
      remove();
    }
  });

  test("corrects with --fix, stops the commit so that somebody looks, and lets it pass", {
    timeout: 8 * MINUTES,
  }, async ({ skip }) => {
    if (VERSION === null) skip(WHY_NOT);
    const { commit, pac, remove } = repository({ id: "pac-lint", args: ["--fix"] });
    try {
      const stopped = await commit(MISSPELT);
      expect(stopped.said).toContain("files were modified by this hook");
      expect(stopped.said).toContain(
        'fixed proxy.pac:2:31 no-undefined-helper: "DnsDomainIs" is now "dnsDomainIs"',
      );
      expect(stopped).toMatchObject({ status: 1, commits: 0 });
      expect(pac()).toBe(CLEAN);
      expect(await commit(null)).toMatchObject({ status: 0, commits: 1 });
    } finally {
      remove();
    }
  });

  test("runs the pac-lint that is installed already", { timeout: 2 * MINUTES }, async ({ skip }) => {
    if (VERSION === null) skip(WHY_NOT);
    const bin = path.join(scratch, "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      path.join(bin, "pac-lint"),
      `#!/bin/sh\nexec node "${path.join(ROOT, "dist/lint/bin.cjs")}" "$@"\n`,
    );
    chmodSync(path.join(bin, "pac-lint"), 0o755);
    const { commit, remove } = repository({ id: "pac-lint-system" }, { PATH: `${bin}:${process.env.PATH}` });
    try {
      expect(await commit(LOOKALIKE)).toMatchObject({
        status: 1,
        commits: 0,
        said: expect.stringContaining("dnsdomainis-leading-dot"),
      });
      expect(await commit(CLEAN)).toMatchObject({ status: 0, commits: 1 });
    } finally {
      remove();
    }
  });
});

describe(".pre-commit-hooks.yaml", () => {
  const list = parse(readFileSync(path.join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as Record<
    string,
    unknown
  >[];

  test("has a hook that installs itself and one that does not", () => {
    expect(list.map(({ id, language, entry }) => [id, language, entry])).toEqual([
      ["pac-lint", "node", "pac-lint"],
      ["pac-lint-system", "system", "pac-lint"],
    ]);
    const { bin, scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(bin).toHaveProperty("pac-lint");
    // Of a package at a Git URL, which is what pre-commit 4.6 installs, npm runs this script and not prepack.
    expect(scripts.prepare).toBe("node scripts/prepare.mjs");
    // Without it, pre-commit takes what the build prints for the name of the package.
    expect(readFileSync(path.join(ROOT, ".npmrc"), "utf8")).toContain("foreground-scripts=false");
    expect(existsSync(path.join(ROOT, "package-lock.json"))).toBe(true);
  });

  const names = [
    { name: "proxy.pac", linted: true },
    { name: "sub/PROXY.PAC", linted: true },
    { name: "wpad.dat", linted: true },
    { name: "www/Wpad.dat", linted: true },
    { name: "notwpad.dat", linted: false },
    { name: "proxy.pac.bak", linted: false },
    { name: "pac", linted: false },
  ];
  test.each(names)("$name: $linted", ({ name, linted }) => {
    for (const { files } of list) {
      // Python's way to say that letter case does not count.
      const pattern = new RegExp(String(files).replace("(?i)", ""), "i");
      expect(String(files).startsWith("(?i)")).toBe(true);
      expect(pattern.test(name)).toBe(linted);
    }
  });
});
