import { describe, expect, test } from "vitest";
import { rewritingOf } from "../../../lint/syntax/rewriting.ts";
import { rewrittenForPacResolver } from "../../../sim/index.ts";
import { parsed } from "./parsed.ts";

async function wordsBehind(code: string) {
  const { text } = await rewrittenForPacResolver(code);
  const rewriting = text === null ? null : rewritingOf(parsed(code), text);
  if (rewriting === null) return null;
  const wordAt = (offset: number) => code.slice(offset).match(/^[\w$]+(?: \w+)?/)?.[0] ?? "";
  return {
    awaited: [...rewriting.awaited].map(wordAt),
    asynchronous: [...rewriting.asynchronous].map(wordAt),
  };
}

describe("rewritingOf", () => {
  const ROWS: [name: string, code: string, awaited: string[], asynchronous: string[]][] = [
    ["nothing", "function f(h) { return shExpMatch(h, 'a'); }", [], []],
    [
      "a call and the function around it",
      "function f(h) { return isInNet(h, 'a', 'b') && dnsResolve(h); }",
      ["isInNet", "dnsResolve"],
      ["function f"],
    ],
    [
      "functions that call such a function",
      "function g(h) { if (f(h)) return 1; }\nfunction f(h) { return isResolvable(h); }",
      ["f", "isResolvable"],
      ["function g", "function f"],
    ],
    ["outside of any function", "var me = myIpAddress();", ["myIpAddress"], []],
    ["in a list: forgotten", "function f(h) { return [isResolvable(h)]; }", [], ["function f"]],
    [
      "what was asynchronous already",
      "async function f(h) { return await isResolvable(h); }",
      ["isResolvable"],
      [],
    ],
    [
      "with strings, comments, templates and regular expressions of the same words",
      "function f(h) { /* await */ var a = 'async', b = `await ${dnsDomainIs(h, a)}`, c = /async await/.test(h); return isResolvable(h); }",
      ["isResolvable"],
      ["function f"],
    ],
    [
      "with all that is printed otherwise than it was written",
      "function f(h){if(h)return isResolvable(h);else if(!h){var o={'a':1,b:2,null:3};for(;;){break}}\nvoid 0;return new Date}",
      ["isResolvable"],
      ["function f"],
    ],
  ];
  test.each(ROWS)("finds %s", async (_, code, awaited, asynchronous) => {
    expect(await wordsBehind(code)).toEqual({ awaited, asynchronous });
  });

  test.each([
    ["another script", "f(h);"],
    ["a longer script", "a(h); b(h);"],
    ["a shorter script", "a"],
    ["what has no words", "a('"],
  ])("is certain of nothing beside %s", (_, rewritten) => {
    expect(rewritingOf(parsed("a(h);"), rewritten)).toBe(null);
  });
});
