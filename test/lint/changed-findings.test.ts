import { describe, expect, test } from "vitest";
import { isOfChange } from "../../lint/changed-findings.ts";
import type { Check } from "../../lint/check.ts";
import { findingOf } from "../helpers/report-input.ts";
import { toyEvaluation, toySite, toySyntax } from "../helpers/toy-checks.ts";

const LINES = [
  "// a PAC",
  "function FindProxyForURL(url, host) {",
  "  bad();",
  "}",
  "FindProxyForURLEx = bad;",
];
const at = (line: number, column: number, endColumn?: number, endLine = line) => ({
  line,
  column,
  ...(endColumn === undefined ? {} : { endLine, endColumn }),
});

interface Row {
  readonly name: string;
  readonly check: Check | undefined;
  readonly loc: ReturnType<typeof at>;
  readonly checkId?: string;
}

/** The file changed, in a line where none of these stand. */
const CHANGED = [{ from: 9, to: 9 }];

describe("a finding elsewhere in a file that changed is reported", () => {
  const rows: Row[] = [
    { name: "at the entry point", check: toyEvaluation, loc: at(2, 10, 25) },
    { name: "at the other entry point", check: toySyntax, loc: at(5, 1, 18) },
    { name: "at the start of the file, without an end", check: toySyntax, loc: at(1, 1) },
    { name: "in a site file", check: toySite, loc: at(3, 3, 6) },
    { name: "a file that does not parse", check: undefined, loc: at(3, 3), checkId: "parse-error" },
    { name: "a PAC that fails", check: undefined, loc: at(2, 10, 25), checkId: "pac-fails" },
  ];
  test.each(rows)("$name", ({ check, loc, checkId = "toy" }) =>
    expect(isOfChange(findingOf({ checkId, loc }), CHANGED, LINES, check)).toBe(true),
  );
});

describe("a finding elsewhere is not reported", () => {
  const rows: Row[] = [
    { name: "on a line of its own", check: toySyntax, loc: at(3, 3, 6) },
    { name: "an evaluation's, on the line that decided", check: toyEvaluation, loc: at(3, 3, 6) },
    { name: "on the first line, in a place of its own", check: toySyntax, loc: at(1, 1, 3) },
    { name: "around the entry point", check: toySyntax, loc: at(2, 1, 2, 4) },
    {
      name: "a suppression that hides nothing",
      check: undefined,
      loc: at(3, 3),
      checkId: "unused-suppression",
    },
  ];
  test.each(rows)("$name", ({ check, loc, checkId = "toy" }) => {
    const finding = findingOf({ checkId, loc });
    expect(isOfChange(finding, CHANGED, LINES, check)).toBe(false);
    expect(isOfChange(finding, [{ from: loc.line, to: loc.line }], LINES, check)).toBe(true);
  });
});
