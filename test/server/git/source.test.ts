import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeGit, type RunGit } from "../../../server/git/run-git.ts";
import { gitSource } from "../../../server/git/source.ts";
import { parseSite, type Site } from "../../../site/index.ts";
import { type TestRepository, testRepository } from "../support/repository.ts";
import { PAC, testSite } from "../support/site.ts";
import { realDisk, removeFolders, temporaryFolder } from "../support/state.ts";
import { testWorld } from "../support/world.ts";

afterEach(removeFolders);

let repository: TestRepository;
let state = "";
beforeEach(async () => {
  repository = await testRepository();
  state = await temporaryFolder();
});

const runGit = nodeGit({ PATH: process.env.PATH, HOME: "/nonexistent" });

function siteWith(git: Partial<NonNullable<Site["pac"]["git"]>> = {}): Site {
  const site = testSite();
  const settings = { repository: repository.folder, ref: "main", fetch: 60, ...git };
  return { ...site, pac: { ...site.pac, git: settings }, state: { directory: state } };
}

function sourceOf(site = siteWith(), git: RunGit = runGit) {
  const settings = site.pac.git;
  if (settings === undefined) throw new Error("no git in the site");
  const { clock } = testWorld();
  const place = { copy: "default", ref: settings.ref, stateDirectory: state };
  return gitSource(site, settings, place, { git, disk: realDisk, clock });
}

/** Why there is nothing; fails when there is something. */
async function problem(source = sourceOf()): Promise<string> {
  const read = await source.read();
  if (!("message" in read)) throw new Error("there is something");
  return read.message;
}

const text = async (source: ReturnType<typeof sourceOf>) => {
  const read = await source.read();
  if ("message" in read) throw new Error(read.message);
  return Buffer.from(read.bytes).toString();
};

