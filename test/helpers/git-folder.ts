import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder for real Git commands, which read no configuration of the person who runs the tests. */
export interface GitFolder {
  /** Without symbolic links. */
  readonly root: string;
  readonly env: Readonly<Record<string, string>>;
  write(path: string, content: string | Uint8Array): void;
  /** Runs Git; its output. */
  git(...args: string[]): string;
  /** Commits everything there is. */
  commit(message?: string): void;
  remove(): void;
}

/** A new repository with one branch, `main`, and nothing in it. */
export function gitFolder(): GitFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pac-git-")));
  const person = { NAME: "Somebody", EMAIL: "somebody@corp.example" };
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: root,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(
      Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    ),
  };
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  git("init", "--quiet", "--initial-branch=main");
  return {
    root,
    env,
    git,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    commit(message = "a change") {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
