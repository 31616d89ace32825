import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { exampleFindings, pageBlocks, renderPageOutputs } from "../helpers/check-pages.ts";

const FOLDER = new URL("../../docs/checks/", import.meta.url);
const SECTIONS = ["Incorrect", "Correct", "Why", "When not to use it", "Clients", "See also"];

/** `UPDATE_PAGES=1 npx vitest run test/lint/pages.test.ts` writes the outputs into the pages. */
const update = process.env.UPDATE_PAGES === "1";

test("every check has a page, and every page a check", () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  expect(pages.sort()).toEqual(
    Object.keys(CHECKS)
      .map((id) => `${id}.md`)
      .sort(),
  );
});

for (const [id, check] of Object.entries(CHECKS)) {
  describe(`docs/checks/${id}.md`, () => {
    const file = new URL(`${id}.md`, FOLDER);
    const markdown = read(file);
    const blocks = pageBlocks(markdown);

    test("has the shape of all pages", () => {
      const headings = [...markdown.matchAll(/^(#+) (.+)$/gm)].map(([, , title]) => title);
      expect(headings.filter((title) => title === id || SECTIONS.includes(title ?? ""))).toEqual([
        id,
        ...SECTIONS,
      ]);
      expect(new Set(blocks.map(({ role }) => role))).toEqual(new Set(["incorrect", "output", "correct"]));
    });

    for (const block of blocks) {
      if (block.role === "output") continue;
      test(`line ${block.line}: the ${block.role} example is ${block.role}`, async () => {
        const found = (await exampleFindings(check, block)).map(({ checkId }) => checkId);
        expect(found).toEqual(block.role === "incorrect" ? [id] : []);
      });
    }

    test("shows the real output", async () => {
      const rendered = await renderPageOutputs(markdown, check);
      if (update && markdown !== "") writeFileSync(file, rendered);
      else expect(markdown).toBe(rendered);
    });
  });
}

function read(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
