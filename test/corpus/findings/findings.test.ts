import { readdirSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { corpus } from "../corpus.ts";
import { errorsOf, expectedFor, findingsIn, inBrief, pathFor, updated } from "./expected-findings.ts";

/**
 * `UPDATE_FINDINGS=1 npx vitest run test/corpus/findings` writes what is found now. Then read the difference, and say of each
 * new kind of error why it is a real fault: an empty judgement fails the test.
 */
const update = process.env.UPDATE_FINDINGS === "1";
/** The generated ones are for numbers: they say the same thing thousands of times. */
const written = corpus().filter(({ generate }) => generate === undefined);

describe("pac-lint finds in the corpus what was reviewed", () => {
  test.each(written.map((pac) => [pac.name, pac] as const))("%s", { timeout: 120_000 }, async (name, pac) => {
    const expected = expectedFor(name);
    const found = (await findingsIn(pac)).map(inBrief);
    if (update) writeFileSync(pathFor(name), `${JSON.stringify(updated(found, expected), null, 2)}\n`);
    else expect(found).toEqual(expected.findings);
  });
});

describe("the review", () => {
  const all = written.map(({ name }) => [name, expectedFor(name)] as const);

  test("is of at least forty PACs, and of no other", () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".json"));
    expect(written.length).toBeGreaterThanOrEqual(40);
    expect(files.sort()).toEqual(written.map(({ name }) => `${name}.json`).sort());
  });

  test("has judged each kind of error in each PAC, and none that is not there", () => {
    const open = all.flatMap(([name, { findings, review }]) => {
      const errors = errorsOf(findings);
      const unjudged = errors.filter((error) => (review[error] ?? "").length < 20);
      const gone = Object.keys(review).filter((error) => !errors.includes(error));
      return [...unjudged.map((error) => `${name}: say why: ${error}`), ...gone.map((error) => `${name}: gone: ${error}`)];
    });
    expect(open).toEqual([]);
  });

  afterAll(() => {
    const lines = all.flatMap(([, { findings }]) => findings);
    const errors = lines.filter((line) => line.includes(" error ")).length;
    process.stdout.write(`corpus: ${lines.length} findings expected in ${all.length} PACs, ${errors} of them errors\n`);
  });
});
