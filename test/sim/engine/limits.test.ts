import { describe, expect, test } from "vitest";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { failing, SOME } from "../../helpers/failing.ts";

const SLOW = "the script did not finish within 0.2 s and was stopped";
const DIRECT = body('return "DIRECT";');

failing("a PAC that never ends", [
  ["in a loop", body("  while (true) {}"), "too-slow", SLOW, 2, 3],
  ["in a loop without a body", body("\n  for (;;);"), "too-slow", SLOW, 3, 3],
  ["at the top", `while (true) {}\n${DIRECT}`, "too-slow", SLOW, 1, 1],
  [
    "in a getter for the entry point",
    'Object.defineProperty(this, "FindProxyForURL", { get: function () {\n  for (;;) {} } });',
    "too-slow",
    SLOW,
    2,
    3,
  ],
  [
    "in a regular expression",
    body(`  return /^(a+)+$/.test("${"a".repeat(40)}!") ? "a" : "b";`),
    "too-slow",
    SLOW,
    2,
    SOME,
  ],
  [
    "in a catch of the interruption",
    body("  for (;;) { try { for (;;); } catch (e) {} finally { continue; } }"),
    "too-slow",
    SLOW,
    2,
    20,
  ],
]);

failing("a PAC that calls itself for ever", [
  [
    "directly",
    body("  function f(n) { return f(n + 1) + 1; }\n  return f(0);"),
    "too-deep",
    "the script calls itself too deeply",
    null,
    null,
  ],
  [
    "through text",
    body('  var o = { toString: function () { return "" + o; } };\n  return "" + o;'),
    "too-deep",
    "the script calls itself too deeply",
    null,
    null,
  ],
]);

describe("a PAC that hoards", () => {
  test.each([
    ["small objects", "for (;;) all.push({});"],
    ["numbers", "for (;;) all.push(all.length);"],
    ["arrays", "for (;;) all.push(new Array(1000).fill(1));"],
    ["long strings", 'for (;;) all.push("x".repeat(1e5) + all.length);'],
    ["a string that grows", 'for (;;) all += "xxxxxxxxxxxxxxxxxxxxxxxx";'],
    ["a string that doubles", 'all = "x"; for (;;) all += all;'],
    ["one large array", "all = new Array(1e7).fill(1);"],
  ])("%s runs out of memory, not of time", async (_, hoard) => {
    const limits = { milliseconds: 20_000, memoryBytes: 4 * 1024 * 1024 };
    const { error, chain } = await ask(`var all = [];\n${body(hoard)}`, { limits });
    expect(error).toMatchObject({
      code: "too-much-memory",
      message: "the script needs more memory than it may have",
    });
    expect(chain).toEqual([{ kind: "DIRECT" }]);
  });

  test("and keeps all of it is still answered, or told why not", async () => {
    const pac = `var all = [];\n${body('  try { if (host == "a.example") for (;;) all.push({}); } catch (e) {}\n  return "DIRECT";')}`;
    const urls = ["http://a.example/", `http://b.example/${"x".repeat(50_000)}`, "http://c.example/"];
    const limits = { milliseconds: 20_000, memoryBytes: 4 * 1024 * 1024 };
    for (const { result, error } of await askAll(pac, { urls, limits })) {
      expect(error === null ? result : error.code).toMatch(/^(DIRECT|too-much-memory)$/);
    }
  });
});

describe("the next question is answered", () => {
  test.each([
    ["an endless loop", "while (true) {}"],
    ["deep recursion", "(function f() { return f() + 1; })();"],
    ["an exception", "nosuch();"],
    ["no string", "return 1;"],
    ["all memory used up", "var a = []; for (;;) a.push(new Array(1e5).fill(1));"],
  ])("after %s", async (_, harm) => {
    const pac = body(`  if (host == "harm.example") { ${harm} }\n  return "PROXY " + host + ":1";`);
    const urls = [
      "http://a.example/",
      "http://harm.example/",
      "http://b.example/",
      "http://harm.example/",
      "http://c.example/",
    ];
    const limits = { milliseconds: 200, memoryBytes: 4 * 1024 * 1024 };
    const answers = await askAll(pac, { urls, limits });
    expect(answers.map(({ result }) => result)).toEqual([
      "PROXY a.example:1",
      null,
      "PROXY b.example:1",
      null,
      "PROXY c.example:1",
    ]);
  });
});
