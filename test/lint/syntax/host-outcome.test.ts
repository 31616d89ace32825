import { expect, test } from "vitest";
import { strangerOutcome } from "../../../lint/syntax/host-outcome.ts";
import { nodeWithText, parsed } from "./parsed.ts";

const P = '"PROXY px1:8080"';
const entry = (body: string) => `function FindProxyForURL(url, host) { ${body} }`;

/** What becomes of a stranger for whom `is(host)` is true. */
const CASES: [name: string, code: string, expected: string][] = [
  ["DIRECT among proxies", entry(`if (is(host)) return "DIRECT"; return ${P};`), "direct"],
  ["a proxy among DIRECT", entry(`if (is(host)) return ${P}; return "DIRECT";`), "proxy"],
  [
    "DIRECT as everything",
    entry(`if (is(host)) return "DIRECT"; if (x) return ${P}; return "DIRECT";`),
    "same",
  ],
  ["DIRECT as everything, in a ternary", entry(`return is(host) ? "DIRECT" : x ? ${P} : "DIRECT";`), "same"],
  ["a ternary that ends in a proxy", entry(`return is(host) ? "DIRECT" : x ? "DIRECT" : ${P};`), "direct"],
  ["DIRECT by not leaving", entry(`if (!is(host)) return ${P}; return "DIRECT";`), "direct"],
  ["no telling, among proxies", entry(`if (is(host)) return other(); return ${P};`), "unknown"],
  ["no telling, among DIRECT", entry(`if (is(host)) return other(); return "DIRECT";`), "same"],
  [
    "DIRECT as everything of a part",
    `var part = function (url, host) { if (is(host)) return "DIRECT"; return "DIRECT"; }; ${entry("return parts[0](url, host);")}`,
    "same",
  ],
];

test.each(CASES)("%s", (_, code, expected) => {
  const sourceCode = parsed(code);
  expect(strangerOutcome(sourceCode, nodeWithText(sourceCode, "is(host)"))).toBe(expected);
});
