import { readdirSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { corpus } from "../corpus.ts";
import {
  errorsByKind,
  expectedFor,
  findingsIn,
  inBrief,
  pathFor,
  REVIEW,
  readReview,
  updatedReview,
} from "./expected-findings.ts";

/**
 * `UPDATE_FINDINGS=1 npx vitest run test/corpus/findings` writes what is found now. Then read the difference. Errors that
 * nobody has read are under `unread` in `test/corpus/reviewed-errors.json`, and the test fails until somebody moves them to
 * `real`, or corrects the check.
 */
const update = process.env.UPDATE_FINDINGS === "1";
/** The generated ones are for numbers: they say the same thing thousands of times. */
const written = corpus().filter(({ generate }) => generate === undefined);
const writeJson = (path: string, value: unknown) =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
const allExpected = () => new Map(written.map(({ name }) => [name, expectedFor(name)]));

describe("pac-lint finds in the corpus what is expected", () => {
  test.each(written.map((pac) => [pac.name, pac] as const))("%s", { timeout: 120_000 }, async (name, pac) => {
    const found = (await findingsIn(pac)).map(inBrief);
    if (update) writeJson(pathFor(name), found);
    else expect(found).toEqual(expectedFor(name));
  });

  test("there is an expectation for each of at least forty PACs, and for nothing else", () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".json"));
    expect(written.length).toBeGreaterThanOrEqual(40);
    expect(files.sort()).toEqual(written.map(({ name }) => `${name}.json`).sort());
  });
});

describe("a person has read", () => {
  test("every kind of error in every PAC, and said why it is a real fault", () => {
    const kinds = errorsByKind(allExpected());
    if (update) writeJson(REVIEW, updatedReview(readReview(), kinds));
    const review = readReview();
    const judged = Object.entries(review).map(([kind, { real }]) => [kind, real]);
    expect(Object.fromEntries(judged)).toEqual(Object.fromEntries(kinds));
    expect(Object.entries(review).filter(([, { why }]) => why.length < 40)).toEqual([]);
  });

  afterAll(() => {
    const lines = [...allExpected().values()].flat();
    const errors = lines.filter((line) => line.includes(" error ")).length;
    process.stdout.write(
      `corpus: ${lines.length} findings in ${written.length} PACs, ${errors} of them errors\n`,
    );
  });
});

describe("an update of the review", () => {
  const kinds = errorsByKind(
    new Map([
      ["a", ["1:1 error x m", "2:1 error x m", "3:1 note y m"]],
      ["b", ["1:1 error x m", "1:1 error z m"]],
    ]),
  );

  test("keeps what was judged, marks what is new and drops what is gone", () => {
    const before = { "gone m": { why: "because", real: ["a"] }, "x m": { why: "because", real: ["a", "c"] } };
    expect(updatedReview(before, kinds)).toEqual({
      "x m": { why: "because", real: ["a"], unread: ["b"] },
      "z m": { why: "", real: [], unread: ["b"] },
    });
    const done = { "x m": { why: "because", real: ["a", "b"] }, "z m": { why: "so", real: ["b"] } };
    expect(updatedReview(done, kinds)).toEqual(done);
  });
});
