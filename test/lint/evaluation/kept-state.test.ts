import { describe, expect, test } from "vitest";
import { keptState } from "../../../lint/evaluation/kept-state.ts";
import { parsed } from "../syntax/parsed.ts";

/** `line:column name kind`, the likeliest first. */
function kept(code: string): string[] {
  return keptState(parsed(code)).map(({ name, loc, kind }) => `${loc.line}:${loc.column} ${name} ${kind}`);
}

const ROWS: readonly { name: string; code: string; kept: readonly string[] }[] = [
  { name: "a counter", code: "var n = 0; function f() { return n++; }", kept: ["1:34 n update"] },
  {
    name: "a value made from the last one",
    code: "let n = 0;\nfunction f() { n = 1 - n; return n; }",
    kept: ["2:16 n update"],
  },
  { name: "any other value", code: "var a; function f(h) { a = h; return a; }", kept: ["1:24 a value"] },
  {
    name: "a global that nobody declared",
    code: "function f(h) { ip = h; return ip; }",
    kept: ["1:17 ip value"],
  },
  {
    name: "a part of a table",
    code: "var c = {}; function f(h) { c.a[h] = 1; }",
    kept: ["1:29 c.a[h] part"],
  },
  { name: "a count in a table", code: "var c = {}; function f(h) { c[h]++; }", kept: ["1:29 c[h] update"] },
  { name: "a list that grows", code: "var l = []; function f(h) { l.push(h); }", kept: ["1:29 l part"] },
  {
    name: "a search that remembers",
    code: "var r = /a/g; function f(h) { return r.test(h); }",
    kept: ["1:38 r regexp"],
  },
  {
    name: "a property of the global object",
    code: "function f(h) { this.last = h; globalThis.n++; }",
    kept: ["1:32 globalThis.n update", "1:17 this.last value"],
  },
  {
    name: "a variable around the entry function",
    code: "var FindProxyForURL = (function () { var n = 0; return function () { return ++n; }; })();",
    kept: ["1:79 n update"],
  },
  {
    name: "the likeliest first",
    code: "var c = {}, n = 0, a; function f(h) { c[h] = 1; a = h; n += 1; return a + n; }",
    kept: ["1:56 n update", "1:49 a value", "1:39 c[h] part"],
  },
  { name: "what nobody reads", code: "var hits = 0; function f() { hits++; hits += 2; }", kept: [] },
  {
    name: "what is set at load",
    code: "var n = 0; n++; var c = {}; c.a = 1; for (i = 0; i < 3; i++) c[i] = n;",
    kept: [],
  },
  {
    name: "what ends with its call",
    code: "function f() { var n = 0; n++; function g() { return n++; } return g(); }",
    kept: [],
  },
  {
    name: "what is only read",
    code: "var t = { a: 1 }, r = /a/; function f(h) { return t[h] || r.test(h) || t.a.length; }",
    kept: [],
  },
  { name: "a search that does not remember", code: "function f(h) { return /a/g.test(h); }", kept: [] },
];

describe("what outlives a call", () => {
  test.each(ROWS)("$name", ({ code, kept: expected }) => expect(kept(code)).toEqual(expected));
});
