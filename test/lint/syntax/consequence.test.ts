import { describe, expect, test } from "vitest";
import { consequenceOf } from "../../../lint/syntax/consequence.ts";
import type { Outcome } from "../../../lint/syntax/outcome.ts";
import { nodeWithText, parsed } from "./parsed.ts";

const P = '"PROXY px1:8080"';
const entry = (body: string) =>
  `var PXY = ${P}; var T = { a: ${P}, d: "DIRECT" };\nfunction FindProxyForURL(url, host) { ${body} }`;

/** What follows when the call `is(host)` gives true. */
const CASES: [name: string, body: string, expected: Outcome][] = [
  ["a return", `if (is(host)) return "DIRECT"; return ${P};`, "direct"],
  ["a block, a constant", `if (is(host)) { log(1); return PXY; } return "DIRECT";`, "proxy"],
  ["a table", `if (is(host)) return T.d; return PXY;`, "direct"],
  ["any of a chain", `if (a || is(host) || b && c) return "DIRECT"; return PXY;`, "direct"],
  ["with another condition", `if (a && (b || is(host))) return "DIRECT"; return PXY;`, "direct"],
  ["negated, else", `if (!is(host)) return "DIRECT"; else return PXY;`, "proxy"],
  ["negated twice", `if (!!is(host)) return "DIRECT"; return PXY;`, "direct"],
  ["negated chain, early return", `if (!(a || is(host))) return PXY; log(2); return "DIRECT";`, "direct"],
  ["a ternary", `return is(host) ? "DIRECT" : PXY;`, "direct"],
  ["a ternary, negated", `return !is(host) ? "DIRECT" : PXY;`, "proxy"],
  ["a ternary that picks a truth", `if (is(host) ? false : true) return "DIRECT"; return PXY;`, "proxy"],
  ["the second of nested ternaries", `return a ? PXY : is(host) ? "DIRECT" : PXY;`, "direct"],
  [
    "nested branches, one DIRECT",
    `if (is(host)) { if (a) { return PXY; } else { return "DIRECT"; } }  return PXY;`,
    "direct",
  ],
  [
    "nested branches, all proxies",
    `if (is(host)) { if (a) return PXY; return "HTTPS px2:443"; }  return "DIRECT";`,
    "proxy",
  ],
  ["a nested branch that may fall out", `if (is(host)) { if (a) return PXY; }  return "DIRECT";`, "unknown"],
  ["a result variable", `var r = PXY; if (is(host)) { r = "DIRECT"; } return r;`, "direct"],
  [
    "a variable that holds the condition",
    `var inside = is(host); if (inside) return "DIRECT"; return PXY;`,
    "direct",
  ],
  [
    "a flag",
    `var inside = false; if (is(host)) { inside = true; } return inside ? "DIRECT" : PXY;`,
    "direct",
  ],
  [
    "a flag for the opposite",
    `var outside = true; if (is(host)) { outside = false; } return outside ? PXY : "DIRECT";`,
    "direct",
  ],
  [
    "a flag built up",
    `var inside = a; inside = inside || is(host); if (inside) return "DIRECT"; return PXY;`,
    "direct",
  ],
  ["compared with false", `if (is(host) === false) return "DIRECT"; return PXY;`, "proxy"],
  [
    "a function with one outcome",
    `function d() { return "DIRECT"; } if (is(host)) return d(); return PXY;`,
    "direct",
  ],
  [
    "a function with several outcomes",
    `function d(h) { if (h) return "DIRECT"; return PXY; } if (is(host)) return d(host); return PXY;`,
    "unknown",
  ],
  [
    "a variable with several values",
    `var r = "DIRECT"; if (a) r = PXY; if (is(host)) return r; return PXY;`,
    "unknown",
  ],
  [
    "a proxy whose name is not known",
    `if (is(host)) return "PROXY " + a + ":8080"; return "DIRECT";`,
    "proxy",
  ],
  ["an unknown call", `if (is(host)) return other(host); return "DIRECT";`, "unknown"],
  ["an argument", `check(is(host)); return "DIRECT";`, "unknown"],
  ["a loop condition", `while (is(host)) { return "DIRECT"; } return PXY;`, "unknown"],
  ["the result itself", `return is(host);`, "unknown"],
  ["variables that need each other", `var x = y || is(host), y = x; return "DIRECT";`, "unknown"],
];

describe("what follows from a condition", () => {
  for (const [name, body, expected] of CASES) {
    test(name, () => {
      const sourceCode = parsed(entry(body));
      expect(consequenceOf(sourceCode, nodeWithText(sourceCode, "is(host)"))).toBe(expected);
    });
  }

  test("in a helper that two places call, DIRECT in one of them decides", () => {
    const code = `function inside(host) { return is(host); }\n${entry(`if (inside(host)) return PXY; if (inside(url)) return "DIRECT"; return PXY;`)}`;
    const sourceCode = parsed(code);
    expect(consequenceOf(sourceCode, nodeWithText(sourceCode, "is(host)"))).toBe("direct");
  });

  test("in a helper that is handed around, nothing is known", () => {
    const code = `function inside(host) { return is(host); }\nvar rules = [inside];\n${entry(`if (rules[0](host)) return "DIRECT"; return PXY;`)}`;
    const sourceCode = parsed(code);
    expect(consequenceOf(sourceCode, nodeWithText(sourceCode, "is(host)"))).toBe("unknown");
  });

  test("the opposite can be asked too", () => {
    const sourceCode = parsed(entry(`if (is(host)) return "DIRECT"; return PXY;`));
    expect(consequenceOf(sourceCode, nodeWithText(sourceCode, "is(host)"), false)).toBe("proxy");
  });
});
