import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "./repository.ts";

/** What the scripts, the compiler and the tests of a unit need. */
const PARTS = [
  "pac",
  "site",
  "sim",
  "lint",
  "server",
  "scripts",
  "docs",
  "test/helpers",
  "test/server/support",
  "test/lint/pages.test.ts",
  "package.json",
  "tsconfig.json",
  "biome.json",
  "README.md",
];

/** A copy of the repository in a temporary folder, with the same dependencies. */
export function copyRepository(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "pacwright-"));
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
