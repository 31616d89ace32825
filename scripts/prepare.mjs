// npm runs this in a clone: after `npm install`, before `npm pack`, and when a Git URL is installed, as pre-commit does.
// A clone has no dist/, and what is installed from it consists of that.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");

/** `npm install --global` of a Git URL tells npm in the clone to install globally, too: it gets no tools to build with. */
const GLOBAL = /^npm_config_(global|location|prefix|local_prefix)$/i;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !GLOBAL.test(name)));

/** Standard output is npm's: `npm pack` prints the name of the package there. */
function npm(...args) {
  const stdio = ["ignore", process.stderr, process.stderr];
  execFileSync("npm", args, { cwd: ROOT, env, stdio, shell: process.platform === "win32" });
}

function hasTools() {
  try {
    createRequire(import.meta.url).resolve("rolldown");
    return true;
  } catch {
    return false;
  }
}

// After `npm ci`, those who work on this build when they start or test it.
if (process.env.npm_command !== "ci") {
  if (!hasTools()) npm("ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund");
  npm("run", "--silent", "build");
}
