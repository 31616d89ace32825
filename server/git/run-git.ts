import { spawn } from "node:child_process";

/** How a run of `git` ended. */
export interface GitResult {
  /** Null when it was stopped, or could not be started. */
  readonly status: number | null;
  readonly stdout: Buffer;
  /** The beginning of it. */
  readonly stderr: string;
  /** Why there is no status. */
  readonly failure: "not installed" | "took too long" | "said too much" | null;
}

/** Runs the real `git` with these arguments: no shell, no questions, no hooks. Never rejects. */
export type RunGit = (args: readonly string[]) => Promise<GitResult>;

/** What one run may use up. */
export interface GitLimits {
  readonly milliseconds: number;
  /** Of standard output; a PAC is 1 MiB at most. */
  readonly bytes: number;
}

const GIT_LIMITS: GitLimits = { milliseconds: 60_000, bytes: 8 * 1024 * 1024 };

const MOST_STDERR = 4_000;

/** What git and ssh need to find keys and the way out; everything else of the environment stays with the server. */
const PASSED_ON =
  /^(PATH|HOME|USER|LOGNAME|XDG_CONFIG_HOME|GNUPGHOME|SSH_AUTH_SOCK|GIT_SSL_CAINFO|SSL_CERT_FILE|(https?|all|no)_proxy)$/i;

const FIXED = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "/bin/false",
  SSH_ASKPASS: "/bin/false",
  GIT_SSH_COMMAND: "ssh -o BatchMode=yes -o ConnectTimeout=15",
  // Not "ext", which runs any command.
  GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_PAGER: "cat",
  // Messages are searched for nothing, but a person reads them with the help of a search engine.
  LC_ALL: "C",
};

/** Settings of the machine that would run programs, stay behind, or change what is printed. */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.autoDetach=false",
  "maintenance.autoDetach=false",
  "log.showSignature=false",
  "fetch.recurseSubmodules=no",
  "color.ui=false",
];

/** @param env the environment of this process */
export function nodeGit(
  env: Readonly<Record<string, string | undefined>>,
  limits: GitLimits = GIT_LIMITS,
): RunGit {
  const passedOn = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
  const environment = { ...Object.fromEntries(passedOn), ...FIXED };
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  return (args) =>
    new Promise<GitResult>((resolve) => {
      const chunks: Buffer[] = [];
      let [size, stderr] = [0, ""];
      let failure: GitResult["failure"] = null;
      // A group of its own, so that what git has started (ssh, index-pack) can be ended with it.
      const child = spawn("git", ["--no-pager", ...settings, ...args], {
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      const stop = (why: GitResult["failure"]) => {
        failure ??= why;
        if (child.pid !== undefined) killGroup(child.pid);
      };
      const limit = setTimeout(() => stop("took too long"), limits.milliseconds);
      const end = (status: number | null) => {
        clearTimeout(limit);
        resolve({ status: failure === null ? status : null, stdout: Buffer.concat(chunks), stderr, failure });
      };
      child.stdout.on("data", (chunk: Buffer) => {
        size += chunk.byteLength;
        if (size > limits.bytes) stop("said too much");
        else chunks.push(chunk);
      });
      child.stderr.on("data", (chunk: Buffer) => {
        if (stderr.length < MOST_STDERR) stderr += chunk.toString("utf8");
      });
      child.once("error", () => {
        failure ??= "not installed";
        end(null);
      });
      child.once("close", (status) => end(status));
    });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
