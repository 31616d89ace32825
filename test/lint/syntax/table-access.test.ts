import { expect, test } from "vitest";
import { tableAccesses } from "../../../lint/syntax/table-access.ts";
import { parsed } from "./parsed.ts";

const accessesIn = (code: string) => {
  const sourceCode = parsed(code);
  return tableAccesses(sourceCode).map((node) => sourceCode.getText(node));
};

test.each([
  ["a table", "var t = { a: 1 }; if (t[host]) f();", ["t[host]"]],
  [
    "a table that nothing shows",
    "function f(t, host) { return t[host] || host in t; }",
    ["t[host]", "host in t"],
  ],
  ["a table in a table", "var t = { a: { b: 1 } }; t.a[host];", ["t.a[host]"]],
  ["a part of the name", 't[host.split(".")[i]];', ['t[host.split(".")[i]]']],
  ["compared with nothing", "t[host] !== null;", ["t[host]"]],
])("finds %s", (_, code, expected) => expect(accessesIn(code)).toEqual(expected));

test.each([
  ["a constant key", 't["a"] || t.b || "a" in t;'],
  ["lists and texts", 'var l = ["a"], s = "text"; l[n]; s[n]; host.split(".")[n]; new Map()[n];'],
  ["places that a loop counts", "for (var i = 0; i < 9; i++) t[i];"],
  ["keys of its own", "for (var key in t) t[key]; for (k in t) t[k]; var k;"],
  ["what is reckoned", "t[sum % 2]; t[n - 1];"],
  [
    "without inheritance",
    "var a = Object.create(null), b = { __proto__: null }; a[host] || b[host] || host in a;",
  ],
  ["what is compared with a value", 't[host] === 1 || "x" != t[host];'],
  ["what is put in", "t[host] = 1;"],
])("leaves out %s", (_, code) => expect(accessesIn(code)).toEqual([]));
