#!/usr/bin/env node
import { openGuard } from "../sim/index.ts";
import { run } from "./cli.ts";

const guard = openGuard();
const { argv, env, stdin, stdout, stderr } = process;
const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
process.exitCode = await run(argv.slice(2), io, guard.load);
await guard.close();
