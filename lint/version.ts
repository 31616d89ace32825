import { createRequire } from "node:module";

/** The version in package.json. The package refers to itself by name, so the sources and dist/ find the same file. */
export function packageVersion(): string {
  const read = createRequire(import.meta.url)("pacwright/package.json") as { version: string };
  return read.version;
}
