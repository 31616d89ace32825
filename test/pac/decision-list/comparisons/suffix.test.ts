import { expect, test } from "vitest";
import { firstRule, holds } from "./read.ts";

test.each([
  ['dnsDomainIs(host, ".corp.example")', "host ends in .corp.example"],
  ['shExpMatch(host, "*.corp.example")', "host ends in .corp.example"],
  ["/\\.corp\\.example$/.test(host)", "host ends in .corp.example"],
  ['host.slice(-13) == ".corp.example"', "host ends in .corp.example"],
])("%s is read as: %s", (expression, words) => {
  expect(firstRule(expression)).toEqual({ kind: "suffix", words });
});

test.each([
  ['shExpMatch(url, "*.corp.example")'],
  ['shExpMatch(host, "*.corp.example*")'],
  ['host == ".corp.example"'],
])("%s is another kind of condition", (expression) => {
  expect(firstRule(expression).kind).not.toBe("suffix");
});

test.each([
  ['dnsDomainIs(host, "corp.example")', "http://notcorp.example/", true],
  ['dnsDomainIs(host, ".corp.example")', "http://notcorp.example/", false],
])("%s for %s: %s", (expression, url, expected) => {
  expect(holds(expression, url)).toBe(expected);
});
