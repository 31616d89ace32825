import { expect, test } from "vitest";
import { firstRule, holds } from "./read.ts";

test.each([
  ['shExpMatch(host, "px*.corp.example")', "host matches px*.corp.example"],
  ['shExpMatch(url, "*/a?b/*")', "URL matches */a?b/*"],
  ['host.indexOf("corp") >= 0', "host matches *corp*"],
  ['url == "http://a.example/"', "URL is http://a.example/"],
])("%s is read as: %s", (expression, words) => {
  expect(firstRule(expression)).toEqual({ kind: "glob", words });
});

test.each([['host == "a"'], ['shExpMatch(host, "*.a")'], ['shExpMatch(url, "http:*")']])(
  "%s is another kind of condition",
  (expression) => {
    expect(firstRule(expression).kind).not.toBe("glob");
  },
);

test.each([
  ['shExpMatch(host, "a?c.example")', "http://abc.example/", true],
  ['shExpMatch(host, "a?c.example")', "http://ac.example/", false],
])("%s for %s: %s", (expression, url, expected) => {
  expect(holds(expression, url)).toBe(expected);
});
