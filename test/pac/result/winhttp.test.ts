import { describe, expect, test } from "vitest";
import { formatChain, readWinhttpResult } from "../../../pac/index.ts";

type Row = [input: string, chain: string, codes: readonly string[]];

/** What Chromium's proxy_resolver_winhttp.cc says of WinHttpGetProxyForUrl: HTTP proxies only, and an end at DIRECT. */
const KNOWN: Row[] = [
  ["DIRECT", "DIRECT", []],
  ["PROXY a:1", "PROXY a:1", []],
  ["PROXY a:1; PROXY b:2", "PROXY a:1; PROXY b:2", []],
  ["PROXY a:1; DIRECT", "PROXY a:1", ["after-proxy"]],
  ["PROXY a:1; DIRECT; PROXY b:2", "PROXY a:1", ["after-proxy", "after-direct"]],
  ["DIRECT; PROXY a:1", "DIRECT", ["after-direct"]],
  ["SOCKS a:1; PROXY b:2", "PROXY b:2", ["kind-not-used"]],
  ["HTTPS a:1; SOCKS4 b:2; SOCKS5 c:3; PROXY d:4", "PROXY d:4", Array(3).fill("kind-not-used")],
  ["SOCKS5 a:1; DIRECT", "DIRECT", ["kind-not-used"]],
  ["SOCKS5 a:1", "DIRECT", ["kind-not-used", "empty-list"]],
  ["PROXY a:1; SOCKS5 b:2; DIRECT", "PROXY a:1", ["kind-not-used", "after-proxy"]],
];

/** Not known of Windows, so as in Chromium. */
const AS_ELSEWHERE: Row[] = [
  ["", "DIRECT", ["empty-list"]],
  [" ; ;", "DIRECT", ["empty-list"]],
  ["proxy A.Example:1; direct", "PROXY a.example:1", ["after-proxy"]],
  ["PROXY a", "PROXY a:80", ["default-port"]],
  ["PROXY a:x; PROXY b:2", "PROXY b:2", ["bad-port"]],
  ["PROXY; PROXY b:2", "PROXY b:2", ["missing-host"]],
  ["HTTP a:1; PROXY b:2", "PROXY b:2", ["unknown-keyword"]],
  ["DIRECT x; PROXY b:2", "PROXY b:2", ["direct-with-arguments"]],
  ["PROXY [2001:db8::1]:1", "PROXY [2001:db8::1]:1", []],
  ["PROXY b\u00fccher.example:1", "PROXY xn--bcher-kva.example:1", []],
];

describe.each([
  ["documented", KNOWN],
  ["as elsewhere", AS_ELSEWHERE],
] as const)("results of WinHttpGetProxyForUrl, %s", (_, rows) => {
  test.each(rows)("%j", (input, chain, codes) => {
    const read = readWinhttpResult(input);
    expect(formatChain(read.chain)).toBe(chain);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });
});

test("every problem says which entry it is about, and whether it is lost", () => {
  const { problems } = readWinhttpResult("HTTP a:1; SOCKS5 s:1; PROXY b:2; DIRECT; PROXY c:3");
  expect(problems.map(({ entry, dropped }) => [entry, dropped])).toEqual([
    ["HTTP a:1", true],
    ["SOCKS5 s:1", true],
    ["DIRECT", true],
    ["PROXY c:3", true],
  ]);
  expect(problems[0]?.message).toBe(
    '"HTTP" is not a keyword of this client (DIRECT, PROXY); "HTTP a:1" is ignored',
  );
});
