import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../../pac/decision-list/condition.ts";
import { and } from "../../../../pac/decision-list/kinds/and.ts";
import { ALWAYS } from "../../../../pac/decision-list/kinds/constant.ts";
import { not } from "../../../../pac/decision-list/kinds/not.ts";
import { opaque } from "../../../../pac/decision-list/kinds/opaque.ts";
import { or } from "../../../../pac/decision-list/kinds/or.ts";
import { plain } from "../../../../pac/decision-list/kinds/plain.ts";
import { range } from "../../../../pac/decision-list/kinds/range.ts";
import { textCondition } from "../../../../pac/decision-list/kinds/text.ts";
import { answer, type Rule } from "../../../../pac/decision-list/list.ts";
import {
  ANY,
  ANYTHING,
  literalTokens,
  patternOf,
  type Subject,
} from "../../../../pac/decision-list/pattern.ts";
import { compileList, type DecisionList, type Lookups } from "../../../../pac/index.ts";

const PLACE = { line: 1, column: 1, endLine: 1 };
const HOST: Subject = { of: "host", lower: false };
const SUBJECTS: Subject[] = [HOST, { of: "url", lower: false }, { of: "url", lower: true }];
const NAMES: Subject[] = [HOST, { of: "dns", lower: false, name: null }, { of: "own", lower: false }];

/** Few letters, so that patterns meet texts; a dot and a digit, so that there are addresses. */
const TEXT = fc.string({ unit: fc.constantFrom("a", "b", ".", "1"), maxLength: 10 });
const DIGITS = fc.record({ chars: fc.constant("1234567890"), not: fc.boolean(), star: fc.boolean() });
const PIECE = fc.oneof(
  { weight: 4, arbitrary: TEXT.map(literalTokens) },
  { weight: 2, arbitrary: fc.constant([ANYTHING]) },
  fc.constant([ANY]),
  DIGITS.map((token) => [token]),
);
const PATTERN = fc.array(PIECE, { minLength: 1, maxLength: 4 }).map((pieces) => {
  const pattern = patternOf(pieces.flat());
  if (pattern === null) throw new Error("too long");
  return pattern;
});
const MASK = fc.constantFrom("255.255.255.255", "255.0.0.0", "255.255.0.0", "0.0.0.255", "0.0.0.0");
const BASE = fc.constantFrom("10.1.1.1", "10.1.0.0", "11.0.0.1", "192.0.2.1");

const CONDITION: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...SUBJECTS), PATTERN)
      .map(([subject, pattern]) => textCondition("glob", subject, pattern, "matches")),
    fc.tuple(fc.constantFrom(...NAMES), BASE, MASK).map(([name, base, mask]) => range(name, base, mask)),
    fc.constant(plain("firefox")),
    fc.constant(ALWAYS),
    fc.constant(opaque("not understood", PLACE)),
    fc.array(tie("any"), { minLength: 1, maxLength: 4 }).map(and),
    fc.array(tie("any"), { minLength: 1, maxLength: 6 }).map(or),
    tie("any").map(not),
  ),
})).any;

const RULES = fc.array(
  fc.record({
    condition: CONDITION,
    result: fc.constant<string | null>("DIRECT"),
    unknownResult: fc.constantFrom(null, null, null, { reason: "not known", place: PLACE }),
    place: fc.constant(PLACE),
    placeIsSure: fc.constant(true),
  }),
  { minLength: 1, maxLength: 12 },
);
const ADDRESS = fc.constantFrom("10.1.1.1", "10.1.2.3", "11.1.1.1", "192.0.2.1", "1.1", "300.1.1.1");
const QUESTION = fc.record({
  host: fc.oneof(
    TEXT,
    ADDRESS,
    TEXT.map((text) => `A${text}`),
  ),
  path: fc.oneof(
    TEXT,
    TEXT.map((text) => text.toUpperCase()),
  ),
  known: fc.constantFrom("10.1.9.9", "192.0.2.1", null, undefined),
});

/** Lookups that write down what they were asked. */
function recorded(known: string | null | undefined): { lookups: Lookups; asked: string[] } {
  const asked: string[] = [];
  const lookups: Lookups = {
    resolve(name) {
      asked.push(name);
      return known;
    },
    ownAddress() {
      asked.push("own");
      return "10.1.1.1";
    },
    time: () => undefined,
  };
  return { lookups, asked };
}

function listOf(rules: readonly Rule[]): DecisionList {
  return { dialect: "firefox", rules, keepsState: false };
}

describe("a compiled list", () => {
  test("says what trying its rules in turn says, after the same look-ups", () => {
    let decided = 0;
    fc.assert(
      fc.property(RULES, fc.array(QUESTION, { minLength: 20, maxLength: 20 }), (rules, questions) => {
        const list = listOf(rules);
        const compiled = compileList(list);
        for (const { host, path, known } of questions) {
          const url = `http://${host}/${path}`;
          const [one, other] = [recorded(known), recorded(known)];
          const said = answer(list, url, host, one.lookups);
          const wanted = said.opaque ? -1 - (said.rule < 0 ? rules.length : said.rule) : said.rule;
          const given = compiled.decide(url, host, other.lookups);
          if (wanted >= 0) decided += 1;
          expect({ url, rule: given, asked: other.asked }).toEqual({ url, rule: wanted, asked: one.asked });
        }
      }),
      { seed: 20261122, numRuns: 3_000 },
    );
    expect(decided).toBeGreaterThan(10_000);
  });

  test.each([
    ["no rule", [], "a", -1],
    ["a host with capital letters", [ALWAYS], "A", -2],
    ["a rule for every host", [ALWAYS], "a", 0],
  ])("%s", (_, conditions, host, wanted) => {
    const rules = conditions.map((condition) => {
      return { condition, result: "DIRECT", unknownResult: null, place: PLACE, placeIsSure: true };
    });
    expect(compileList(listOf(rules)).decide(`http://${host}/`, host, recorded(null).lookups)).toBe(wanted);
  });
});
