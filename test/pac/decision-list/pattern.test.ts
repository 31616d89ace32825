import { describe, expect, test } from "vitest";
import { implies, patternOf, type Token } from "../../../pac/decision-list/pattern.ts";
import { tokensOfExpression, tokensOfGlob } from "../../../pac/decision-list/regexp.ts";

const TEXTS = [
  "",
  "a",
  "corp.example",
  "www.corp.example",
  "notcorp.example",
  "10.1.2.3",
  "ads12.example",
  "ad.example",
  "corp.example.",
  "x-y_z",
  "intra",
  "A",
];

function matchesOne(alternatives: readonly (readonly Token[])[], text: string): boolean {
  return alternatives.some((tokens) => patternOf(tokens)?.matches(text) === true);
}

describe("an expression with a plain meaning matches as the engine's own", () => {
  const EXPRESSIONS = [
    "^corp",
    "example$",
    "(^|\\.)corp\\.example$",
    "^(?:www|ads?\\d*)\\.",
    "^\\d{1,3}(\\.\\d{1,3}){3}$",
    "[^.]+$",
    "^[a-c-]+",
    "^.*$",
    "x?y",
    "^$",
    "corp|intra",
    "^\\w+$",
    "^[\\d.]+$",
    "(a|b)c{2}",
    "^\\D",
    "\\/",
    "a$|^i",
    ".+\\.example\\.?$",
  ];
  test.each(EXPRESSIONS)("/%s/", (source) => {
    const alternatives = tokensOfExpression(source, false);
    if (alternatives === null) throw new Error("no plain meaning");
    for (const text of TEXTS)
      expect(matchesOne(alternatives, text), text).toBe(new RegExp(source).test(text));
  });

  test.each(["(a+)+", "(?=a)b", "(a)\\1", "a\\b", "(ab)*", "a{50}"])("/%s/ has none", (source) => {
    expect(tokensOfExpression(source, false)).toBeNull();
  });
});

describe("implication", () => {
  const ROWS = [
    { one: "www.corp.example", other: "*.corp.example", holds: true },
    { one: "*.corp.example", other: "www.corp.example", holds: false },
    { one: "*.a.corp.example", other: "*.corp.example", holds: true },
    { one: "*.corp.example", other: "*corp.example", holds: true },
    { one: "*corp.example", other: "*.corp.example", holds: false },
    { one: "a?c", other: "a*c", holds: true },
    { one: "a*c", other: "a?c", holds: false },
    { one: "www*.corp.*", other: "w*corp*", holds: true },
    { one: "", other: "*", holds: true },
    { one: "*", other: "", holds: false },
  ];
  test.each(ROWS)("$one -> $other: $holds", ({ one, other, holds }) => {
    expect(implies(tokensOfGlob(one), tokensOfGlob(other))).toBe(holds);
  });
});
