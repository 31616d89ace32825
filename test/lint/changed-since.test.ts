import { chmodSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_LINES, type ChangedLines } from "../../lint/changed-lines.ts";
import { changedSince } from "../../lint/changed-since.ts";
import { realGit } from "../../lint/git.ts";
import { type GitFolder, gitFolder } from "../helpers/git-folder.ts";

const TEN = Array.from({ length: 10 }, (_, i) => `line ${i + 1} of a file\n`);
/** The ten lines with some of them replaced; null: taken out. */
const withLines = (lines: Record<number, string | null>) =>
  TEN.map((line, i) => (i + 1 in lines ? (lines[i + 1] ?? "") : line)).join("");
const range = (from: number, to = from) => ({ from, to });

let folder: GitFolder;
beforeEach(() => {
  folder = gitFolder();
  folder.write("a.pac", TEN.join(""));
  folder.write("sub/b.pac", TEN.join(""));
  folder.write(".gitignore", "ignored.pac\n");
  folder.commit();
});
afterEach(() => folder.remove());

async function changedIn(paths: string[], revision = "HEAD"): Promise<Record<string, ChangedLines>> {
  const files = paths.map((path) => join(folder.root, path));
  const changed = await changedSince(revision, files, realGit(folder.env));
  return Object.fromEntries([...changed].map(([file, lines]) => [file.slice(folder.root.length + 1), lines]));
}

describe("changed lines by Git", () => {
  const edited = withLines({ 3: "other\n", 7: null, 9: "line 9\nand more\n" });
  const expected = [range(3), range(6.5), range(8, 9)];
  const states: { name: string; prepare: () => void }[] = [
    { name: "in the folder only", prepare: () => undefined },
    { name: "staged", prepare: () => folder.git("add", "--all") },
    { name: "committed", prepare: () => folder.commit() },
  ];
  test.each(states)("$name", async ({ prepare }) => {
    const first = folder.git("rev-parse", "HEAD").trim();
    folder.write("sub/b.pac", edited);
    prepare();
    expect(await changedIn(["a.pac", "sub/b.pac"], first)).toEqual({ "sub/b.pac": expected });
  });

  test("nothing changed: no file", async () => expect(await changedIn(["a.pac", "sub/b.pac"])).toEqual({}));

  test("a new file is new as a whole: untracked, ignored, staged or committed", async () => {
    for (const path of ["untracked.pac", "ignored.pac", "staged.pac"]) folder.write(path, "x\n");
    folder.git("add", "staged.pac");
    const all = await changedIn(["untracked.pac", "ignored.pac", "staged.pac", "a.pac"]);
    expect(all).toEqual({ "untracked.pac": ALL_LINES, "ignored.pac": ALL_LINES, "staged.pac": [range(1)] });
  });

  test("a file that was renamed has its changed lines only", async () => {
    folder.git("mv", "a.pac", "sub/c.pac");
    folder.write("sub/c.pac", withLines({ 2: "other\n" }));
    expect(await changedIn(["sub/c.pac"])).toEqual({ "sub/c.pac": [range(2)] });
    folder.commit();
    expect(await changedIn(["sub/c.pac"], "HEAD~1")).toEqual({ "sub/c.pac": [range(2)] });
  });

  test("a file that was moved and not told to Git is new as a whole", async () => {
    renameSync(join(folder.root, "a.pac"), join(folder.root, "d.pac"));
    expect(await changedIn(["d.pac"])).toEqual({ "d.pac": ALL_LINES });
  });

  test("another mode is a change without lines", async () => {
    chmodSync(join(folder.root, "a.pac"), 0o755);
    expect(await changedIn(["a.pac", "sub/b.pac"])).toEqual({ "a.pac": [] });
  });

  test("what others did on the branch since is not counted", async () => {
    folder.git("checkout", "--quiet", "-b", "mine");
    folder.write("a.pac", withLines({ 2: "mine\n" }));
    folder.commit();
    folder.git("checkout", "--quiet", "main");
    folder.write("a.pac", withLines({ 9: "theirs\n" }));
    folder.commit();
    folder.git("checkout", "--quiet", "mine");
    expect(await changedIn(["a.pac"], "main")).toEqual({ "a.pac": [range(2)] });
  });

  test("a history without a common commit is compared as it is", async () => {
    folder.git("checkout", "--quiet", "--orphan", "other");
    folder.write("a.pac", withLines({ 4: "other\n" }));
    folder.commit();
    expect(await changedIn(["a.pac"], "main")).toEqual({ "a.pac": [range(4)] });
  });

  const names = ["with space.pac", "*.pac", "ünï.pac", '"quoted".pac', "-q.pac", ":(top)x.pac", "tab\t.pac"];
  test.each(names)("a file may be called %s", async (name) => {
    folder.write(name, TEN.join(""));
    folder.commit();
    folder.write(name, withLines({ 5: "other\n" }));
    folder.write("a.pac", withLines({ 6: "other\n" }));
    expect(await changedIn([name])).toEqual({ [name]: [range(5)] });
  });

  test("a person's configuration changes nothing", async () => {
    const settings = {
      "color.ui": "always",
      "diff.external": "false",
      "diff.noprefix": "true",
      "diff.context": "5",
      "diff.interHunkContext": "9",
      "diff.renames": "false",
      "diff.relative": "true",
      "core.quotePath": "true",
    };
    for (const [key, value] of Object.entries(settings)) folder.git("config", key, value);
    folder.write(".gitattributes", "*.pac diff=odd -text\n");
    folder.git("config", "diff.odd.textconv", "false");
    folder.git("config", "diff.odd.binary", "true");
    folder.write("sub/b.pac", edited);
    expect(await changedIn(["sub/b.pac"])).toEqual({ "sub/b.pac": expected });
  });

  test("the variables that Git gives to hooks do not mislead it", async () => {
    folder.write("sub/b.pac", edited);
    const env = { ...folder.env, GIT_DIR: ".git", GIT_INDEX_FILE: ".git/other", GIT_PREFIX: "sub/" };
    const changed = await changedSince("HEAD", [join(folder.root, "sub/b.pac")], realGit(env));
    expect([...changed.values()]).toEqual([expected]);
  });
});

