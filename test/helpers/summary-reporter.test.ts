import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CountedModule, countTests, summaryLine } from "./summary-reporter.ts";

function module(states: readonly string[], { errors = 0, suiteErrors = 0 } = {}): CountedModule {
  const list = (count: number) => Array.from({ length: count }, () => ({ message: "broken" }));
  return {
    errors: () => list(errors),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => [] }, { errors: () => list(suiteErrors) }],
    },
  };
}

describe("counting", () => {
  test.for([
    ["an empty run", [], 0, "0 passed, 0 failed, 0 skipped"],
    ["each state", [module(["passed", "failed", "skipped", "passed"])], 0, "2 passed, 1 failed, 1 skipped"],
    ["a test that never ended", [module(["passed", "pending"])], 0, "1 passed, 1 failed, 0 skipped"],
    ["a file that does not load", [module([], { errors: 2 })], 0, "0 passed, 1 failed, 0 skipped"],
    [
      "a suite whose hook fails",
      [module(["skipped"], { suiteErrors: 1 })],
      0,
      "0 passed, 1 failed, 1 skipped",
    ],
    ["an error outside any test", [module(["passed"])], 1, "1 passed, 1 failed, 0 skipped"],
    ["several files", [module(["passed"]), module(["failed"])], 0, "1 passed, 1 failed, 0 skipped"],
  ] as const)("%s", ([, modules, unhandled, line]) => {
    expect(summaryLine(countTests(modules, unhandled))).toBe(line);
  });
});

describe("a real run", () => {
  const root = join(import.meta.dirname, "..", "..");
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pacwright-summary-"));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write("good.test.js", 'test("a", () => {}); test("b", ({ skip }) => skip("why"));');
    write("bad.test.js", 'test("c", () => { throw new Error("no"); });');
    write("broken.test.js", 'import "./does-not-exist.js"; test("d", () => {});');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.for([
    ["all files", [], "1 passed, 2 failed, 1 skipped", 1],
    ["one good file", ["good"], "1 passed, 0 failed, 1 skipped", 0],
  ] as const)("%s: the summary is the last line", ([, filters, line, status]) => {
    const run = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        ...["run", "--root", folder, "--globals", "--reporter", "default"],
        ...["--reporter", join(root, "test/helpers/summary-reporter.ts"), ...filters],
      ],
      { encoding: "utf8", env: { PATH: process.env.PATH, CI: "true", NO_COLOR: "1" } },
    );
    expect(run.stdout.trimEnd().split("\n").at(-1)).toBe(line);
    expect(run.stdout).toMatch(/Test Files/);
    expect(run.status).toBe(status);
  });
});
