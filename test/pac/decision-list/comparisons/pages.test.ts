import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMPARISONS } from "../../../../pac/index.ts";
import { ROOT } from "../../../repo/support/repository.ts";
import { firstRule, holds } from "./read.ts";

/** The text of the fence with this info string. */
function fence(page: string, info: string): string {
  const text = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)\\n\`\`\`$`, "m").exec(page)?.[1];
  if (text === undefined) throw new Error(`no \`\`\`${info}`);
  return text;
}

describe.each(Object.keys(COMPARISONS))("docs/comparisons/%s.md", (id) => {
  const page = readFileSync(path.join(ROOT, `docs/comparisons/${id}.md`), "utf8");

  test("says how its example is read, and for which URLs it holds", () => {
    const expression = fence(page, "js");
    const { kind, words } = firstRule(expression);
    expect({ kind, words }).toEqual({ kind: id, words: fence(page, "text words") });
    const rows = fence(page, "text holds")
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    const answers = rows.map(([url = ""]) => [url, holds(expression, url) ? "yes" : "no"]);
    expect(answers).toEqual(rows);
    expect(new Set(rows.map(([, answer]) => answer))).toEqual(new Set(["yes", "no"]));
  });
});

test("no two kinds have the same rank, and the last takes whatever is left", () => {
  const ranks = Object.values(COMPARISONS).map(({ rank }) => rank);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(COMPARISONS.glob.rank).toBe(Math.max(...ranks));
});
