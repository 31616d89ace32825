import { describe, expect, test } from "vitest";
import type { NameFacts } from "../../../lint/live/facts.ts";
import { placeOf, tellingNames } from "../../../lint/live/place.ts";
import { siteFromText } from "../../helpers/lint-text.ts";
import { siteText } from "../../helpers/site-text.ts";

const found = (...addresses: string[]): NameFacts => ({
  answer: "found",
  addresses,
  ttl: 60,
});
const SITE = siteFromText(
  siteText({
    internal:
      '{ records: { pac.corp.example: 10.20.30.80, Px1.corp.example: 10.20.30.11, "*.lab.corp.example": 10.1.1.1 } }',
    external: "{ records: { pac.corp.example: 203.0.113.80, vpn.corp.example: 203.0.113.10 } }",
  }),
);

describe("where a machine is", () => {
  const ROWS = [
    { name: "the internal answer", answers: { "pac.corp.example": found("10.20.30.80") }, view: "internal" },
    { name: "the external answer", answers: { "pac.corp.example": found("203.0.113.80") }, view: "external" },
    {
      name: "a name that only exists inside",
      answers: { "pac.corp.example": found("192.0.2.1"), "px1.corp.example": found("10.20.30.11") },
      view: "internal",
    },
    { name: "no answer", answers: {}, view: undefined },
    {
      name: "somebody else's answer",
      answers: { "pac.corp.example": found("192.0.2.200") },
      view: undefined,
    },
    {
      name: "answers that contradict each other",
      answers: { "pac.corp.example": found("203.0.113.80"), "px1.corp.example": found("10.20.30.11") },
      view: undefined,
    },
  ];
  test.each(ROWS)("$name", ({ answers, view }) => expect(placeOf(SITE, answers)?.view).toBe(view));

  test("says by what", () => {
    expect(placeOf(SITE, { "pac.corp.example": found("10.20.30.80") })).toEqual({
      view: "internal",
      name: "pac.corp.example",
      address: "10.20.30.80",
    });
  });
});

describe("names that tell", () => {
  test("have a record inside that is another one outside; what only exists outside is also seen inside", () => {
    expect(tellingNames(SITE)).toEqual(["pac.corp.example", "px1.corp.example"]);
  });

  test("none where both views are the same", () => {
    const same = "{ records: { pac.corp.example: '2001:db8:0::80' } }";
    const other = "{ records: { pac.corp.example: '2001:DB8::80' } }";
    expect(tellingNames(siteFromText(siteText({ internal: same, external: other })))).toEqual([]);
  });

  test("no more than five", () => {
    const names = Array.from({ length: 9 }, (_, i) => `n${i}.corp.example: 10.0.0.${i}`);
    const site = siteFromText(siteText({ internal: `{ records: { ${names.join(", ")} } }` }));
    expect(tellingNames(site)).toHaveLength(5);
  });
});
