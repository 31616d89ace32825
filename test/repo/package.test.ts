import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, textOf } from "./support/repository.ts";

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf("package.json")) as Manifest;
const exists = (file: string) => existsSync(path.join(ROOT, file));

/** Where a built file comes from. */
function sourceOf(target: string): string {
  return target.replace(/^(\.\/)?dist\//, "").replace(/(\.d\.ts|\.c?js)$/, ".ts");
}

describe("package.json", () => {
  test("names Node in one place, as the oldest version that is tested", () => {
    expect(manifest.engines).toEqual({ node: ">=20.19" });
  });

  test("has the three commands, each a program with a source", () => {
    expect(Object.keys(manifest.bin).sort()).toEqual(["pac-lint", "pac-server", "pac-sim"]);
    for (const target of Object.values(manifest.bin)) {
      expect(target).toMatch(/^dist\/\w+\/bin\.cjs$/);
      expect(textOf(sourceOf(target)).split("\n")[0]).toBe("#!/usr/bin/env node");
    }
  });

  test("exports only what has a source", () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    );
    expect(targets.map(sourceOf).filter((file) => !exists(file))).toEqual([]);
    expect(Object.keys(manifest.exports)).toEqual(
      expect.arrayContaining(["./sim", "./lint", "./server", "./site.schema.json"]),
    );
  });

  test("packs only what exists", () => {
    const packed = manifest.files.filter((file) => file !== "dist");
    expect(packed.filter((file) => !exists(file))).toEqual([]);
  });

  test("has scripts that run files that exist", () => {
    const run = Object.values(manifest.scripts).flatMap((script) => [...script.matchAll(/\bnode (\S+)/g)]);
    const files = run.map(([, file = ""]) => sourceOf(file));
    expect(files.filter((file) => !exists(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["scripts/generate.mjs", "scripts/new.mjs", "bench/run.mjs"]),
    );
  });

  test("depends on no package that needs a newer Node", () => {
    const engines = Object.keys(manifest.dependencies).map((name) => {
      const { engines = {} } = JSON.parse(textOf(`node_modules/${name}/package.json`)) as Partial<Manifest>;
      return { name, node: engines.node ?? "*" };
    });
    // Every alternative of a range that can hold Node 20 begins at 20.19 or below.
    const holds = (range: string) =>
      range.split("||").some((part) => {
        const [major = 0, minor = 0] = (/\d+(\.\d+)?/.exec(part)?.[0] ?? "0").split(".").map(Number);
        return part.trim() === "*" || major < 20 || (major === 20 && minor <= 19);
      });
    expect(engines.filter(({ node }) => !holds(node))).toEqual([]);
  });
});

describe("what belongs to a release", () => {
  test("the changelog has the version of the package on top", () => {
    const [first] = [...textOf("CHANGELOG.md").matchAll(/^## \[?(\d[^\]\s]*)/gm)];
    expect(first?.[1]).toBe(manifest.version);
  });

  test("the licence is the one the package names", () => {
    expect(manifest.license).toBe("Apache-2.0");
    expect(textOf("LICENSE")).toMatch(/^\s*Apache License\n\s*Version 2\.0, January 2004/);
    expect(textOf("LICENSE")).toContain("END OF TERMS AND CONDITIONS");
  });
});
