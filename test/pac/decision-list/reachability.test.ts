import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, Question } from "../../../pac/decision-list/condition.ts";
import {
  answer,
  type DecisionList,
  parseUrl,
  reachOf,
  seenByChromium,
  seenByFirefox,
} from "../../../pac/index.ts";
import { BROWSERS } from "./ask-both.ts";
import { CONDITION, everyQuestion } from "./small-universe.ts";

const PLACE = { line: 1, column: 1, endLine: 1 };

function listOf(conditions: readonly Condition[], dialect: DecisionList["dialect"]): DecisionList {
  const rules = conditions.map((condition, i) => ({
    condition,
    result: `PROXY px${i}.example:1`,
    unknownResult: null,
    place: PLACE,
    placeIsSure: true,
  }));
  return { dialect, rules, keepsState: false };
}

/** The rule that a list says decides a witness, as the client would pass its URL. */
function decided(
  list: DecisionList,
  { url, lookups }: { url: string; lookups: Question["lookups"] },
): number {
  const parsed = parseUrl(url);
  if (parsed === null) return -2;
  const seen = (list.dialect === "chromium" ? seenByChromium : seenByFirefox)(parsed);
  if ("bypass" in seen || seen.url !== url) return -3;
  const said = answer(list, seen.url, seen.host, lookups);
  return said.opaque ? -4 : said.rule;
}

describe.each(BROWSERS)("against brute force, as %s passes URLs", (dialect) => {
  const questions = everyQuestion(dialect);

  test("what can be reached, and what hides the rest", () => {
    let [reached, hidden, together] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(CONDITION, { minLength: 2, maxLength: 6 }), (conditions) => {
        const list = listOf(conditions, dialect);
        const reach = reachOf(list);
        const firsts = new Set(
          questions.map((question) => conditions.findIndex((each) => each.evaluate(question))),
        );
        for (const [rule, { reachable, hiddenBy, witness }] of reach.entries()) {
          const words = `rule ${rule} of ${conditions.map((each) => each.words()).join(" | ")}`;
          expect(reachable, words).not.toBe(null);
          expect(witness === null, words).toBe(!reachable);
          if (witness !== null) expect(decided(list, witness), words).toBe(rule);
          if (firsts.has(rule)) expect(reachable, words).toBe(true);
          if (reachable) {
            reached += 1;
            continue;
          }
          hidden += 1;
          if (hiddenBy.length > 1) together += 1;
          const left = questions.filter(
            (question) =>
              conditions[rule]?.evaluate(question) &&
              !hiddenBy.some((each) => conditions[each]?.evaluate(question)),
          );
          expect(
            left.map(({ url }) => url),
            words,
          ).toEqual([]);
          for (const spared of hiddenBy) {
            const others = [...hiddenBy.filter((each) => each !== spared), rule];
            const without = listOf(
              others.flatMap((each) => conditions[each] ?? []),
              dialect,
            );
            expect(reachOf(without).at(-1)?.reachable, `${words}, without ${spared}`).toBe(true);
          }
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(250);
    expect(hidden).toBeGreaterThan(75);
    expect(together).toBeGreaterThan(5);
  }, 120_000);
});
