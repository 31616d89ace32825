import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The package's version, from its manifest, so that there is one place for it. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;
}

/** The path of a file of the package. It refers to itself by name, so sources and dist/ find the same one. */
export function packageFile(name: string): string {
  const manifest = createRequire(import.meta.url).resolve("pacwright/package.json");
  return join(dirname(manifest), name);
}
