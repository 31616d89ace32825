import { afterAll, describe, expect, test } from "vitest";
import { answerOf } from "./agreement.ts";
import { CASES } from "./cases.ts";
import { type WinhttpFact, winhttpFacts } from "./winhttp-facts.ts";
import { winhttpNavigatorFacts } from "./winhttp-navigator-facts.ts";

const FACTS: readonly WinhttpFact[] = [...winhttpFacts, ...winhttpNavigatorFacts];

/** Windows cannot be asked here. What its documents say is compared; of the rest only that there is an answer. */
describe("the winhttp client does what is known of Windows", () => {
  const facts = new Map(FACTS.flatMap((fact) => fact.cases.map((name) => [name, fact] as const)));
  const count = { documented: 0, inferred: 0, unknown: 0 };

  test.for(CASES.map((item) => [item.name, item] as const))("%s", async ([name, item], { skip }) => {
    const answer = await answerOf("winhttp", item);
    expect(answer.chain).not.toBe("");
    const fact = facts.get(name);
    count[fact?.evidence ?? "unknown"]++;
    if (fact === undefined) skip("unknown: needs Windows");
    else {
      const inChromium = { chain: item.expect.chromium, status: item.status.chromium };
      expect(answer, `${fact.evidence}: ${fact.source}`).toEqual(fact.answer ?? inChromium);
    }
  });

  afterAll(() => {
    const { documented, inferred, unknown } = count;
    process.stdout.write(
      `winhttp: ${documented} cases documented, ${inferred} inferred, ${unknown} unknown\n`,
    );
  });

  test("each fact is about cases of the table, and each case has one fact at most", () => {
    const names = new Set(CASES.map(({ name }) => name));
    const named = FACTS.flatMap(({ cases }) => cases);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    expect(FACTS.filter(({ source, cases }) => source.trim() === "" || cases.length === 0)).toEqual([]);
  });
});
