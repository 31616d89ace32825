#!/usr/bin/env node
import { openGuard } from "../sim/index.ts";

// First of all: the thread loads the engine while this one loads the linter.
const guard = openGuard();

async function main(): Promise<void> {
  const { run } = await import("./cli.ts");
  const { argv, env, stdin, stdout, stderr } = process;
  stdout.on("error", leave);
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await run(argv.slice(2), io, guard.load);
  await guard.close();
}

/** Whoever reads the findings may have seen enough: `pac-lint . | head`. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

void main();
