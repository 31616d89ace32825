import { expect, test } from "vitest";
import { firstRule, holds } from "./read.ts";

test.each([
  ['host == "www.example.com"', "host is www.example.com"],
  ['"www.example.com" === host', "host is www.example.com"],
  ['shExpMatch(host, "www.example.com")', "host is www.example.com"],
  ["/^www\\.example\\.com$/.test(host)", "host is www.example.com"],
])("%s is read as: %s", (expression, words) => {
  expect(firstRule(expression)).toEqual({ kind: "host", words });
});

test.each([
  ['url == "http://www.example.com/"'],
  ['shExpMatch(host, "www.example.co?")'],
  ['dnsDomainIs(host, "www.example.com")'],
])("%s is another kind of condition", (expression) => {
  expect(firstRule(expression).kind).not.toBe("host");
});

test.each([
  ['host == "www.example.com"', "http://WWW.example.com/", true],
  ['host == "WWW.example.com"', "http://www.example.com/", false],
])("%s for %s: %s", (expression, url, expected) => {
  expect(holds(expression, url)).toBe(expected);
});