describe("what a repository holds", () => {
  test("is the PAC, the expectations beside it, and who made it when and why", async () => {
    const commit = repository.commit({ "proxy.pac": PAC, "proxy.test.yaml": "[]\n" }, "Calls go direct");
    expect(await sourceOf().read()).toEqual({
      file: "main:proxy.pac",
      bytes: Buffer.from(PAC),
      expectations: { file: "main:proxy.test.yaml", text: "[]\n" },
      origin: {
        kind: "git",
        repository: repository.folder,
        ref: "main",
        path: "proxy.pac",
        commit,
        author: "Kim Example <kim@corp.example>",
        message: "Calls go direct",
        signature: "none",
      },
    });
  });

  test("is followed, over rewritten history too", async () => {
    const first = repository.commit({ "proxy.pac": "one" });
    const source = sourceOf();
    expect(await text(source)).toBe("one");
    repository.commit({ "proxy.pac": "two" });
    expect(await text(source)).toBe("two");
    repository.git("reset", "--quiet", "--hard", first);
    repository.commit({ "proxy.pac": "three" });
    expect(await text(source)).toBe("three");
  });

  test.each([
    { name: "a tag", ref: "v1" },
    { name: "a branch with a slash", ref: "ring/canary" },
    { name: "a full name", ref: "refs/heads/ring/canary" },
  ])("is read at $name", async ({ ref }) => {
    repository.commit({ "proxy.pac": "tagged" });
    repository.git("tag", "--annotate", "--message", "one", "v1");
    repository.git("branch", "ring/canary");
    repository.commit({ "proxy.pac": "later" });
    expect(await text(sourceOf(siteWith({ ref })))).toBe("tagged");
  });

  test("is found in a folder, and without a work tree", async () => {
    repository.commit({ "munich/proxy.pac": "deep" });
    expect(await text(sourceOf(siteWith({ path: "./munich/proxy.pac" })))).toBe("deep");
    const bare = join(state, "bare.git");
    execFileSync("git", ["clone", "--quiet", "--bare", repository.folder, bare], { stdio: "pipe" });
    expect(await text(sourceOf(siteWith({ path: "munich/proxy.pac", repository: bare })))).toBe("deep");
  });

  test("cannot paint on a terminal or fill a log", async () => {
    repository.git("config", "user.name", "Kim\u001b[31m \u202eevil");
    repository.commit({ "proxy.pac": PAC }, `red \u001b[31m${"x".repeat(5_000)}`);
    const read = await sourceOf().read();
    if (!("origin" in read) || read.origin.kind !== "git") throw new Error("not read");
    expect(read.origin.author).toBe("Kim [31m evil <kim@corp.example>");
    expect(read.origin.message).toMatch(/^red \[31mx{190,}\.\.\.$/);
  });
});

describe("what cannot be taken is said in words", () => {
  test("no such file, and none any more", async () => {
    repository.commit({ "other.pac": PAC });
    expect(await problem()).toMatch(/^commit [0-9a-f]{12} has no such file; "pac.git.path" in .* names it$/);
  });

  test("a symbolic link, as the file or on the way to it", async () => {
    repository.commit({ "real/proxy.pac": PAC });
    symlinkSync("/etc/passwd", join(repository.folder, "proxy.pac"));
    symlinkSync("real", join(repository.folder, "way"));
    repository.commit({});
    expect(await problem()).toBe("a symbolic link, not a regular file");
    expect(await problem(sourceOf(siteWith({ path: "way/proxy.pac" })))).toMatch(/has no such file/);
    expect(await problem(sourceOf(siteWith({ path: "real" })))).toBe("a folder, not a regular file");
  });

  test("a huge file is not even read", async () => {
    repository.commit({ "proxy.pac": new Uint8Array(20 * 1024 * 1024) });
    expect(await problem()).toBe("has 20971520 bytes; more than 1048577 are not read");
  });

  test("a ref that is deleted, and that comes back", async () => {
    repository.commit({ "proxy.pac": PAC });
    repository.git("branch", "live");
    const source = sourceOf(siteWith({ ref: "live" }));
    expect(await text(source)).toBe(PAC);
    repository.git("branch", "-D", "live");
    expect(await problem(source)).toMatch(/^cannot fetch live: couldn't find remote ref live$/);
    repository.git("branch", "live");
    expect(await text(source)).toBe(PAC);
  });

  test("a repository that is gone, and that comes back", async () => {
    repository.commit({ "proxy.pac": PAC });
    const source = sourceOf();
    await text(source);
    renameSync(repository.folder, `${repository.folder}.away`);
    expect(await problem(source)).toMatch(/^cannot fetch main: .*does not appear to be a git repository$/);
    renameSync(`${repository.folder}.away`, repository.folder);
    expect(await text(source)).toBe(PAC);
  });

  test("what a killed fetch left behind is in nobody's way", async () => {
    repository.commit({ "proxy.pac": PAC });
    const folder = join(state, "git", "default.git");
    await mkdir(join(folder, "refs"), { recursive: true });
    for (const name of ["shallow.lock", "config.lock", "HEAD"]) writeFileSync(join(folder, name), "half");
    const source = sourceOf();
    expect(await text(source)).toBe(PAC);
    writeFileSync(join(folder, "shallow.lock"), "");
    await rm(join(folder, "objects"), { recursive: true });
    repository.commit({ "proxy.pac": "two" });
    await source.read();
    expect(await text(source)).toBe("two");
  });

  test("no git, and one that never ends", async () => {
    repository.commit({ "proxy.pac": PAC });
    expect(await problem(sourceOf(siteWith(), nodeGit({ PATH: "/nonexistent" })))).toMatch(
      /cannot be started; install it$/,
    );
    const tools = await temporaryFolder();
    const slow = join(tools, "git");
    writeFileSync(slow, "#!/bin/sh\n/bin/sleep 600 &\nwait\n");
    chmodSync(slow, 0o755);
    const impatient = nodeGit({ PATH: tools }, { milliseconds: 200, bytes: 1_000 });
    expect(await problem(sourceOf(siteWith(), impatient))).toMatch(/git took too long and was stopped$/);
  });
});

describe("nothing of a repository is run", () => {
  test("hooks of the copy's template, and settings that name programs", async () => {
    repository.commit({ "proxy.pac": PAC });
    const home = await temporaryFolder();
    const trap = join(home, "trap");
    const hook = join(home, "template", "hooks", "reference-transaction");
    await mkdir(join(home, "template", "hooks"), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\ntouch ${trap}\n`);
    chmodSync(hook, 0o755);
    writeFileSync(join(home, ".gitconfig"), `[init]\n\ttemplateDir = ${join(home, "template")}\n`);
    expect(await text(sourceOf(siteWith(), nodeGit({ PATH: process.env.PATH, HOME: home })))).toBe(PAC);
    expect(existsSync(trap)).toBe(false);
    // The trap works: git itself, asked in the same place, falls into it.
    execFileSync("git", ["update-ref", "refs/heads/x", "refs/pacwright/served"], {
      cwd: join(state, "git", "default.git"),
      stdio: "pipe",
    });
    expect(existsSync(trap)).toBe(true);
  });

  test("a transport that is a command", async () => {
    const trap = join(state, "trap");
    expect(await problem(sourceOf(siteWith({ repository: `ext::sh -c touch% ${trap}` })))).toMatch(
      /not allowed/,
    );
    expect(existsSync(trap)).toBe(false);
  });

  test("no password is asked for", async () => {
    const result = await runGit(["credential", "fill"]);
    expect(result.status).not.toBe(0);
  });
});

describe("the site file takes nothing that git would read as an option", () => {
  const parse = (git: string) => () =>
    parseSite(
      `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac, git: ${git} }\nstate: { directory: s }\n`,
      "f",
    );
  test.each([
    "{ repository: --upload-pack=touch }",
    "{ repository: ../pac.git, ref: --all }",
    "{ repository: ../pac.git, ref: 'a b' }",
    "{ repository: ../pac.git, ref: 'a:refs/heads/b' }",
    "{ repository: ../pac.git, ref: a..b }",
    "{ repository: ../pac.git, path: ../../etc/passwd }",
    "{ repository: ../pac.git, path: /etc/passwd }",
    "{ repository: ../pac.git, fetch: 0 }",
  ])("%s", (git) => {
    expect(parse(git)).toThrow(/pac\.git/);
  });
  test("but what it should", () => {
    expect(parse("{ repository: 'ssh://git@git.corp.example/pac.git', ref: ring/canary }")).not.toThrow();
  });
});
