import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Automata } from "../../../pac/decision-list/algebra/atoms.ts";
import { Budget } from "../../../pac/decision-list/algebra/budget.ts";
import { seenIn } from "../../../pac/decision-list/algebra/clients-world.ts";
import { Relations } from "../../../pac/decision-list/algebra/relations.ts";
import { Solver } from "../../../pac/decision-list/algebra/solve.ts";
import { Splitter } from "../../../pac/decision-list/algebra/ways.ts";
import { Inquiry } from "../../../pac/decision-list/algebra/world.ts";
import { opaque } from "../../../pac/decision-list/kinds/opaque.ts";
import { time } from "../../../pac/decision-list/kinds/time.ts";
import { type DecisionList, Reachability } from "../../../pac/index.ts";
import { BROWSERS, listOf } from "./ask-both.ts";
import { CONDITION, everyQuestion } from "./small-universe.ts";

function relationsFor(dialect: DecisionList["dialect"]): Relations {
  const budget = new Budget(1_000_000);
  return new Relations(new Splitter(budget), new Solver(dialect, new Automata(), budget));
}

describe.each(BROWSERS)("against brute force, as %s passes URLs", (dialect) => {
  const questions = everyQuestion(dialect);

  test("whether two conditions hold together, and whether one implies the other", () => {
    let [apart, implied] = [0, 0];
    fc.assert(
      fc.property(CONDITION, CONDITION, (one, other) => {
        const relations = relationsFor(dialect);
        const words = `${one.words()} | ${other.words()}`;
        const common = relations.together([one, other]);
        expect(common, words).not.toBe(null);
        if (common) {
          expect(common.sure, words).toBe(true);
          expect(seenIn(dialect, common.world), words).toEqual(common.world);
          const question = new Inquiry(common.world, false);
          expect([one.evaluate(question), other.evaluate(question)], words).toEqual([true, true]);
        } else apart += 1;
        const both = questions.some((question) => one.evaluate(question) && other.evaluate(question));
        if (both) expect(common, words).not.toBe(false);
        expect(relations.excludes(one, other), words).toBe(common === false);

        const implies = relations.implies(one, other);
        if (implies) implied += 1;
        const but = questions.some((question) => one.evaluate(question) && !other.evaluate(question));
        if (but) expect(implies, words).toBe(false);
        if (implies === false) {
          const { world } = relations.together([one], [other]) || { world: null };
          const question = world === null ? null : new Inquiry(world, false);
          expect(question && [one.evaluate(question), other.evaluate(question)], words).toEqual([
            true,
            false,
          ]);
        }
      }),
      { seed: 20261124, numRuns: 200 },
    );
    expect(apart).toBeGreaterThan(20);
    expect(implied).toBeGreaterThan(20);
  }, 120_000);
});

describe("what is not known", () => {
  const relations = relationsFor("chromium");
  const unknown = opaque("a reason", { line: 1, column: 1, endLine: 1 });
  const monday = time("weekdayRange", ["MON"]);

  test("leaves relations open", () => {
    expect(relations.implies(unknown, unknown)).toBe(null);
    expect(relations.excludes(unknown, monday)).toBe(null);
    expect(relations.implies(unknown, monday)).toBe(null);
  });

  test("but the same call of the clock says the same", () => {
    expect(relations.implies(monday, time("weekdayRange", ["MON"]))).toBe(true);
    expect(relations.implies(monday, time("weekdayRange", ["TUE"]))).toBe(null);
  });
});

describe("the rules that overlap a rule", () => {
  const overlapping = (...conditions: string[]) => {
    const rules = conditions.map((condition, i) => `if (${condition}) return "PROXY px${i}.example:1";`);
    const list = listOf(
      `function FindProxyForURL(url, host) { ${rules.join("\n")} return "DIRECT"; }`,
      "chromium",
    );
    if (list === null) throw new Error("no list");
    return new Reachability(list).overlapping(conditions.length - 1);
  };
  test.each([
    [
      "a wider one and a narrower one",
      ['host == "www.corp.example"', 'dnsDomainIs(host, ".example")'],
      [0, 1],
    ],
    ["a piece in common", ['shExpMatch(host, "www.*")'], [0]],
    [
      "another domain, or a look-alike",
      ['dnsDomainIs(host, ".example.com")', 'host == "notcorp.example"'],
      [],
    ],
    ["another scheme with another host", ['shExpMatch(url, "https://www.example.com/*")'], []],
    ["another scheme", ['url.substring(0, 6) == "https:"'], [0]],
    ["an address that the host may have", ['isInNet(host, "10.0.0.0", "255.0.0.0")'], [0]],
    ["addresses", ["/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(host)"], []],
    ["something opaque", ["url.length % 2 == 0"], []],
  ])("%s", (_, earlier, wanted) => {
    expect(overlapping(...earlier, 'dnsDomainIs(host, ".corp.example")')).toEqual(wanted);
  });
});
