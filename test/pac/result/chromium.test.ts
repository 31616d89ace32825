import { describe, expect, test } from "vitest";
import { formatChain, readChromiumResult } from "../../../pac/index.ts";

type Row = [input: string, chain: string, codes: readonly string[]];

/** Every row was asked of Chromium 156; the chain is its own spelling, with default ports written out. */
const TAKEN: Row[] = [
  ["DIRECT", "DIRECT", []],
  ["direct", "DIRECT", []],
  ["PROXY px1.corp.example:8080; DIRECT", "PROXY px1.corp.example:8080; DIRECT", []],
  ["DIRECT; PROXY a:1", "DIRECT; PROXY a:1", []],
  ["PROXY a:1; PROXY a:1", "PROXY a:1; PROXY a:1", []],
  ["Proxy A.Example:1", "PROXY a.example:1", []],
  ["PROXY\ta:1", "PROXY a:1", []],
  ["PROXY   a:1  \t;\t DIRECT ;", "PROXY a:1; DIRECT", []],
  ["SOCKS a:1", "SOCKS4 a:1", []],
  ["SOCKS4 a:1; SOCKS5 b:2; HTTPS c:3", "SOCKS4 a:1; SOCKS5 b:2; HTTPS c:3", []],
  ["PROXY a", "PROXY a:80", ["default-port"]],
  ["HTTPS a", "HTTPS a:443", ["default-port"]],
  ["SOCKS a", "SOCKS4 a:1080", ["default-port"]],
  ["SOCKS5 a", "SOCKS5 a:1080", ["default-port"]],
  ["PROXY a:0", "PROXY a:0", []],
  ["PROXY a:65535", "PROXY a:65535", []],
  ["PROXY a:0065535", "PROXY a:65535", []],
  ["PROXY [2001:DB8:0:0:0:0:0:1]:1", "PROXY [2001:db8::1]:1", []],
  ["PROXY [2001:db8::1]", "PROXY [2001:db8::1]:80", ["default-port"]],
  ["PROXY 2001:db8::1:80", "PROXY [2001:db8::1]:80", []],
  ["PROXY [::ffff:10.1.2.3]:80", "PROXY [::ffff:a01:203]:80", []],
  ["PROXY 010.0.0.1:80", "PROXY 8.0.0.1:80", []],
  ["PROXY 10.1:80", "PROXY 10.0.0.1:80", []],
  ["PROXY 0x.1:1", "PROXY 0.0.0.1:1", []],
  ["PROXY a b:1", "PROXY a%20b:1", []],
  ["PROXY a :80", "PROXY a:80", []],
  ["PROXY a\r:1", "PROXY a:1", []],
  ["PROXY a*b:1", "PROXY a%2Ab:1", []],
  ["PROXY a%41b:1", "PROXY aab:1", []],
  ["PROXY a%2eb:1", "PROXY a.b:1", []],
  ["PROXY xn--a:1", "PROXY xn--a:1", []],
  ["PROXY a_b:1", "PROXY a_b:1", []],
  ["PROXY a,b:1", "PROXY a,b:1", ["comma-list"]],
  ["QUIC a:1; PROXY b:2", "PROXY b:2", ["unknown-keyword"]],
  ["HTTP a:1; DIRECT", "DIRECT", ["unknown-keyword"]],
];

const DROPPED: [input: string, code: string][] = [
  ["PROX a:1", "unknown-keyword"],
  ["HTTP a:1", "unknown-keyword"],
  ["SOCKS4A a:1", "unknown-keyword"],
  ["constructor a:1", "unknown-keyword"],
  ["PROXY", "missing-host"],
  ["PROXY :80", "bad-host"],
  ["PROXY a:", "bad-port"],
  ["PROXY a:80x", "bad-port"],
  ["PROXY a:+80", "bad-port"],
  ["PROXY a: 80", "bad-port"],
  ["PROXY a:1 2", "bad-port"],
  ["PROXY a:65536", "bad-port"],
  ["PROXY a:-1", "bad-port"],
  ["PROXY a:1\n", "bad-port"],
  ["PROXY a::1", "bad-host"],
  ["PROXY ::1", "bad-host"],
  ["PROXY a\tb:1", "bad-host"],
  ["PROXY a\nb:1", "bad-host"],
  ["PROXY a%zz:1", "bad-host"],
  ["PROXY a%2fb:1", "bad-host"],
  ["PROXY a|b:1", "bad-host"],
  ["PROXY a?b:1", "bad-host"],
  ["PROXY 256.1.1.1:80", "bad-host"],
  ["PROXY foo.0x4:1", "bad-host"],
  ["PROXY [abc]:80", "bad-host"],
  ["PROXY [1.2.3.4]:80", "bad-host"],
  ["PROXY [fe80::1%eth0]:80", "bad-host"],
  ["PROXY [::1]x:1", "bad-host"],
  ["PROXY http://a:1", "url-instead-of-host"],
  ["PROXY a:1/", "url-instead-of-host"],
  ["PROXY user@a:1", "credentials"],
  ["PROXY user:pw@a:1", "credentials"],
  ["PROXY a:1, PROXY b:2", "comma-list"],
  ["DIRECT x", "direct-with-arguments"],
  ["DIRECT:80", "unknown-keyword"],
];

describe("a result that Chromium reads", () => {
  test.each(TAKEN)("%j", (input, chain, codes) => {
    const read = readChromiumResult(input);
    expect(formatChain(read.chain)).toBe(chain);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe("an entry that Chromium drops", () => {
  test.each(DROPPED)("%j", (input, code) => {
    const read = readChromiumResult(`${input}; PROXY kept.example:1`);
    expect(formatChain(read.chain)).toBe("PROXY kept.example:1");
    expect(read.problems.map((problem) => [problem.code, problem.dropped])).toEqual([[code, true]]);
    expect(read.problems[0]?.message).toContain(input.trim());
  });

  test.each(["", ";;", " \t", "nonsense", "PROXY a:1\n"])("alone, %j leaves DIRECT and says so", (input) => {
    const { chain, problems } = readChromiumResult(input);
    expect(chain).toEqual([{ kind: "DIRECT" }]);
    expect(problems.at(-1)).toMatchObject({ code: "empty-list", entry: "", dropped: false });
  });

  test("a newline is no separator: the second entry is lost", () => {
    expect(formatChain(readChromiumResult("PROXY a:1;\nPROXY b:2").chain)).toBe("PROXY a:1");
  });
});
