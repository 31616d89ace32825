#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { openGuard } from "./guard/guard.ts";

// A single answer is out before V8 has optimised the engine, and its baseline compiler alone starts it in two thirds of
// the time (0.33 s against 0.45 s, 7 runs each). A list of URLs is worth the optimising one.
if (!process.argv.includes("--urls")) setFlagsFromString("--liftoff-only");

// First of all: the thread loads the engine while this one loads the command line.
const guard = openGuard();
const { REAL_EDGES, run } = await import("./cli.ts");
const { argv, env, stdin, stdout, stderr } = process;
const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
process.exitCode = await run(argv.slice(2), io, { ...REAL_EDGES, load: guard.load });
// Otherwise the process waits for V8, which is still optimising the engine (100 ms).
await guard.close();
