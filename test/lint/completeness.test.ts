import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { OWN_FINDINGS } from "../../lint/own-findings.ts";
import { REPORTERS } from "../../lint/reporters/index.ts";

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const camelCase = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function names(folder: string, ending: string): string[] {
  const files = readdirSync(at(folder)).filter((name) => name.endsWith(ending));
  return files.map((name) => name.slice(0, -ending.length)).filter((name) => name !== "index");
}

describe("checks", () => {
  test("every file is in the index, and every check has a test", () => {
    expect(Object.keys(CHECKS)).toEqual(names("lint/checks", ".ts").sort());
    expect(names("test/lint/checks", ".test.ts").sort()).toEqual(Object.keys(CHECKS));
  });

  for (const [id, check] of Object.entries(CHECKS)) {
    test(`${id} is named as its file, and its test is its table`, () => {
      expect(check.meta.id).toBe(id);
      // The table itself asserts that every message occurs in it: test/helpers/check-table.ts.
      expect(readFileSync(at(`test/lint/checks/${id}.test.ts`), "utf8")).toContain(
        `checkTable(${camelCase(id)}, {`,
      );
    });

    test(`${id} speaks as all checks do`, () => {
      expect(check.meta.summary).toMatch(/[^.]$/);
      for (const { text } of Object.values(check.meta.messages)) {
        expect(text).toMatch(/^(\p{Ll}|"|\{\{|\p{Lu}{2})/u);
        expect(text).toMatch(/[^.\s]$/);
      }
    });
  }
});

test("every reporter is in the index and has a test", () => {
  expect(Object.keys(REPORTERS)).toEqual(names("lint/reporters", ".ts").sort());
  expect(names("test/lint/reporters", ".test.ts").sort()).toEqual(Object.keys(REPORTERS));
  for (const [id, reporter] of Object.entries(REPORTERS)) expect(reporter.id).toBe(id);
});

test("every finding of the engine is explained in docs/lint.md and provoked by a test", () => {
  const page = readFileSync(at("docs/lint.md"), "utf8");
  const tests = ["run", "suppressions", "evaluation/run", "baseline", "cli-baseline"]
    .map((name) => readFileSync(at(`test/lint/${name}.test.ts`), "utf8"))
    .join("");
  for (const [id, meta] of Object.entries(OWN_FINDINGS)) {
    expect(meta.id).toBe(id);
    expect(page).toContain(`\n### ${id}\n`);
    expect(tests).toContain(id);
    expect(Object.keys(CHECKS)).not.toContain(id);
  }
});
