#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import type { Loader } from "./engine/types.ts";
import { openGuard } from "./guard/guard.ts";

// A single answer is out before V8 has optimised the engine: its baseline compiler alone starts it in two thirds of the
// time (0.33 s against 0.45 s, 7 runs each), and each function is looked at when it is first called. A list of URLs
// or a fleet is worth the optimising compiler.
if (!process.argv.some((word) => /^(--urls(=.*)?|fleet)$/.test(word))) {
  setFlagsFromString("--liftoff-only");
  setFlagsFromString("--wasm-lazy-validation");
}

// Most questions are answered from the rules, in this thread. Where the command line says that the script will run, the
// other thread loads the engine at once, while this one loads the rest of the program.
const SCRIPT = /^(--explain|test|journey|fleet|(--engine=)?sandbox|(--client=)?(node|winhttp|all))$/;
let guard = process.argv.some((word) => SCRIPT.test(word)) ? openGuard() : null;

/** Not the guard's own: there may be no thread yet, and there may never be one. */
const load: Loader = (...order) => {
  guard ??= openGuard();
  return guard.load(...order);
};

async function main(): Promise<void> {
  const { REAL_EDGES, run } = await import("./cli.ts");
  const { argv, env, stdout, stderr } = process;
  stdout.on("error", leave);
  const io = { stdout, stderr, env, cwd: process.cwd(), stdin: { [Symbol.asyncIterator]: readStdin } };
  process.exitCode = await run(argv.slice(2), io, { ...REAL_EDGES, load });
  // Otherwise the process waits for V8, which is still optimising the engine (100 ms).
  await guard?.close();
}

/** Standard input is opened when it is read, which is seldom. */
function readStdin(): AsyncIterator<Uint8Array> {
  return process.stdin[Symbol.asyncIterator]();
}

/** Whoever reads the answers may have seen enough: `pac-sim --urls list.txt | head`. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

void main();
