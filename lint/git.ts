import { execFile } from "node:child_process";

export interface GitAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asks Git something in a folder. */
export type AsksGit = (folder: string, args: readonly string[]) => Promise<GitAnswer>;

/** A large repository on a slow disk answers within this; a Git that waits for something else never does. */
const PATIENCE_MS = 60_000;
/** A list of all names that changed in a large repository. */
const MAX_OUTPUT = 256 * 1024 * 1024;
/** Git sets these for its hooks, as seen from the folder in which it starts them: they mislead it in another one. */
const OF_HOOKS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/**
 * The real Git.
 *
 * @param env the environment to run it in
 * @returns what asks it; rejects with an Error when there is no Git, or it does not end
 */
export function realGit(env: Readonly<Record<string, string | undefined>>): AsksGit {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !OF_HOOKS.includes(name)));
  // Answers in English, and no lock that another Git would have to wait for.
  const options = { env: { ...own, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" }, encoding: "utf8" } as const;
  return (folder, args) =>
    new Promise((resolve, reject) => {
      const limits = { timeout: PATIENCE_MS, maxBuffer: MAX_OUTPUT, killSignal: "SIGKILL" } as const;
      execFile("git", ["-C", folder, ...args], { ...options, ...limits }, (error, stdout, stderr) => {
        if (error === null) resolve({ status: 0, stdout, stderr });
        else if (typeof error.code === "number") resolve({ status: error.code, stdout, stderr });
        else reject(new Error(reasonOf(error)));
      });
    });
}

function reasonOf({ code, killed, message }: { code?: unknown; killed?: boolean; message: string }): string {
  if (code === "ENOENT") return "Git is not installed here, or not on the PATH";
  if (killed) return `Git did not answer within ${PATIENCE_MS / 1000} s`;
  return `Git failed (${message.split("\n")[0]})`;
}
