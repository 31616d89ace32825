import { describe, expect, test } from "vitest";
import { fakeWorld, inShort, lintWithToys } from "../helpers/lint-with-toys.ts";
import { toyBytes, toyEvaluation, toySyntax } from "../helpers/toy-checks.ts";

describe("suppression comments", () => {
  const quiet = [
    { name: "ESLint's, next line", code: "// eslint-disable-next-line pacwright/toy-syntax -- why\nbad();" },
    { name: "ours, next line", code: "// pac-lint-disable-next-line toy-syntax -- why\nbad();" },
    { name: "ours, same line", code: "bad(); // pac-lint-disable-line toy-syntax -- why" },
    { name: "ours, with the prefix", code: "bad(); // pac-lint-disable-line pacwright/toy-syntax -- why" },
    {
      name: "ours, as a block",
      code: "/* pac-lint-disable-next-line toy-syntax -- why -- and why */\nbad();",
    },
    { name: "ours, without a check", code: "bad(); // pac-lint-disable-line -- why" },
    {
      name: "ours, for the rest of the file, as a line",
      code: "// pac-lint-disable toy-syntax -- why\n\nbad();",
    },
    {
      name: "ours, for the rest of the file, as a block",
      code: "/* pac-lint-disable toy-syntax -- why */\n\nbad();",
    },
    {
      name: "ESLint's, for the rest of the file",
      code: "/* eslint-disable pacwright/toy-syntax -- why */\n\nbad();",
    },
    {
      name: "a finding of an evaluation",
      code: "bad; // pac-lint-disable-line -- why",
      checks: [toyEvaluation],
    },
    {
      name: "a finding about bytes",
      code: "// pac-lint-disable-next-line toy-bytes -- why\nvar a = 'ü';",
      checks: [toyBytes],
    },
    {
      name: "two checks in one comment",
      code: "// pac-lint-disable-next-line toy-bytes, toy-syntax -- why\nbad('ü');",
      checks: [toyBytes, toySyntax],
    },
  ];
  for (const { name, code, checks } of quiet) {
    test(`hides: ${name}`, async () => expect(await lintWithToys(code, checks ?? [toySyntax])).toEqual([]));
  }

  const loud = [
    {
      name: "another line is not hidden",
      code: "// pac-lint-disable-next-line toy-syntax -- why\nbad();\nbad();",
      expected: ["proxy.pac:3:1 toy-syntax found"],
    },
    {
      name: "after enable it is reported again",
      code: "// pac-lint-disable toy-syntax -- why\nbad();\n// pac-lint-enable toy-syntax\nbad();",
      expected: ["proxy.pac:4:1 toy-syntax found"],
    },
    {
      name: "a comment that hides nothing",
      code: "// pac-lint-disable-next-line toy-syntax\ngood();",
      expected: ["proxy.pac:1:1 unused-suppression hidesNothing"],
    },
    {
      name: "ESLint's spelling of one",
      code: "good(); // eslint-disable-line pacwright/toy-syntax",
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

  const unexplained = [
    { name: "ours", code: "bad(); // pac-lint-disable-line toy-syntax", at: "1:8" },
    { name: "ours, without a check", code: "bad(); // pac-lint-disable-line", at: "1:8" },
    { name: "ours, for the rest of the file", code: "\n  // pac-lint-disable toy-syntax\nbad();", at: "2:3" },
    { name: "ESLint's", code: "/* eslint-disable pacwright/toy-syntax */\nbad();", at: "1:1" },
    {
      name: "dashes and nothing after them",
      code: "bad(); // pac-lint-disable-line toy-syntax --",
      at: "1:8",
    },
    { name: "dashes and blanks", code: "bad(); // pac-lint-disable-line toy-syntax --  ", at: "1:8" },
  ];
  for (const { name, code, at } of unexplained) {
    test(`hides, and must say why: ${name}`, async () => {
      const findings = await lintWithToys(code, [toySyntax]);
      expect(findings.map(inShort)).toEqual([`proxy.pac:${at} unexplained-suppression noReason`]);
      expect(findings[0]?.severity).toBe("warning");
    });
  }

  const others = [
    { name: "a comment for rules of others", code: "good(); // eslint-disable-line no-console" },
    {
      name: "the end of a suppression",
      code: "// pac-lint-disable toy-syntax -- why\nbad();\n// pac-lint-enable toy-syntax",
    },
    { name: "a reason with dashes in it", code: "bad(); // pac-lint-disable-line toy-syntax -- a--b -- c" },
    {
      name: "a reason over several lines",
      code: "/* pac-lint-disable-next-line toy-syntax --\nwhy\nand why */\nbad();",
    },
  ];
  for (const { name, code } of others) {
    test(`need not say why: ${name}`, async () => expect(await lintWithToys(code, [toySyntax])).toEqual([]));
  }

  test("one that hides nothing is reported for that alone", async () => {
    const findings = await lintWithToys("good(); // pac-lint-disable-line toy-syntax", [toySyntax]);
    expect(findings.map(inShort)).toEqual(["proxy.pac:1:9 unused-suppression hidesNothing"]);
  });

  test("suggests the check that was meant", async () => {
    const [, finding] = await lintWithToys("bad(); // pac-lint-disable-line toy-syntex", [toySyntax]);
    expect(finding?.message).toContain('there is no check "toy-syntex" (did you mean "toy-syntax"?)');
  });
});
