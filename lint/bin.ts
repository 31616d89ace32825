#!/usr/bin/env node
import { run } from "./cli.ts";

const { argv, env, stdin, stdout, stderr } = process;
process.exitCode = await run(argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
