import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, ROOT, textOf } from "./support/repository.ts";

const pages = filesBelow("").filter((file) => file.endsWith(".md"));
const topLevel = new Set(filesBelow("").map((file) => file.split("/")[0] ?? ""));

/** Paths of the repository that a page names in backticks, outside of fenced blocks. */
function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/^(```+)[\s\S]*?^\1/gm, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, text = ""]) => text)
    .filter((text) => /^[\w.-]+(\/[\w.<>*-]+)+\/?$/.test(text))
    .filter((text) => topLevel.has(text.split("/")[0] ?? ""));
}

/** Where relative links of a page lead, as paths of the repository. */
function linksIn(file: string): string[] {
  const prose = textOf(file).replace(/^(```+)[\s\S]*?^\1/gm, "");
  return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.posix.join(path.posix.dirname(file), target));
}

/** A path with a placeholder, such as `lint/checks/<id>.ts`, stands for the folder. */
function exists(name: string): boolean {
  const known = name.replace(/[^/]*[<*].*$/, "");
  return existsSync(path.join(ROOT, known));
}

describe.each(pages)("%s", (file) => {
  test("names no path that does not exist", () => {
    expect(pathsIn(textOf(file)).filter((name) => !exists(name))).toEqual([]);
  });

  test("has no link that leads nowhere", () => {
    expect(linksIn(file).filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });
});

describe("the search", () => {
  const ROWS = [
    { text: "see `lint/check.ts`", paths: ["lint/check.ts"] },
    { text: "a folder `docs/checks/`", paths: ["docs/checks/"] },
    { text: "a placeholder `lint/checks/<id>.ts`", paths: ["lint/checks/<id>.ts"] },
    { text: "a media type `text/plain`", paths: [] },
    { text: "a command `pac-sim --help`", paths: [] },
    { text: "```\n`lint/check.ts`\n```\n", paths: [] },
  ];
  test.each(ROWS)("$text", ({ text, paths }) => expect(pathsIn(text)).toEqual(paths));

  test("tells what exists from what does not", () => {
    expect(["lint/check.ts", "lint/checks/<id>.ts", "docs/checks/"].filter((name) => !exists(name))).toEqual(
      [],
    );
    expect(["lint/missing.ts", "lint/missing/<id>.ts"].filter(exists)).toEqual([]);
  });
});
