import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPac } from "../../../sim/index.ts";

/** What browsers do, asked beside our functions for each call; the result names the first difference. */
const COMPARE = `
function dnsDomainIsThere(host, domain) {
  return host.length >= domain.length && host.substring(host.length - domain.length) == domain;
}
function shExpMatchThere(text, pattern) {
  pattern = pattern.replace(/\\./g, "\\\\.");
  pattern = pattern.replace(/\\*/g, ".*");
  pattern = pattern.replace(/\\?/g, ".");
  return new RegExp("^" + pattern + "$").test(text);
}
function isInNetThere(host, pattern, mask) {
  if (!isValidIpAddress(pattern) || !isValidIpAddress(mask)) return false;
  if (!isValidIpAddress(host)) {
    host = dnsResolve(host);
    if (host == null) return false;
  }
  var bits = convert_addr(mask);
  return (convert_addr(host) & bits) == (convert_addr(pattern) & bits);
}
function outcome(ask, args) {
  try { return String(ask(args[0], args[1], args[2])); } catch (error) { return error.name; }
}
function FindProxyForURL(url, host) {
  for (var i = 0; i < CALLS.length; i++) {
    var ours = outcome(OURS, CALLS[i]), theirs = outcome(THEIRS, CALLS[i]);
    if (ours !== theirs) return "call " + i + " " + CALLS[i] + ": " + ours + " instead of " + theirs;
    if (i === 1500) TAMPER();
  }
  return "equal";
}`;

const world = { resolve: () => ["192.0.2.7"], addresses: [], now: () => 0, zone: "UTC" };

/** Few texts and many patterns in any order, so that texts come back while patterns are still new. */
function callsOf(texts: readonly unknown[], patterns: readonly (readonly unknown[])[]) {
  const pair = fc.tuple(fc.nat(texts.length - 1), fc.nat(patterns.length - 1));
  const runs = fc.sample(pair, { numRuns: 1_000, seed: 20_261_122 });
  return runs.flatMap(([text, first]) =>
    [0, 1, 2].map((next) => [texts[text], ...(patterns[(first + next) % patterns.length] ?? [])]),
  );
}

async function compared(name: string, calls: readonly unknown[], tamper: string): Promise<unknown> {
  const text = `var CALLS = ${JSON.stringify(calls)}, OURS = ${name}, THEIRS = ${name}There;
function TAMPER() { ${tamper} }${COMPARE}`;
  const limits = { milliseconds: 10_000, memoryBytes: 64 * 1024 * 1024 };
  const pac = await openPac({ text, file: "calls.pac" }, "chromium", world, limits);
  const { result, error } = await pac.ask("http://www.example.com/", undefined, { wantLine: false });
  pac.close();
  return error ?? result;
}

const HOSTS = [
  "www.example.com",
  "example.com",
  ".example.com",
  "com",
  "",
  "www.corp.example",
  "__proto__",
  5,
  null,
  ["a"],
];
const ENDINGS = [
  "",
  ".",
  "com",
  ".com",
  "example.com",
  ".example.com",
  "www.example.com",
  "xwww.example.com",
  "m",
  "om",
  "__proto__",
  "constructor",
  5,
  null,
  ["com"],
  [".com"],
];
const TEXTS = [
  ...HOSTS,
  "http://www.example.com/a/b.html",
  "two\nlines.com",
  "line\u2028.com",
  "*.com",
  "a?b",
];
const GLOBS = [
  ...ENDINGS,
  "*",
  "**",
  "*.com",
  "*com",
  "*m",
  "*.example.com",
  "www.*",
  "*example*",
  "http://*/*",
  "*/a/*.html",
  "w*w.*.com",
  "*.c?m",
  "(*.com|x)",
  "*.[a-c]om",
  "[",
  "a?b",
  "two*",
  "*lines.com",
  "http://www.example.com/a/b.html",
  "*__proto__",
];
const QUADS = [
  "10.1.2.3",
  "192.0.2.7",
  "010.1.2.3",
  "10.1.2",
  "256.1.1.1",
  "name.example",
  "",
  "1.2.3.4 ",
  5,
  null,
  "0.0.0.0",
  "255.255.255.255",
];
const MASKS = ["255.0.0.0", "0.0.0.0", "255.255.255.255", "255.0.255.0", "255.255", "x", 5];

describe.each([
  ["dnsDomainIs", HOSTS, ENDINGS.map((ending) => [ending])],
  ["shExpMatch", TEXTS, GLOBS.map((glob) => [glob])],
  ["isInNet", QUADS, QUADS.flatMap((base) => MASKS.map((mask) => [base, mask]))],
])("%s of texts that come back", (name, texts, patterns) => {
  test.each([
    ["is what it is in browsers", ""],
    ["with `substring` replaced", "String.prototype.substring = function () { return '.com'; };"],
    ["with `replace` replaced", "String.prototype.replace = function () { return '.*'; };"],
    ["with `test` replaced", "RegExp.prototype.test = function () { return true; };"],
    ["with `exec` replaced", "RegExp.prototype.exec = function () { return null; };"],
    ["with `RegExp` replaced", "RegExp = function () { return { test: function () { return 7; } }; };"],
    ["with `split` replaced", "String.prototype.split = function () { return ['1', '2', '3', '4']; };"],
    ["with its own helpers replaced", "isValidIpAddress = convert_addr = function () { return 3; };"],
    [
      "with functions it needs for speed replaced",
      "String.prototype.endsWith = String.prototype.indexOf = String.prototype.startsWith = null; Object.create = null;",
    ],
  ])("%s", async (_, tamper) => {
    // The two calls after the tampering are about a new text: what is known of the last one is from before.
    const calls = callsOf(texts, patterns);
    expect(await compared(name, calls, tamper)).toBe("equal");
  });
});
