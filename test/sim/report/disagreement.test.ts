import { describe, expect, test } from "vitest";
import { findDisagreements } from "../../../sim/report/disagreement.ts";
import type { Simulation } from "../../../sim/simulate.ts";

/** An answer of the usual kind: the PAC was loaded and asked, and says DIRECT in line 2. */
function answer(client: string, change: Partial<Simulation> = {}): Simulation {
  return {
    url: "http://www.example.com/",
    host: "www.example.com",
    profile: "on-net",
    client,
    pac: { status: "loaded", seconds: 0.015, detail: "listener" },
    seen: { url: "http://www.example.com/", host: "www.example.com" },
    bypass: null,
    result: "DIRECT",
    chain: [{ kind: "DIRECT" }],
    problems: [],
    error: null,
    line: 2,
    rule: null,
    dns: [],
    ...change,
  };
}

const PROXIED: Partial<Simulation> = {
  result: "PROXY px1.corp.example:8080",
  chain: [{ kind: "PROXY", host: "px1.corp.example", port: 8080 }],
  line: 3,
};
const FAILED: Simulation["error"] = { code: "exception", message: "it threw", line: 1, column: 1 };

const PAIRS: readonly (readonly [
  name: string,
  usual: Partial<Simulation>,
  other: Partial<Simulation>,
  reason: RegExp,
])[] = [
  [
    "another URL",
    PROXIED,
    { seen: { url: "http://x/", host: "www.example.com" } },
    /b passes "http:\/\/x\/".*line 2 decides instead of line 3/,
  ],
  [
    "another host",
    PROXIED,
    { seen: { url: "http://www.example.com/", host: "[::1]" } },
    /b passes the host "\[::1\]"/,
  ],
  [
    "no path",
    { ...PROXIED, seen: { url: "http://www.example.com/a?b", host: "www.example.com" } },
    {},
    /^b strips the path, so line 2 decides instead of line 3$/,
  ],
  [
    "a path",
    PROXIED,
    { seen: { url: "http://www.example.com/a?b", host: "www.example.com" } },
    /^b passes the path, which a strips, so line 2/,
  ],
  ["never asked", PROXIED, { bypass: "loopback" }, /b does not ask the PAC: loopback/],
  ["asked, where the other is not", { bypass: "loopback" }, PROXIED, /b asks the PAC, a does not: loopback/],
  ["a failing script", PROXIED, { error: FAILED }, /the script fails in b: it threw/],
  [
    "a script that fails only for the other",
    { error: FAILED },
    PROXIED,
    /works in b and fails in a: it threw/,
  ],
  [
    "no PAC",
    PROXIED,
    { pac: { status: "timeout", seconds: 30, detail: "silence" } },
    /b has no PAC: silence/,
  ],
  ["the same text, read otherwise", {}, { chain: [] }, /b reads "DIRECT" as a failed request, a as DIRECT/],
  [
    "a result that is long and has line breaks",
    { result: `DIRECT\n${"x".repeat(1_000)}` },
    { result: `DIRECT\n${"x".repeat(1_000)}`, chain: [] },
    /^b reads "DIRECT\\nx{193}\.\.\." as a failed request, a as DIRECT$/,
  ],
  [
    "another address",
    { ...PROXIED, dns: [{ name: "probe.corp.example", answer: ["10.20.30.40"] }] },
    { dns: [{ name: "probe.corp.example", answer: ["2001:db8::1"] }] },
    /told different addresses of probe\.corp\.example/,
  ],
  ["another function", PROXIED, {}, /the functions of b answer otherwise than those of a, so line 2/],
];

describe("the first cause is named", () => {
  test.each(PAIRS)("%s", (_, usual, other, reason) => {
    const odd = answer("b", other);
    const found = findDisagreements([answer("a", usual), odd]);
    expect(found.map(({ answer }) => answer)).toEqual([odd]);
    expect(found[0]?.reason).toMatch(reason);
  });
});

test("equal decisions are no disagreement, whatever led to them", () => {
  const other = answer("b", { line: 9, seen: { url: "http://x/", host: "x" } });
  expect(findDisagreements([answer("a"), other])).toEqual([]);
  expect(findDisagreements([])).toEqual([]);
});

test("the fewer part from the more, and profiles are not mixed", () => {
  const odd = answer("a", PROXIED);
  const elsewhere = answer("a", { ...PROXIED, profile: "off-net" });
  const found = findDisagreements([odd, answer("b"), answer("c"), elsewhere]);
  expect(found.map(({ answer }) => answer)).toEqual([odd]);
});
