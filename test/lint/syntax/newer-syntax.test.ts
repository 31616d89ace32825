import { describe, expect, test } from "vitest";
import { FEATURES, type Feature, type FeatureId, newerSyntax } from "../../../lint/syntax/newer-syntax.ts";
import { jscriptSyntaxError, rewrittenForPacResolver } from "../../../sim/index.ts";
import { parsed } from "./parsed.ts";

/** One script for each feature, with nothing else that is newer than the third edition or than 2017. */
const SAMPLES: Readonly<Record<FeatureId, readonly string[]>> = {
  accessor: ["var o = { get a() { return 1; } };", "var o = { set a(v) {} };"],
  trailingComma: ["var o = { a: 1, };"],
  reservedName: ["o.class = 1;", "var o = { default: 1 };"],
  let: ["let a = 1;"],
  const: ["const a = 1;"],
  arrow: ["var f = (a) => a;", "var f = a => { return a; };"],
  template: ["var t = `a`;"],
  class: ["class A { m() {} }", "var A = class {};"],
  generator: ["function* g() { yield 1; }"],
  spread: ["f(...a);", "var l = [...a];"],
  rest: ["function f(...a) {}"],
  destructuring: ["var { a } = b;", "var [c] = d;"],
  defaultValue: ["function f(a = 1) {}"],
  forOf: ["for (var x of y) {}"],
  shorthand: ["var o = { a };"],
  method: ["var o = { m() {} };"],
  computedKey: ["var o = { [a]: 1 };"],
  binaryNumber: ["var b = 0b11;", "var b = 0O17;"],
  codePoint: ['var s = "\\u{61}";'],
  newTarget: ["function F() { return new.target; }"],
  regExpFlag: ["var r = /a/y;", "var r = /a/u;", "var r = /a/s;"],
  power: ["var a = b ** 3;", "a **= 2;"],
  async: ["async function f() { await 1; }"],
  callComma: ["f(1,);", "function f(a,) {}", "new F(a,);"],
  objectSpread: ["var o = { ...p };"],
  asyncLoop: ["async function* f() {}"],
  regExpGroup: ["var r = /(?<a>b)/;", "var r = /(?<=a)b/;", "var r = /(?<!a)b/;"],
  bareCatch: ["try { f(); } catch { f(); }"],
  optionalChain: ["a?.b;", "a?.();", "a?.[0];"],
  nullish: ["var a = b ?? c;"],
  bigInt: ["var a = 1n;"],
  logicalAssignment: ["a ??= b;", "a ||= b;", "a &&= b;"],
  separator: ["var a = 1_000;"],
  classField: ["class A { x = 1; }", "class A { #x; }", "class A { static { } }"],
};

/** A class brings its field, an arrow function its async word: these stand beside the feature, not for it. */
const BESIDE: Readonly<Partial<Record<FeatureId, readonly FeatureId[]>>> = { classField: ["class"] };

const rows = Object.entries(SAMPLES).flatMap(([id, codes]) =>
  codes.map((code) => ({ id: id as FeatureId, code })),
);

describe("newerSyntax", () => {
  test("has a sample of each feature", () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(FEATURES).sort());
  });

  test.each(rows)("finds $id in $code", ({ id, code }) => {
    const found = [...newerSyntax(parsed(code)).keys()].filter((each) => !BESIDE[id]?.includes(each));
    expect(found).toEqual([id]);
  });

  test.each(rows)("JScript does not read $code", ({ code }) => {
    expect(jscriptSyntaxError(code)?.code).toBe("syntax-error");
  });

  test.each(rows)("degenerator reads $code if it is of 2017 or older", async ({ id, code }) => {
    const { problem } = await rewrittenForPacResolver(code);
    const { edition, isRegExp }: Feature = FEATURES[id];
    expect(problem === null).toBe(edition <= 2017 || isRegExp === true);
  });

  const OLD = [
    'var o = { "class": 1, int: 2 }; o["default"] = o.int;',
    "var l = [1, 2,]; f(l, (1, 2));",
    "var r = /a(?=b)(?!c)[?<]/gim;",
    'var s = "\\\\u{61} ${a} => ?. ... **";',
    "try { f(); } catch (e) { throw e; } finally { f(); }",
    "label: for (var i = 0, n = 0x1f; i < n; i++) { if (i) continue label; }",
    "var n = 010 + 1e3; function f(of, let_, get, set) { return of ? get : set; }",
    "if (a) { function f() {} } <!-- b",
  ];
  test.each(OLD)("finds nothing in %s", (code) => {
    expect([...newerSyntax(parsed(code)).keys()]).toEqual([]);
    expect(jscriptSyntaxError(code)).toBe(null);
  });
});
