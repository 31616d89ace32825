import { expect, test } from "vitest";
import { heldValues } from "../../../lint/syntax/held-values.ts";
import { nodeWithText, parsed } from "./parsed.ts";

/** What `x` in `use(x)` may hold, as source. */
const CASES: [name: string, code: string, expected: string[]][] = [
  ["a value", 'use("a");', []],
  ["a variable", 'var x = "a"; use(x);', ['"a"']],
  ["a variable of a variable", "var y = f(); var x = y; use(x);", ["f()"]],
  ["set twice, joined once", 'var x = "a"; x = g(); x += "c"; use(x);', ['"a"', "g()"]],
  ["both sides", "var x = a() || b(); use(x);", ["a()", "b()"]],
  ["the second of a guard", "var x = a() && b(); use(x);", ["b()"]],
  ["both branches", "var x = t ? a() : b(); use(x);", ["a()", "b()"]],
  ["a function of the file", "function f() { return 1; } var x = f(); use(x);", ["1"]],
  ["a parameter", "function f(x) { use(x); } f(a()); f(b());", ["a()", "b()"]],
  ["a parameter of a function that is handed on", "function f(x) { use(x); } g(f);", []],
  ["a circle", "var x = y; var y = x; use(x);", []],
  ["a name from outside", "use(x);", ["x"]],
  ["a loop's variable", "for (var x in T) use(x);", []],
];

test.each(CASES)("%s", (_, code, expected) => {
  const sourceCode = parsed(code);
  const call = nodeWithText(sourceCode, code.includes("use(x)") ? "use(x)" : 'use("a")');
  const [argument] = call.type === "CallExpression" ? call.arguments : [];
  if (!argument) throw new Error("no argument");
  const values = heldValues(sourceCode, argument).map((node) => sourceCode.getText(node));
  expect(values).toEqual(code.includes("use(x)") ? expected : ['"a"']);
});
