#!/usr/bin/env node
import { run } from "./cli.ts";
import { processControl } from "./process-control.ts";

async function main(): Promise<void> {
  const { argv, env, stdin, stdout, stderr } = process;
  const io = { stdin, stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = await run(argv.slice(2), io, processControl());
}

void main();
