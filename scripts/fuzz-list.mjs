// Asks generated PACs about generated URLs, by their scripts and by their decision lists, for as long as it is told.
// Options: see test/system/fuzz/list-run.ts.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// Inside node_modules, so that the compiled files find their packages.
const folder = path.join(root, "node_modules", ".cache", "fuzz-list");

rmSync(folder, { recursive: true, force: true });
const tsc = path.join(
  path.dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin",
  "tsc",
);
const flags = ["--noEmit", "false", "--noCheck", "--rootDir", root, "--outDir", folder];
execFileSync(process.execPath, [tsc, "-p", path.join(root, "tsconfig.json"), ...flags], { stdio: "inherit" });

const { main } = await import(pathToFileURL(path.join(folder, "test/system/fuzz/list-run.js")).href);
process.exitCode = await main(process.argv.slice(2), Date.now, (line) => process.stdout.write(`${line}\n`));
