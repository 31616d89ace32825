#!/usr/bin/env node
import { openGuard } from "./guard/guard.ts";

// First of all: the thread loads the engine while this one loads the command line.
const guard = openGuard();
const { run } = await import("./cli.ts");
const { REAL_EDGES } = await import("./cli/edges.ts");
const { argv, env, stdin, stdout, stderr } = process;
const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
process.exitCode = await run(argv.slice(2), io, { ...REAL_EDGES, load: guard.load });
// Otherwise the process waits for V8, which is still optimising the engine (100 ms).
await guard.close();
