import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./state.ts";

/** A repository with a work tree, and what is done to it. */
export interface TestRepository {
  readonly folder: string;
  /** Runs git there. @returns what it prints, without the line end */
  git(...args: string[]): string;
  /** Writes files and commits them. @returns the commit */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): string;
}

/** Settings of whoever runs the tests have no part in them. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
  GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
};

/** An empty repository on the branch `main`; {@link removeFolders} removes it. */
export async function testRepository(): Promise<TestRepository> {
  const folder = await temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: folder, env: ENVIRONMENT, encoding: "utf8", stdio: "pipe" }).trimEnd();
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Kim Example");
  git("config", "user.email", "kim@corp.example");
  return {
    folder,
    git,
    commit(files, message = "change") {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
  };
}
