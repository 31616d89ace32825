import { describe, expect, test } from "vitest";
import { constantString, foldParts } from "../../../lint/syntax/fold.ts";
import { nodeWithText, parsed } from "./parsed.ts";

/** Folds the argument of the call `look(...)`. */
function argumentOf(code: string) {
  const sourceCode = parsed(code);
  const text = /look\((.*)\)/s.exec(code)?.[1] ?? "";
  return { sourceCode, node: nodeWithText(sourceCode, text) };
}

describe("a constant string", () => {
  const cases: [name: string, code: string, expected: string | null][] = [
    ["a literal", 'look("a")', "a"],
    ["a concatenation", 'look("a" + "b" + "c")', "abc"],
    ["with a number", 'look("a:" + 8080)', "a:8080"],
    ["a template literal", "const h = 'x'; look(`a${h}b`)", "axb"],
    ["through constants", 'var A = "a"; var B = A + "b"; look(B + "c")', "abc"],
    ["a list that is joined", 'look(["a", "b"].join("; "))', "a; b"],
    ["assigned once at the top level", 'A = "a"; look(A)', "a"],
    ["declared first, assigned once at the top level", 'var A; A = "a"; look(A + "")', "a"],
    ["a variable that changes", 'var A = "a"; A = "b"; look(A)', null],
    ["a variable that grows", 'var A = "a"; A += "b"; look(A)', null],
    ["a variable that may stay unset", 'var A; if (x) A = "a"; look(A)', null],
    ["declared twice", 'var A = "a"; var A = "b"; look(A)', null],
    ["a parameter", 'function f(a) { look(a + "b") }', null],
    ["a local name hides the constant", 'var A = "a"; function f(A) { look("x" + A) }', null],
    ["an unknown part", 'look("a" + host)', null],
    ["no string", "look(8080)", null],
    ["null", "look(null)", null],
    ["variables that need each other", "var A = B; var B = A; look(A)", null],
  ];
  for (const [name, code, expected] of cases) {
    test(name, () => {
      const { sourceCode, node } = argumentOf(code);
      expect(constantString(sourceCode, node)).toBe(expected);
    });
  }

  test("constants that double each other end", () => {
    const lines = Array.from({ length: 40 }, (_, i) => `var v${i + 1} = v${i} + v${i};`);
    const { sourceCode, node } = argumentOf(`var v0 = "ab";\n${lines.join("\n")}\nlook(v40)`);
    expect(constantString(sourceCode, node)).toBeNull();
  });
});

test("known parts of a string stay known, with the nodes they stand in", () => {
  const { sourceCode, node } = argumentOf('look("PROXY " + host + ":" + 8080)');
  const parts = foldParts(sourceCode, node).map((part) => [part.text, sourceCode.getText(part.node)]);
  expect(parts).toEqual([
    ["PROXY ", '"PROXY "'],
    [null, "host"],
    [":", '":"'],
    ["8080", "8080"],
  ]);
});