describe("what cannot be asked", () => {
  const failure = (revision: string, git = realGit(folder.env)) =>
    changedSince(revision, [join(folder.root, "a.pac")], git).then(
      () => null,
      ({ message, status }) => ({ message, status }),
    );

  test.each(["nowhere", "--help", "HEAD~99", "main...HEAD", ""])(
    "the revision %j is not there",
    async (revision) => {
      const error = await failure(revision);
      expect(error?.message).toContain(`has no revision "${revision}"`);
      expect(error?.status).toBe(2);
    },
  );

  test("a folder that is no repository", async () => {
    rmSync(join(folder.root, ".git"), { recursive: true });
    const outside = { ...folder.env, GIT_CEILING_DIRECTORIES: join(folder.root, "..") };
    const error = await failure("HEAD", realGit(outside));
    expect(error?.message).toMatch(
      /^--changed-since: ".*" is not in the work tree of a Git repository \(fatal: not a git/,
    );
    expect(error?.status).toBe(2);
  });

  test("a machine without Git", async () => {
    const error = await failure("HEAD", realGit({ PATH: join(folder.root, "sub") }));
    expect(error).toEqual({
      message: "--changed-since: Git is not installed here, or not on the PATH",
      status: 3,
    });
  });

  test("a Git that fails half-way", async () => {
    const ask = realGit(folder.env);
    const broken: typeof ask = async (at, args) =>
      args[0] === "diff" ? { status: 128, stdout: "", stderr: "fatal: it broke\nmore" } : ask(at, args);
    expect(await failure("HEAD", broken)).toEqual({
      message: "--changed-since: git diff failed: fatal: it broke",
      status: 3,
    });
  });
});
