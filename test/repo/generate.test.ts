import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyRepository } from "./support/copy.ts";
import { ROOT, runNode } from "./support/repository.ts";

test("everything generated in this repository is up to date", { timeout: 120_000 }, () => {
  expect(runNode(ROOT, "scripts/generate.mjs", "--check")).toEqual({ status: 0, stdout: "", stderr: "" });
});

describe("in a copy, npm run generate", { timeout: 120_000 }, () => {
  let copy: ReturnType<typeof copyRepository>;
  beforeEach(() => {
    copy = copyRepository();
  });
  afterEach(() => copy.remove());

  const generate = (...args: string[]) => runNode(copy.folder, "scripts/generate.mjs", ...args);
  const at = (file: string) => path.join(copy.folder, file);
  const text = (file: string) => readFileSync(at(file), "utf8");

  test("names each stale file, touches none, and repairs all", () => {
    const files = [
      "lint/checks/index.ts",
      "lint/reporters/index.ts",
      "sim/clients/index.ts",
      "sim/profiles/index.ts",
      "server/policies/index.ts",
      "site/unit-ids.ts",
      "site/site.schema.json",
    ];
    const fresh = files.map(text);
    for (const file of files) writeFileSync(at(file), "not even TypeScript {");

    const { status, stderr } = generate("--check");
    expect(status).toBe(1);
    expect(stderr.trimEnd().split("\n")).toEqual(
      files.map((file) => `${file}: out of date; run "npm run generate"`),
    );
    expect(text("sim/clients/index.ts")).toBe("not even TypeScript {");

    expect(generate().status).toBe(0);
    expect(files.map(text)).toEqual(fresh);
    expect(generate()).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("writes a table of each kind between its markers, and leaves the rest", () => {
    const kinds = ["checks", "reporters", "clients", "profiles", "policies"];
    const page = kinds.map(
      (kind) => `Before.\n<!-- ${kind}:start -->\nan old row\n<!-- ${kind}:end -->\nAfter.\n`,
    );
    mkdirSync(at("docs/more"), { recursive: true });
    writeFileSync(at("docs/more/tables.md"), page.join(""));
    expect(generate().stdout).toContain("wrote docs/more/tables.md\n");

    const written = text("docs/more/tables.md");
    expect(written).not.toContain("an old row");
    expect(written.match(/^(Before|After)\.$/gm)).toHaveLength(2 * kinds.length);
    expect(written).toContain("\n| [`pac-dns-ttl`](../checks/pac-dns-ttl.md) |");
    expect(written).toMatch(/^\| `sarif` \|/m);
    expect(written).toMatch(
      /^\| \[`chromium`\]\(\.\.\/clients\/chromium\.md\) \|.*\| 30 s \| 1048576 bytes \|$/m,
    );
    expect(written).toMatch(/^\| \[`home-to-vpn`\]\(.*\| external \| outside \| vpn at 20 s \|$/m);
    expect(written).toMatch(/^\| \[`refuse`\]\(.*\| listener \|$/m);
    expect(generate("--check").status).toBe(0);
  });

  const BROKEN = [
    {
      name: "a unit with another id than its file",
      file: "sim/profiles/elsewhere.ts",
      content: 'export const elsewhere = { id: "other" };\n',
      says: 'sim/profiles/elsewhere.ts: a unit must say "export const elsewhere" and "id: "elsewhere""',
    },
    {
      name: "a file in a unit folder that is no unit",
      file: "lint/checks/parts.ts",
      content: "export function part() {}\n",
      says: "a file that is no unit belongs in another folder",
    },
    {
      name: "a policy that does not say what clients meet",
      file: "server/policies/gone.ts",
      content: 'export const gone = {\n  id: "gone",\n};\n',
      says: 'server/policies/gone.ts: a policy must say "meets" as a plain string',
    },
    {
      name: "a table without an end",
      file: "docs/open.md",
      content: "# Open\n\n<!-- clients:start -->\n",
      says: 'docs/open.md:3: "clients:start" has no "clients:end" after it',
    },
  ];
  test.each(BROKEN)("refuses $name", ({ file, content, says }) => {
    appendFileSync(at(file), content);
    const { status, stdout, stderr } = generate("--check");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^generate: [^\n]*\n$/);
    expect(stderr).toContain(says);
  });

  test("knows one argument", () => {
    const { status, stderr } = generate("--force");
    expect([status, stderr]).toEqual([2, 'generate: unknown argument "--force"; the only one is --check\n']);
  });
});
