import { expect, test } from "vitest";
import { firstRule, holds } from "./read.ts";

test.each([
  ['url.substring(0, 6) == "https:"', "URL has the scheme https"],
  ['shExpMatch(url, "ftp:*")', "URL has the scheme ftp"],
  ['shExpMatch(url, "https://*")', "URL has the scheme https"],
  ["/^http:/.test(url)", "URL has the scheme http"],
])("%s is read as: %s", (expression, words) => {
  expect(firstRule(expression)).toEqual({ kind: "scheme", words });
});

test.each([['shExpMatch(host, "https:*")'], ['shExpMatch(url, "http*")'], ['shExpMatch(url, "https://a*")']])(
  "%s is another kind of condition",
  (expression) => {
    expect(firstRule(expression).kind).not.toBe("scheme");
  },
);

test.each([
  ['url.substring(0, 5) == "http:"', "http://a.example/", true],
  ['url.substring(0, 5) == "http:"', "https://a.example/", false],
])("%s for %s: %s", (expression, url, expected) => {
  expect(holds(expression, url)).toBe(expected);
});
