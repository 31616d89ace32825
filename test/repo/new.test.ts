import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyRepository } from "./support/copy.ts";
import { runNode } from "./support/repository.ts";

const copy = copyRepository();
afterAll(copy.remove);

const inCopy = (...args: string[]) => runNode(copy.folder, ...args);
const text = (file: string) => readFileSync(path.join(copy.folder, file), "utf8");

const TYPESCRIPT = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";
const VITEST = "node_modules/vitest/vitest.mjs";

const UNITS = [
  {
    kind: "check",
    id: "no-example-9",
    files: [
      "lint/checks/no-example-9.ts",
      "test/lint/checks/no-example-9.test.ts",
      "docs/checks/no-example-9.md",
    ],
    index: "lint/checks/index.ts",
    member: '"no-example-9": noExample9,',
  },
  {
    kind: "check",
    id: "no-example-10",
    more: ["list"],
    files: [
      "lint/checks/no-example-10.ts",
      "test/lint/checks/no-example-10.test.ts",
      "docs/checks/no-example-10.md",
    ],
    index: "lint/checks/index.ts",
    member: '"no-example-10": noExample10,',
  },
  {
    kind: "profile",
    id: "guest-network",
    files: [
      "sim/profiles/guest-network.ts",
      "test/sim/profiles/guest-network.test.ts",
      "docs/profiles/guest-network.md",
    ],
    index: "sim/profiles/index.ts",
    member: '"guest-network": guestNetwork,',
  },
  {
    kind: "client",
    id: "browser",
    files: ["sim/clients/browser.ts", "test/sim/clients/browser.test.ts", "docs/clients/browser.md"],
    index: "sim/clients/index.ts",
    member: "browser,",
  },
  {
    kind: "policy",
    id: "not-found",
    files: [
      "server/policies/not-found.ts",
      "test/server/policies/not-found.test.ts",
      "docs/policies/not-found.md",
    ],
    index: "server/policies/index.ts",
    member: '"not-found": notFound,',
  },
];

describe("npm run new", { timeout: 120_000 }, () => {
  test.each(UNITS)(
    "writes a $kind, its test and its page, and lists it",
    ({ kind, id, more = [], files, index, member }) => {
      const { status, stdout, stderr } = inCopy("scripts/new.mjs", kind, id, ...more);
      expect([status, stderr]).toEqual([0, ""]);
      for (const file of files) expect(stdout).toContain(`wrote ${file}\n`);
      expect(text(index)).toContain(`  ${member}\n`);
    },
  );

  test("writes at most three files of each kind by hand", () => {
    expect(UNITS.filter(({ files }) => files.length > 3)).toEqual([]);
  });

  test("leaves nothing that the generator would write otherwise", () => {
    expect(inCopy("scripts/generate.mjs", "--check")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("writes what compiles", () => {
    expect(inCopy(TYPESCRIPT, "--noEmit")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("writes what the formatter and its rules accept", () => {
    const written = UNITS.flatMap(({ files, index }) => [...files, index]).filter((file) =>
      file.endsWith(".ts"),
    );
    // The copy is no Git repository, so there is no ignore file to respect.
    const { status, stdout } = inCopy(
      BIOME,
      "check",
      "--vcs-enabled=false",
      "--colors=off",
      ...written,
      "site/unit-ids.ts",
    );
    expect(status, stdout).toBe(0);
  });

  test("writes tests that pass", () => {
    const tests = UNITS.flatMap(({ files }) => files).filter((file) => file.endsWith(".test.ts"));
    expect(outcome("run", "--reporter=json", ...tests)).toMatchObject({
      status: 0,
      failed: [],
      files: tests.sort(),
    });
  });

  test("writes a page that the test of all pages accepts", () => {
    const page = "test/lint/pages.test.ts";
    const { status, failed, passed } = outcome(
      "run",
      "--reporter=json",
      page,
      "-t",
      "docs/checks/no-example-",
    );
    expect([status, failed]).toEqual([0, []]);
    expect(passed.length).toBeGreaterThan(3);
  });
});

/** How tests went in the copy: those that passed and those that failed, by their full name. */
function outcome(...args: string[]) {
  const { status, stdout } = inCopy(VITEST, ...args);
  const report = JSON.parse(stdout) as Report;
  const named = (state: string) =>
    report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((each) => each.status === state)
      .map(({ fullName }) => fullName);
  const files = report.testResults.map(({ name }) => path.relative(copy.folder, name)).sort();
  return { status, passed: named("passed"), failed: named("failed"), files };
}

/** What is used here of Vitest's JSON report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

describe("npm run new refuses", () => {
  const ROWS = [
    { name: "no arguments", args: [], says: "usage: npm run new check|profile|client|policy <id>" },
    { name: "a kind alone", args: ["check"], says: "usage:" },
    { name: "more than one id", args: ["check", "one", "two"], says: "usage:" },
    {
      name: "an unknown kind",
      args: ["rule", "no-x"],
      says: 'there is no kind "rule"; known: check, profile, client, policy',
    },
    { name: "a property every object has", args: ["constructor", "no-x"], says: "there is no kind" },
    { name: "capitals", args: ["check", "NoX"], says: '"NoX" cannot be an id; write lower-case words' },
    { name: "a path", args: ["check", "../no-x"], says: "cannot be an id" },
    { name: "a hyphen at the end", args: ["check", "no-x-"], says: "cannot be an id" },
    { name: "a leading digit", args: ["profile", "5g"], says: "cannot be an id" },
    { name: "a keyword", args: ["policy", "default"], says: "JavaScript has a keyword of that name" },
    {
      name: "the name of the interface",
      args: ["policy", "policy"],
      says: "the unit folder has a file of that name",
    },
    {
      name: "the name of the index",
      args: ["check", "index"],
      says: "the unit folder has a file of that name",
    },
    { name: "an id in use", args: ["client", "chromium"], says: "sim/clients/chromium.ts exists already" },
  ];

  test.each(ROWS)("$name", ({ args, says }) => {
    const { status, stdout, stderr } = inCopy("scripts/new.mjs", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^new: [^\n]*\n$/);
    expect(stderr).toContain(says);
  });

  test("and writes nothing then", () => {
    for (const file of ["lint/checks/no-x.ts", "lint/no-x.ts", "lint/checks/one.ts"])
      expect(existsSync(path.join(copy.folder, file)), file).toBe(false);
  });
});
