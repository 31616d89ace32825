import { dirname } from "node:path";
import type { Disk } from "../releases/disk.ts";
import type { GitResult, RunGit } from "./run-git.ts";
import { oneLine, reasonIn } from "./text.ts";

/** Something git could not do, in words. */
export class GitProblem extends Error {
  override readonly name = "GitProblem";
}

/** A commit as it is told of. Its texts are bounded and harmless. */
export interface Commit {
  readonly id: string;
  readonly author: string;
  readonly message: string;
  readonly signature: string;
}

/** A local copy of one ref of a repository, without a work tree. */
export interface Mirror {
  /** Fetches the ref. @returns the commit it stands for @throws GitProblem */
  fetch(): Promise<string>;
  /** @throws GitProblem */
  commit(id: string): Promise<Commit>;
  /**
   * The content of a regular file.
   *
   * @returns null where the commit has no such file
   * @throws GitProblem for what is no regular file, or larger than `limit`
   */
  file(commit: string, path: string, limit: number): Promise<Uint8Array | null>;
}

export interface MirrorOptions {
  readonly folder: string;
  readonly repository: string;
  readonly ref: string;
  /** File with the keys that may sign; undefined: as git is configured. */
  readonly allowedSigners: string | undefined;
}

/** The letters of `%G?` (git-log, "PRETTY FORMATS"). */
const SIGNATURES: Readonly<Record<string, string>> = {
  G: "good",
  B: "bad",
  U: "untrusted",
  X: "expired",
  Y: "expired",
  R: "revoked",
  E: "unchecked",
  N: "none",
};

const SERVED = "refs/pacwright/served";

/**
 * The copy is a cache: it is made anew at start and after any failure, so that nothing a killed fetch leaves behind
 * (locks, half a pack) is in the way of the next. Only the newest commit is fetched, so that costs little.
 */
export function openMirror(options: MirrorOptions, git: RunGit, disk: Disk): Mirror {
  const { folder, repository, ref, allowedSigners } = options;
  let usable = false;
  const signers = allowedSigners === undefined ? [] : ["-c", `gpg.ssh.allowedSignersFile=${allowedSigners}`];
  const run = async (what: string, args: readonly string[]): Promise<Buffer> => {
    const result = await git([...signers, `--git-dir=${folder}`, ...args]);
    if (result.status === 0) return result.stdout;
    usable = false;
    throw new GitProblem(`${what}: ${failureOf(result)}`);
  };
  const make = async () => {
    await disk.removeFolder(folder);
    await disk.makeFolder(dirname(folder));
    await run("cannot make a copy of the repository", ["init", "--quiet", "--bare"]);
    usable = true;
  };
  return {
    async fetch() {
      if (!usable) await make();
      const options = ["--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", "--end-of-options"];
      await run(`cannot fetch ${ref}`, ["fetch", ...options, repository, `+${ref}:${SERVED}`]);
      const verify = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${SERVED}^{commit}`];
      return (await run(`${ref} is no commit`, verify)).toString("latin1").trim();
    },
    async commit(id) {
      const format = "--format=%an <%ae>%x00%s%x00%G?";
      const shown = await run("cannot read the commit", ["show", "-s", format, "--end-of-options", id]);
      const [author = "", message = "", letter = ""] = shown.toString("utf8").split("\0");
      const signature = SIGNATURES[letter.trim()] ?? "unchecked";
      return { id, author: oneLine(author), message: oneLine(message), signature };
    },
    async file(commit, path, limit) {
      const listed = await run("cannot read the tree", ["ls-tree", "-z", "--full-tree", commit, "--", path]);
      const [, mode = "", kind = "", object = ""] =
        /^(\d+) (\w+) ([0-9a-f]+)\t/.exec(listed.toString("latin1")) ?? [];
      if (object === "") return null;
      if (kind !== "blob" || !mode.startsWith("100"))
        throw new GitProblem(`${NAMES[mode] ?? "something else"}, not a regular file`);
      const size = Number((await run("cannot read the file", ["cat-file", "-s", object])).toString("latin1"));
      if (size > limit) throw new GitProblem(`has ${size} bytes; more than ${limit} are not read`);
      return run("cannot read the file", ["cat-file", "blob", object]);
    },
  };
}

/** Modes of tree entries that are no files. */
const NAMES: Readonly<Record<string, string>> = {
  "120000": "a symbolic link",
  "160000": "a submodule",
  "040000": "a folder",
};

function failureOf({ failure, stderr }: GitResult): string {
  if (failure === "not installed") return 'the program "git" cannot be started; install it';
  return failure === null ? reasonIn(stderr) : `git ${failure} and was stopped`;
}
