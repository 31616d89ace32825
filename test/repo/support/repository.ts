import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The repository under test: this one. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

const NOT_OURS: readonly string[] = ["node_modules", "dist", ".git"];

/** Every file below a folder, as sorted paths from the root of the repository. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isFile()) files.push(file);
    else if (!NOT_OURS.includes(entry.name)) files.push(...filesBelow(file));
  }
  return files.sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a Node program to its end, for at most a minute. */
export function runNode(cwd: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** `off-net` -> `offNet`. */
export function constantOf(id: string): string {
  return id.replace(/-(.)/g, (_, character: string) => character.toUpperCase());
}
