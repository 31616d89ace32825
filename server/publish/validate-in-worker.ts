import { Worker } from "node:worker_threads";
import type { Problem, Validate, Verdict } from "./candidate.ts";

/** What judging one candidate may use up. */
export interface WorkerLimits {
  /** Wall clock, in milliseconds. */
  readonly milliseconds: number;
  /** JavaScript heap of the worker; WebAssembly memory is limited by the sandbox itself. */
  readonly heapMegabytes: number;
}

/** The judgement of a large PAC was seen to take about a second; the linter's start-up is most of it. */
const WORKER_LIMITS: WorkerLimits = { milliseconds: 20_000, heapMegabytes: 512 };

const COMPILED_WORKER = new URL("./validate-worker.cjs", import.meta.url);

/**
 * Makes a validator that judges each candidate in a thread of its own. Requests are answered meanwhile, and a candidate
 * that loops or eats memory takes nothing but that thread with it.
 *
 * @param script the compiled worker
 */
export function validateInWorker(
  limits: WorkerLimits = WORKER_LIMITS,
  script: URL = COMPILED_WORKER,
): Validate {
  return (candidate) =>
    new Promise<Verdict>((resolve) => {
      const worker = new Worker(script, {
        workerData: candidate,
        env: {},
        stdin: false,
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      });
      const finish = (verdict: Verdict) => {
        clearTimeout(limit);
        resolve(verdict);
        void worker.terminate();
      };
      const reject = (message: string) => finish(rejected(candidate.file, message));
      const limit = setTimeout(
        () => reject(`validation took longer than ${limits.milliseconds / 1000} s and was stopped`),
        limits.milliseconds,
      );
      worker.once("message", finish);
      worker.once("error", (error) => reject(`validation failed: ${reasonOf(error, limits)}`));
      worker.once("exit", () => reject("validation ended without a result"));
    });
}

function rejected(file: string, message: string): Verdict {
  const problem: Problem = { file, line: null, column: null, message, source: "script" };
  return { errors: [problem], warnings: [] };
}

function reasonOf(error: NodeJS.ErrnoException, { heapMegabytes }: WorkerLimits): string {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return `it used more than ${heapMegabytes} MB of memory`;
  return error.message;
}
