import { describe, expect, test } from "vitest";
import { patternAsRegExp, readPattern } from "../../../lint/syntax/glob-pattern.ts";

describe("plain globs", () => {
  const globs = [
    "*",
    "*.*",
    "10.*",
    "www.*.example.*",
    "http?://*",
    "*.corp.example",
    "a-b_c:8080/x%20?y=1&z;,!~@'",
    "",
  ];
  for (const glob of globs) test(JSON.stringify(glob), () => expect(readPattern(glob)).toBeNull());

  const templates = ["*.${DOMAIN}", "{{ domain }}", "%HOST%+", "@DOMAIN@|x"];
  for (const template of templates)
    test(`a template: ${template}`, () => expect(readPattern(template)).toBeNull());
});

describe("regular expression syntax", () => {
  const cases: [pattern: string, trouble: string, pieces: string[], glob: string | null][] = [
    [".*\\.corp\\.example", "mismatch", [".*", "\\."], "*.corp.example"],
    ["^.*\\.corp\\.example$", "mismatch", [".*", "^", "\\.", "$"], "*.corp.example"],
    [
      "^https:\\/\\/.*\\.corp\\.example\\/.*$",
      "mismatch",
      ["^", "\\/", "\\.", "$"],
      "https://*.corp.example/*",
    ],
    ["^www.example.com$", "accidental", ["^", "$"], "www.example.com"],
    ["*.corp.example$", "accidental", ["$"], "*.corp.example"],
    // A suffix or a prefix as an expression, but the whole name as a glob: not certain.
    ["corp\\.example$", "mismatch", ["\\.", "$"], null],
    ["^10\\.", "mismatch", ["^", "\\."], null],
    [".*", "mismatch", [".*"], null],
    ["a\\*b", "mismatch", ["\\*"], null],
    ["a\\?b", "mismatch", ["\\?"], null],
    ["a+b", "mismatch", ["+"], null],
    ["[a-z]+.example", "accidental", ["[a-z]", "+"], null],
    ["a{2}", "accidental", ["{2}"], null],
    ["{a,b}", "mismatch", ["{", "}"], null],
    ["(a|b).example", "accidental", ["(", "|", ")"], null],
    ["a|b", "unanchored", ["|"], null],
    ["(a|b)|c", "unanchored", ["(", "|", ")"], null],
    ["a^b", "mismatch", ["^"], null],
    ["a$b", "mismatch", ["$"], null],
    ["host\\d", "accidental", ["\\d"], null],
    ["[!a]b", "mismatch", ["[!a]"], null],
    ["*://[::1]/*", "mismatch", ["[::1]"], null],
    ["*(", "throws", ["("], null],
    ["a[", "throws", ["["], null],
    ["+", "throws", ["+"], null],
    ["c++", "throws", ["+"], null],
    ["a\\", "mismatch", ["\\"], null],
  ];
  for (const [pattern, trouble, pieces, glob] of cases) {
    test(pattern, () => expect(readPattern(pattern)).toMatchObject({ trouble, pieces, glob }));
  }
});

/** Measured in Chromium and Firefox; the reading must agree with the regular expression they build. */
describe("what browsers make of a pattern", () => {
  const cases: [subject: string, pattern: string, matches: boolean][] = [
    ["corp.evil", "corp|intra", true],
    ["intra.evil.example", "intra*|*.corp.example", true],
    ["a+b", "a+b", false],
    ["aab", "a+b", true],
    ["x1", "x[1]", true],
    ["ab", "[!c]b", false],
    ["{a,b}", "{a,b}", true],
    ["a", "{a,b}", false],
    ["a$", "a$", false],
    ["a", "^a$", true],
    ["a5", "a\\d", true],
    ["x.corp.example", ".*\\.corp\\.example", false],
    ["x.corp.example", "*.corp.example", true],
    ["evilcorp.example", "*corp.example", true],
  ];
  for (const [subject, pattern, matches] of cases) {
    test(`${subject} against ${pattern}`, () => {
      expect(new RegExp(patternAsRegExp(pattern)).test(subject)).toBe(matches);
    });
  }
});
