import { describe, expect, test } from "vitest";
import { ask, body } from "../../helpers/ask.ts";
import { failing } from "../../helpers/failing.ts";

const NOT_DEFINED =
  'FindProxyForURL is not defined as a global function; "let", "const" and "class" do not count';
const type = (what: string) => `FindProxyForURL returned ${what}; clients need a string`;

failing("a PAC that does not return a string", [
  ["falls off its end", body('  if (host == "x") return "DIRECT";'), "not-a-string", type("nothing"), 3, 1],
  ["returns nothing", body("  return;"), "not-a-string", type("nothing"), 2, 3],
  ["undefined", body("  return undefined;"), "not-a-string", type("nothing"), 2, 10],
  ["null", body("  return null;"), "not-a-string", type("a value of type null"), 2, 10],
  ["a number", body("  return 1;"), "not-a-string", type("a value of type number"), 2, 10],
  ["an array", body('  return ["DIRECT"];'), "not-a-string", type("a value of type array"), 2, 10],
  [
    "a String object",
    body('  return new String("DIRECT");'),
    "not-a-string",
    type("a value of type object"),
    2,
    10,
  ],
  [
    "an object with toString",
    body('  return { toString: function () { return "DIRECT"; } };'),
    "not-a-string",
    type("a value of type object"),
    2,
    10,
  ],
  [
    "a promise",
    body('  return Promise.resolve("DIRECT");'),
    "not-a-string",
    type("a value of type promise"),
    2,
    10,
  ],
  [
    "an async function",
    'async function FindProxyForURL() { return "DIRECT"; }',
    "not-a-string",
    type("a value of type promise"),
    1,
    43,
  ],
]);

failing("a PAC without an entry point", [
  ["empty", "", "no-entry-point", "the file is empty", 1, 1],
  ["blank", " \n", "no-entry-point", "the file is empty", 1, 1],
  [
    "without the letters",
    'globalThis["FindProxy" + "ForURL"] = () => "DIRECT";',
    "no-entry-point",
    'the text "FindProxyForURL" does not occur, so this client does not take the file for a PAC',
    1,
    1,
  ],
  ["only mentioned", "// FindProxyForURL", "no-entry-point", NOT_DEFINED, null, null],
  ["const", 'const FindProxyForURL = () => "DIRECT";', "no-entry-point", NOT_DEFINED, null, null],
  ["let", 'let FindProxyForURL = () => "DIRECT";', "no-entry-point", NOT_DEFINED, null, null],
  ["class", "class FindProxyForURL {}", "no-entry-point", NOT_DEFINED, null, null],
  [
    "a string",
    'var FindProxyForURL = "DIRECT";',
    "no-entry-point",
    "FindProxyForURL is of type string; it must be a function",
    null,
    null,
  ],
]);

describe("entry points that count", () => {
  test.each([
    'var FindProxyForURL = function () { return "DIRECT"; };',
    'this.FindProxyForURL = () => "DIRECT";',
    'globalThis.FindProxyForURL = () => "DIRECT";',
    'function FindProxyForURL() { return "PROXY a:1"; }\nfunction FindProxyForURL() { return "DIRECT"; }',
    'function FindProxyForURLEx() { return "PROXY a:1"; }\nfunction FindProxyForURL() { return "DIRECT"; }',
  ])("%s", async (pac) => {
    expect(await ask(pac)).toMatchObject({ result: "DIRECT", error: null });
  });
});

test("a result outside ASCII is kept as text and discarded as an answer", async () => {
  const answer = await ask(body('  return "PROXY b\\u00fccher.example:1; DIRECT";'));
  expect(answer.error).toMatchObject({ code: "non-ascii-result", line: 2, column: 10 });
  expect(answer.error?.message).toContain('"ü"');
  expect(answer).toMatchObject({
    result: "PROXY bücher.example:1; DIRECT",
    chain: [{ kind: "DIRECT" }],
    problems: [],
  });
});
