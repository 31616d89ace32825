#!/usr/bin/env node
import { openGuard } from "../sim/index.ts";

// First of all: the thread loads the engine while this one loads the linter.
const guard = openGuard();

async function main(): Promise<void> {
  const { run } = await import("./cli.ts");
  const { argv, env, stdin, stdout, stderr } = process;
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await run(argv.slice(2), io, guard.load);
  await guard.close();
}

void main();
