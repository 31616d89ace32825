import { describe, expect, test } from "vitest";
import { codeOf, importsOf } from "./support/code.ts";
import { filesBelow, textOf } from "./support/repository.ts";

/** What a module can take from the machine instead of being given it. */
const REACHES = {
  process: (source: string) => /\bprocess\b/.test(codeOf(source)),
  console: (source: string) => /\bconsole\./.test(codeOf(source)),
  clock: (source: string) =>
    /\bDate\.now\b|\bglobalThis\.Date\b|\bnew Date\(\s*\)|\bperformance\b/.test(codeOf(source)),
  chance: (source: string) => /\bMath\.random\b|\brandom(Bytes|UUID|Int)\b/.test(codeOf(source)),
  timer: (source: string) => /(?<!\.)\bset(Timeout|Interval|Immediate)\(/.test(codeOf(source)),
  files: imports("fs", "fs/promises"),
  dns: imports("dns", "dns/promises"),
  machine: imports("os", "child_process", "worker_threads", "cluster"),
};

type Reach = keyof typeof REACHES;

function imports(...modules: string[]) {
  return (source: string) =>
    importsOf(source).some((from) => modules.some((name) => from === `node:${name}`));
}

/** The edges: every file that touches the machine, what it touches, and why it must. */
const EDGES: Readonly<Record<string, { reaches: readonly Reach[]; why: string }>> = {
  "lint/bin.ts": { reaches: ["process"], why: "hands the process to run()" },
  "lint/disk.ts": { reaches: ["files"], why: "replaces what --fix and --update-baseline write, in one step" },
  "lint/git.ts": { reaches: ["machine"], why: "asks the real Git which lines changed" },
  "lint/live/ask-dns.ts": { reaches: ["dns"], why: "asks resolvers when --live says so" },
  "lint/live/world.ts": {
    reaches: ["clock", "chance"],
    why: "the real network behind --live: its clocks, and names that nobody has",
  },
  "lint/read-bytes.ts": { reaches: ["files"], why: "a PAC, or standard input, as bytes with a limit" },
  "lint/site-files.ts": { reaches: ["files"], why: "the text of the site file, for the lines of findings" },
  "lint/targets.ts": { reaches: ["files"], why: "finds the PACs in a folder" },
  "lint/world.ts": {
    reaches: ["clock"],
    why: "the real clock behind the limit on evaluation checks and behind expiry dates",
  },
  "server/bin.ts": { reaches: ["process"], why: "hands the process to run()" },
  "server/firewall/nft.ts": { reaches: ["machine"], why: "runs nft, which alone can load a ruleset" },
  "server/git/run-git.ts": {
    reaches: ["process", "timer", "machine"],
    why: "runs the real Git, with a limit of time, and ends all that it has started",
  },
  "server/listen/http-server.ts": {
    reaches: ["timer"],
    why: "cuts connections that outlive a graceful stop",
  },
  "server/node-world.ts": {
    reaches: ["clock", "timer", "files", "machine"],
    why: "the real world of the server; tests pass another",
  },
  "server/process-control.ts": {
    reaches: ["process"],
    why: "signals and standard output of a running server",
  },
  "server/publish/validate-in-worker.ts": {
    reaches: ["timer", "machine"],
    why: "a PAC is judged in a thread that can be ended",
  },
  "server/publish/validate-worker.ts": { reaches: ["machine"], why: "the other end of that thread" },
  "server/releases/node-disk.ts": {
    reaches: ["chance", "files"],
    why: "writes releases in one step, each under a name that nobody else uses until then",
  },
  "server/site-argument.ts": {
    reaches: ["files"],
    why: "decides whether the argument is a folder or a file",
  },
  "sim/bin.ts": { reaches: ["process"], why: "hands the process to run()" },
  "sim/cli/edges.ts": { reaches: ["clock", "files"], why: "the real edges of pac-sim; tests pass others" },
  "sim/cli/progress.ts": {
    reaches: ["clock"],
    why: "when to begin showing progress; no answer depends on it",
  },
  "sim/cli/read-urls.ts": { reaches: ["files"], why: "streams a list of URLs that may not fit into memory" },
  "sim/dns/system.ts": { reaches: ["dns"], why: "asks the machine's resolver when --dns live says so" },
  "sim/guard/thread.ts": {
    reaches: ["timer", "machine"],
    why: "scripts run in a thread that is ended when its time is over",
  },
  "sim/guard/worker.ts": { reaches: ["machine"], why: "the other end of that thread" },
  "sim/guard/world-proxy.ts": {
    reaches: ["clock", "machine"],
    why: "asks the other thread for the world; real time says when its clock is asked again",
  },
  "sim/engine/ask-each.ts": {
    reaches: ["clock"],
    why: "how many of many questions are answered before the first answers are handed out",
  },
  "sim/engine/calls.ts": { reaches: ["clock"], why: "the time limit on a script runs in real time" },
  "sim/engine/host-clock.ts": {
    reaches: ["clock"],
    why: "lends pac-resolver the simulated clock, for it has no other door",
  },
  "sim/engine/pac-resolver.ts": {
    reaches: ["clock", "timer"],
    why: "the time limit on a script runs in real time",
  },
  "sim/engine/engine-module.ts": { reaches: ["files"], why: "the engine is a WebAssembly file" },
  "sim/engine/realm.ts": { reaches: ["chance"], why: "a random guard for the engine's own stack" },
  "site/package-file.ts": { reaches: ["files"], why: "the version and the example of the installed package" },
};

const sources = ["pac", "site", "sim", "lint", "server"]
  .flatMap(filesBelow)
  .filter((file) => file.endsWith(".ts"));

function reachesOf(source: string): Reach[] {
  return (Object.keys(REACHES) as Reach[]).filter((reach) => REACHES[reach](source));
}

describe("the machine is touched only at the edges", () => {
  const found = sources
    .map((file) => ({ file, reaches: reachesOf(textOf(file)) }))
    .filter(({ reaches }) => reaches.length > 0);

  test("every file that does is in the list, and the list has no other", () => {
    expect(Object.fromEntries(found.map(({ file, reaches }) => [file, reaches]))).toEqual(
      Object.fromEntries(Object.entries(EDGES).map(([file, { reaches }]) => [file, reaches])),
    );
  });

  test("every edge says why", () => {
    expect(Object.values(EDGES).filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test("pac has none", () => {
    expect(found.filter(({ file }) => file.startsWith("pac/"))).toEqual([]);
  });
});

describe("the search", () => {
  const ROWS: { source: string; reaches: Reach[] }[] = [
    { source: "const now = Date.now();", reaches: ["clock"] },
    { source: "const now = new Date();", reaches: ["clock"] },
    { source: "const shown = new Date(given).toISOString();", reaches: [] },
    { source: "const text = `at ${Date.now()}`;", reaches: ["clock"] },
    { source: 'const text = "Date.now() in a text";', reaches: [] },
    { source: "const pac = `var now = new Date();`;", reaches: [] },
    { source: "// process.exit is what this avoids", reaches: [] },
    { source: "process.exitCode = 1;", reaches: ["process"] },
    { source: "const { argv } = process;", reaches: ["process"] },
    { source: 'console.log("x");', reaches: ["console"] },
    { source: 'import { readFile } from "node:fs/promises";', reaches: ["files"] },
    { source: 'import { lookup } from "node:dns/promises";', reaches: ["dns"] },
    { source: 'import { isIP } from "node:net";', reaches: [] },
    { source: "setTimeout(give, 1);", reaches: ["timer"] },
    { source: "socket.setTimeout(1);", reaches: [] },
    { source: "const id = randomUUID();", reaches: ["chance"] },
  ];
  test.each(ROWS)("$source", ({ source, reaches }) => expect(reachesOf(source)).toEqual(reaches));
});
