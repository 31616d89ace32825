import { describe, expect, test } from "vitest";
import { coverage } from "../../lint/coverage.ts";
import type { Finding } from "../../lint/finding.ts";
import { findingOf } from "../helpers/report-input.ts";

const CHECK = "dnsdomainis-leading-dot";
const sources = new Map([
  ["a.pac", ""],
  ["b.pac", ""],
]);
const covers = (findings: Finding[], file: string, check: string, live = false) =>
  coverage({ findings, sources }, live)(file, check);
const inA = (parts: Partial<Finding>) => findingOf({ file: "a.pac", ...parts });

describe("a run can answer for", () => {
  const rows = [
    { name: "a check of a file that was read", findings: [], file: "a.pac", check: CHECK, expected: true },
    {
      name: "a check that found something",
      findings: [inA({ checkId: CHECK })],
      file: "a.pac",
      check: CHECK,
      expected: true,
    },
    { name: "a check that is no more", findings: [], file: "a.pac", check: "gone", expected: true },
    { name: "no file that was not linted", findings: [], file: "c.pac", check: CHECK, expected: false },
    {
      name: "no file that did not parse",
      findings: [inA({ checkId: "parse-error" })],
      file: "a.pac",
      check: CHECK,
      expected: false,
    },
    {
      name: "another file then",
      findings: [inA({ checkId: "parse-error" })],
      file: "b.pac",
      check: CHECK,
      expected: true,
    },
    {
      name: "no check that failed",
      findings: [inA({ checkId: "internal-error", data: { check: CHECK } })],
      file: "a.pac",
      check: CHECK,
      expected: false,
    },
    {
      name: "other checks then",
      findings: [inA({ checkId: "internal-error", data: { check: "other" } })],
      file: "a.pac",
      check: CHECK,
      expected: true,
    },
    {
      name: "no check that ran out of time",
      findings: [inA({ checkId: "evaluation-stopped", data: { checks: `other, ${CHECK}` } })],
      file: "a.pac",
      check: CHECK,
      expected: false,
    },
    {
      name: "nothing that nobody asked the deployment",
      findings: [],
      file: "a.pac",
      check: "pac-mime",
      expected: false,
    },
  ];
  test.each(rows)("$name", ({ findings, file, check, expected }) =>
    expect(covers(findings, file, check)).toBe(expected),
  );

  test("what the deployment was asked", () => expect(covers([], "a.pac", "pac-mime", true)).toBe(true));
});
