import { afterEach, beforeEach } from "vitest";
import { run } from "../../lint/cli.ts";
import { fakeIo } from "./fake-io.ts";
import { type GitFolder, gitFolder } from "./git-folder.ts";

export interface LintRepository extends Pick<GitFolder, "write" | "commit"> {
  readonly root: () => string;
  /** Runs `pac-lint` in the repository; arguments are separated by spaces. Findings are `file:line check`. */
  lint(args: string, options?: Parameters<typeof fakeIo>[0]): Promise<LintRun>;
}

interface LintRun {
  readonly status: number;
  readonly found: readonly string[];
  readonly out: string;
  readonly err: string;
}

/** A repository of Git to lint in; a new one for each test. */
export function lintRepository(): LintRepository {
  let folder: GitFolder | null = null;
  const opened = (): GitFolder => {
    if (folder === null) throw new Error("there is a repository only while a test runs");
    return folder;
  };
  beforeEach(() => {
    folder = gitFolder();
  });
  afterEach(() => {
    folder?.remove();
    folder = null;
  });
  return {
    root: () => opened().root,
    write: (path, content) => opened().write(path, content),
    commit: (message) => opened().commit(message),
    async lint(args, options = {}) {
      const io = fakeIo({ cwd: opened().root, env: opened().env, ...options });
      const argv = args.split(" ").filter((arg) => arg !== "");
      const status = await run(argv, io);
      const heads = io.out().matchAll(/^(\S+?):(\d+):\d+: \w+ ([a-z0-9-]+)$/gm);
      return {
        status,
        found: [...heads].map(([, file, line, check]) => `${file}:${line} ${check}`),
        out: io.out(),
        err: io.err(),
      };
    },
  };
}
