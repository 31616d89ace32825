import { expect, test } from "vitest";
import { proxyFollows } from "../../../lint/syntax/proxy-follows.ts";
import { nodeWithText, parsed } from "./parsed.ts";

const P = '"PROXY px1:8080"';
const entry = (body: string) => `var PXY = ${P};\nfunction FindProxyForURL(url, host) { ${body} }`;

/** May a request for which `is()` is true be sent to a proxy? */
const CASES: [name: string, body: string, expected: boolean][] = [
  ["a return", `if (is()) return ${P}; return "DIRECT";`, true],
  ["a return of DIRECT", `if (is()) return "DIRECT"; return ${P};`, false],
  ["a block with both", `if (is()) { if (a) return "DIRECT"; return PXY; } return "DIRECT";`, true],
  ["negated, and what stands behind", `if (!is()) return "DIRECT"; a(); return PXY;`, true],
  ["negated, an else", `if (!is()) return PXY; else return "DIRECT";`, false],
  ["in a chain", `if (a && (b || is())) return PXY; return "DIRECT";`, true],
  ["a ternary", `return is() ? (a ? "DIRECT" : PXY) : "DIRECT";`, true],
  ["the other half of a ternary", `return is() ? "DIRECT" : PXY;`, false],
  ["a variable", `var on = is(); if (on) return PXY; return "DIRECT";`, true],
  ["a variable that is assigned", `var on; on = is(); return on ? PXY : "DIRECT";`, true],
  ["a result in a variable", `var r = "DIRECT"; if (is()) r = PXY; return r;`, true],
  [
    "a scheme is no proxy",
    `if (is()) { if (url.slice(0, 5) == "https") return "DIRECT"; } return "DIRECT";`,
    false,
  ],
  ["nothing follows", `is(); return PXY;`, false],
];

test.each(CASES)("%s", (_, body, expected) => {
  const sourceCode = parsed(entry(body));
  expect(proxyFollows(sourceCode, nodeWithText(sourceCode, "is()"))).toBe(expected);
});

test("a function of the file that returns it", () => {
  const code = `function on() { return is(); }\n${entry(`if (on()) return PXY; return "DIRECT";`)}`;
  const sourceCode = parsed(code);
  expect(proxyFollows(sourceCode, nodeWithText(sourceCode, "is()"))).toBe(true);
});
