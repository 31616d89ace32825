import { expect, test } from "vitest";
import { reachOfGlob } from "../../../lint/syntax/url-shape.ts";

/** For each glob the URLs it can match: c(ut), d(otted and cut), w(hole), h(ttps and whole). */
const CASES: [glob: string, expected: string][] = [
  ["*", "cdwh"],
  ["http:*", "cdw"],
  ["https://*", "cdh"],
  ["http://www.example.com/*", "cdw"],
  ["http://www.example.com/downloads/*", "w"],
  ["https://www.example.com/downloads/*", "h"],
  ["https://www.example.com/", "cdh"],
  ["https://www.example.com", ""],
  ["*.example.com", "wh"],
  ["*.pdf", "wh"],
  ["*/internal/*", "cwh"],
  ["http://*/intranet/*", "w"],
  ["*://*:8443/*", "cdwh"],
  ["*?debug=*", "wh"],
  ["*@*", "cdwh"],
  ["HTTP://WWW.example.com/*", "cdw"],
];

test.each(CASES)("%s", (glob, expected) => {
  const reach = reachOfGlob(glob);
  const found = `${reach.cut() ? "c" : ""}${reach.cutDotted() ? "d" : ""}${reach.whole() ? "w" : ""}${reach.wholeHttps() ? "h" : ""}`;
  expect(found).toBe(expected);
});
