import { describe, expect, test } from "vitest";
import { fakeWorld, inShort, lintWithToys } from "../helpers/lint-with-toys.ts";
import { toyBytes, toyEvaluation, toySyntax } from "../helpers/toy-checks.ts";

describe("suppression comments", () => {
  const quiet = [
    { name: "ESLint's, next line", code: "// eslint-disable-next-line pac/toy-syntax -- why\nbad();" },
    { name: "ours, next line", code: "// pac-lint-disable-next-line toy-syntax -- why\nbad();" },
    { name: "ours, same line", code: "bad(); // pac-lint-disable-line toy-syntax" },
    { name: "ours, with the prefix", code: "bad(); // pac-lint-disable-line pac/toy-syntax" },
    {
      name: "ours, as a block",
      code: "/* pac-lint-disable-next-line toy-syntax -- why -- and why */\nbad();",
    },
    { name: "ours, without a check", code: "bad(); // pac-lint-disable-line" },
    { name: "ours, for the rest of the file, as a line", code: "// pac-lint-disable toy-syntax\n\nbad();" },
    {
      name: "ours, for the rest of the file, as a block",
      code: "/* pac-lint-disable toy-syntax */\n\nbad();",
    },
    { name: "ESLint's, for the rest of the file", code: "/* eslint-disable pac/toy-syntax */\n\nbad();" },
    { name: "a finding of an evaluation", code: "bad; // pac-lint-disable-line", checks: [toyEvaluation] },
    {
      name: "a finding about bytes",
      code: "// pac-lint-disable-next-line toy-bytes\nvar a = 'ü';",
      checks: [toyBytes],
    },
    {
      name: "two checks in one comment",
      code: "// pac-lint-disable-next-line toy-bytes, toy-syntax\nbad('ü');",
      checks: [toyBytes, toySyntax],
    },
  ];
  for (const { name, code, checks } of quiet) {
    test(`hides: ${name}`, async () => expect(await lintWithToys(code, checks ?? [toySyntax])).toEqual([]));
  }

  const loud = [
    {
      name: "another line is not hidden",
      code: "// pac-lint-disable-next-line toy-syntax\nbad();\nbad();",
      expected: ["proxy.pac:3:1 toy-syntax found"],
    },
    {
      name: "after enable it is reported again",
      code: "// pac-lint-disable toy-syntax\nbad();\n// pac-lint-enable toy-syntax\nbad();",
      expected: ["proxy.pac:4:1 toy-syntax found"],
    },
    {
      name: "a comment that hides nothing",
      code: "// pac-lint-disable-next-line toy-syntax\ngood();",
      expected: ["proxy.pac:1:1 unused-suppression hidesNothing"],
    },
    {
      name: "ESLint's spelling of one",
      code: "good(); // eslint-disable-line pac/toy-syntax",
      expected: ["proxy.pac:1:9 unused-suppression hidesNothing"],
    },
    {
      name: "one without a check",
      code: "good(); // pac-lint-disable-line",
      expected: ["proxy.pac:1:9 unused-suppression hidesNothingAtAll"],
    },
    {
      name: "a check that does not exist",
      code: "bad(); // pac-lint-disable-line toy-syntex",
      expected: ["proxy.pac:1:1 toy-syntax found", "proxy.pac:1:8 unused-suppression unknownCheck"],
    },
    {
      name: "a check that does not run now",
      code: "good(); // pac-lint-disable-line toy-other",
      expected: [],
    },
    {
      name: "rules of other plugins",
      code: "good(); // eslint-disable-line no-console, other/rule",
      expected: [],
    },
    { name: "ESLint's spelling without a check", code: "good(); // eslint-disable-line", expected: [] },
    { name: "a word that only begins like one", code: "good(); // pac-lint-disabled here", expected: [] },
  ];
  for (const { name, code, expected } of loud) {
    test(`does not hide: ${name}`, async () => {
      const findings = await lintWithToys(code, [toySyntax], fakeWorld(), ["toy-syntax", "toy-other"]);
      expect(findings.map(inShort)).toEqual(expected);
    });
  }

  test("suggests the check that was meant", async () => {
    const [, finding] = await lintWithToys("bad(); // pac-lint-disable-line toy-syntex", [toySyntax]);
    expect(finding?.message).toContain('there is no check "toy-syntex" (did you mean "toy-syntax"?)');
  });
});
