import fc from "fast-check";
import { expect, test } from "vitest";
import { openPac } from "../../../sim/index.ts";

/** What browsers do for every glob, asked beside shExpMatch for each pair; the result names the first difference. */
const COMPARE = `
function asBrowsersDo(text, pattern) {
  var body = pattern.replace(/\\./g, "\\\\.").replace(/\\*/g, ".*").replace(/\\?/g, ".");
  return new RegExp("^" + body + "$").test(text);
}
function outcome(match, text, pattern) {
  try { return String(match(text, pattern)); } catch (error) { return error.name; }
}
function FindProxyForURL(url, host) {
  for (var i = 0; i < PAIRS.length; i++) {
    var ours = outcome(shExpMatch, PAIRS[i][0], PAIRS[i][1]);
    var theirs = outcome(asBrowsersDo, PAIRS[i][0], PAIRS[i][1]);
    if (ours !== theirs) return "pair " + i + ": " + ours + " instead of " + theirs;
  }
  return "equal";
}`;

const world = { resolve: () => null, addresses: [], now: () => 0, zone: "UTC" };

test("a compiled glob answers as the regular expression that browsers build", async () => {
  const letters = fc.constantFrom("a", "b", ".", "*", "*", "?", "(", "[", "|", "+", "$", "\\", "\n", "/");
  const texts = fc.array(fc.constantFrom("a", "b", ".", "/", "\n", "+"), { maxLength: 8 });
  const pair = fc.tuple(texts, fc.array(letters, { maxLength: 6 }));
  const pairs = fc
    .sample(pair, { numRuns: 4_000, seed: 20_261_122 })
    .map(([text, pattern]) => [text.join(""), pattern.join("")]);
  const text = `var PAIRS = ${JSON.stringify(pairs)};${COMPARE}`;
  const pac = await openPac({ text, file: "globs.pac" }, "chromium", world);
  const { result, error } = await pac.ask("http://www.example.com/", undefined, { wantLine: false });
  pac.close();
  expect(error).toBeNull();
  expect(result).toBe("equal");
});
