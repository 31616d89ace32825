#!/usr/bin/env node
import { run } from "./cli.ts";
import { processControl } from "./process-control.ts";

const { stdout, stderr, stdin, env } = process;
process.exitCode = await run(
  process.argv.slice(2),
  { stdout, stderr, stdin, env, cwd: process.cwd() },
  processControl(),
);
