import path from "node:path";
import { describe, expect, test } from "vitest";
import { codeOf, importsOf } from "./support/code.ts";
import { filesBelow, textOf } from "./support/repository.ts";

const all = filesBelow("");
const code = all.filter((file) => /\.(ts|mjs|js)$/.test(file));

/** What a file below test/ can be. Vitest runs only the first kind, so a misnamed test would never run. */
const HOMES: Readonly<Record<string, (file: string) => boolean>> = {
  test: (file) => /^test\/([a-z-]+\/)*[a-z0-9-]+\.test\.ts$/.test(file),
  "a module that tests import": (file) => file.endsWith(".ts") && imported.has(file),
  "expected findings of the corpus": (file) =>
    /^test\/corpus\/(findings\/[a-z0-9-]+|reviewed-errors)\.json$/.test(file),
  "a PAC of the corpus": (file) => /^test\/corpus\/pacs\/[a-z0-9-]+\.pac$/.test(file),
};

const imported = new Set(
  [...filesBelow("test"), "vitest.config.ts"]
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const texts = [...importsOf(textOf(file)), ...reporters(textOf(file))];
      return texts.map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
    }),
);

/** Vitest's configuration names its reporter instead of importing it. */
function reporters(source: string): string[] {
  return [...source.matchAll(/"(\.\/test\/helpers\/[a-z-]+\.ts)"/g)].map(([, file = ""]) => file);
}

describe("test/", () => {
  const files = filesBelow("test");
  const homeOf = (file: string) => Object.entries(HOMES).find(([, holds]) => holds(file))?.[0];

  test("holds nothing but tests, what they import, and data where it is looked for", () => {
    expect(files.filter((file) => homeOf(file) === undefined)).toEqual([]);
  });

  test("has no home that stands empty", () => {
    const used = new Set(files.map(homeOf));
    expect(Object.keys(HOMES).filter((home) => !used.has(home))).toEqual([]);
  });

  test("has no test that Vitest does not find", () => {
    const declares = (file: string) => /^(test|it|describe)(\.\w+)*\(/m.test(codeOf(textOf(file)));
    expect(files.filter((file) => file.endsWith(".ts") && homeOf(file) !== "test" && declares(file))).toEqual(
      [],
    );
    for (const file of files.filter((each) => homeOf(each) === "test"))
      expect(textOf(file), file).toMatch(/from "vitest"|check-table\.ts"/);
  });

  test("mirrors the folders of the sources", () => {
    const own = ["conformance", "corpus", "helpers", "repo", "system", "scripts", "bench", "docs", "example"];
    const folders = new Set(
      files.filter((file) => file.split("/").length > 2).map((file) => file.split("/")[1]),
    );
    const sources = new Set(all.map((file) => file.split("/")[0]));
    expect([...folders].filter((name = "") => !own.includes(name) && !sources.has(name))).toEqual([]);
  });
});

describe("each file of code", () => {
  test("is at most 250 lines long", () => {
    const lines = (file: string) => textOf(file).split("\n").length - 1;
    expect(code.filter((file) => lines(file) > 250).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  test("says in its name what it is about", () => {
    const grabBags = /^(utils?|helpers?|common|misc|shared|stuff)\.\w+$/;
    expect(code.filter((file) => grabBags.test(path.basename(file)))).toEqual([]);
  });
});

/** Brackets and joins keep this file from containing what it looks for. */
const FORBIDDEN = [
  { why: "work that is not done", pattern: /\b(TOD[O]|FIXM[E]|XX[X])\b/, example: ["// TO", "DO: later"] },
  {
    why: "a rule switched off",
    pattern: /biome-ignor[e]|@ts-(ignore|nocheck|expect-error)/,
    example: ["// @ts-", "ignore"],
  },
  {
    why: "a test switched off, or all others",
    pattern: /\b(test|it|describe|suite)\.(skip|only|todo)\(/,
    example: ["test.", 'skip("x", () => {});'],
  },
  {
    why: "a path of one person's machine",
    pattern: /(?<![\w.~-])\/(home|Users|work|root)\//,
    example: ["see /", "home/somebody/notes"],
  },
];

/** Others' addresses that a page has to show, each with its reason. */
const SHOWN: Readonly<Record<string, string>> = {
  "110.1.2.3": "ends in 10.1.2.3, which is what its check warns of",
};

describe("no file of ours contains", () => {
  const texts = all.filter((file) => /\.(ts|mjs|md|ya?ml|pac|sh)$|^\.ci\/run$/.test(file));
  test.each(FORBIDDEN)("$why", ({ pattern, example }) => {
    expect(example.join("")).toMatch(pattern);
    expect(texts.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  test("an address that may belong to somebody", () => {
    const allowed =
      /^(0|10|127|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|192\.0\.2|198\.51\.100|203\.0\.113|22[4-9]|2[3-5]\d)\./;
    const address = /(?<![\w.\-/])\d{1,3}(\.\d{1,3}){3}(?![\w.]*\w)/g;
    const found = texts
      .filter((file) => /^(docs|README|bench)/.test(file))
      .flatMap((file) =>
        [...textOf(file).matchAll(address)]
          .map(([found]) => found)
          .filter((found) => !allowed.test(found) && !Object.hasOwn(SHOWN, found))
          .map((found) => `${file}: ${found}`),
      );
    expect(found).toEqual([]);
  });
});
