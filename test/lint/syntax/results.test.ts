import { describe, expect, test } from "vitest";
import { entriesOf, resultTexts } from "../../../lint/syntax/results.ts";
import { parsed } from "./parsed.ts";

const textsOf = (code: string) =>
  resultTexts(parsed(code))
    .map(({ text }) => text.replaceAll("\0", "?"))
    .sort();

describe("result strings", () => {
  const cases: [name: string, code: string, expected: string[]][] = [
    [
      "all returns",
      'function FindProxyForURL(u, h) { if (h) return "DIRECT"; return "PROXY a:1"; }',
      ["DIRECT", "PROXY a:1"],
    ],
    [
      "a condition and a default",
      'function FindProxyForURL(u, h) { return f(h) || (h ? "PROXY a:1" : "DIRECT"); }',
      ["?", "DIRECT", "PROXY a:1"].slice(1),
    ],
    [
      "only those of the entry",
      'function other() { return "yes"; }\nfunction FindProxyForURL(u, h) { return other() ? "DIRECT" : "PROXY a:1"; }',
      ["DIRECT", "PROXY a:1"],
    ],
    [
      "a local function",
      'function pick(h) { return "PROXY " + h; }\nfunction FindProxyForURL(u, h) { return pick(h); }',
      ["PROXY ?"],
    ],
    [
      "built up with +=",
      'function FindProxyForURL(u, h) { var r = "PROXY a:1"; r += "; DIRECT"; return r; }',
      ["?; DIRECT?", "PROXY a:1?"],
    ],
    [
      "in a table, any entry",
      'var T = { a: "PROXY a:1", b: "DIRECT" };\nfunction FindProxyForURL(u, h) { return T[h]; }',
      ["DIRECT", "PROXY a:1"],
    ],
    [
      "in a table, one entry",
      'var T = { a: "PROXY a:1", b: "no" };\nfunction FindProxyForURL(u, h) { return T.a; }',
      ["PROXY a:1"],
    ],
    [
      "in a nested table",
      'var T = [["x", { p: "PROXY a:1", q: "no" }]];\nfunction FindProxyForURL(u, h) { var t = T[0]; return t[1].p; }',
      ["PROXY a:1"],
    ],
    [
      "an argument",
      'function id(x) { return x; }\nfunction FindProxyForURL(u, h) { return id("DIRECT"); }',
      ["DIRECT"],
    ],
    [
      "every spelling of the entry",
      'this.FindProxyForURL = function () { return "DIRECT"; };\nvar FindProxyForURLEx = () => "PROXY a:1";',
      ["DIRECT", "PROXY a:1"],
    ],
    [
      "an entry made by a function",
      'var FindProxyForURL = (function () { return function (u, h) { return "DIRECT"; }; })();',
      ["DIRECT"],
    ],
    ["a constant that nothing returns visibly", 'var P = "PROXY a:1; DIRECT";', ["PROXY a:1; DIRECT"]],
    ["logged, compared and passed on", 'alert("PROXY a:1"); if (x == "PROXY b:1") f("PROXY c:1" + x);', []],
    [
      "recursion ends",
      'function f(h) { return h ? f(h) : "DIRECT"; }\nfunction FindProxyForURL(u, h) { return f(h); }',
      ["DIRECT"],
    ],
  ];
  for (const [name, code, expected] of cases) test(name, () => expect(textsOf(code)).toEqual(expected));

  test("a value that another may have replaced is not certain", () => {
    const code =
      'function FindProxyForURL(u, h) { var r = "none"; if (h) r = "DIRECT"; if (u) return "PROXY a:1"; return r; }';
    const certain = resultTexts(parsed(code)).map((result) => [result.text, result.certain]);
    expect(certain).toEqual([
      ["PROXY a:1", true],
      ["none", false],
      ["DIRECT", false],
    ]);
  });
});

test("entries keep their place, and unknown text stays a part of them", () => {
  const [result] = resultTexts(
    parsed('function FindProxyForURL(u, h) { return " PROXY a:1 ;; " + h + "; PROXY " + h + ":2"; }'),
  );
  const entries = result
    ? entriesOf(result).map(({ text, keyword, target, offset }) => [text, keyword, target, offset])
    : [];
  expect(entries).toEqual([
    ["PROXY a:1", "PROXY", "a:1", 1],
    ["PROXY \0:2", "PROXY", "\0:2", 17],
  ]);
});
