import { expect, test } from "vitest";
import { firstRule, holds } from "./read.ts";

test.each([
  ["/^http:\\/\\/[^\\/:]+:8080\\//.test(url)", "URL has the scheme http and port 8080"],
  ["/^https:\\/\\/[^\\/]+:8443\\//.test(url)", "URL has the scheme https and port 8443"],
])("%s is read as: %s", (expression, words) => {
  expect(firstRule(expression)).toEqual({ kind: "port", words });
});

test.each([
  ['shExpMatch(url, "http://*:8080/*")'],
  ["/^http:\\/\\/.*:8080\\//.test(url)"],
  ["/:8080\\//.test(host)"],
])("%s is another kind of condition", (expression) => {
  expect(firstRule(expression).kind).not.toBe("port");
});

test.each([
  ["/^http:\\/\\/[^\\/:]+:8080\\//.test(url)", "http://a.example:8080/x", true],
  ["/^http:\\/\\/[^\\/:]+:8080\\//.test(url)", "http://a.example/http://b:8080/", false],
])("%s for %s: %s", (expression, url, expected) => {
  expect(holds(expression, url)).toBe(expected);
});
