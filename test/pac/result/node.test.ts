import { describe, expect, test } from "vitest";
import { formatChain, readNodeResult } from "../../../pac/index.ts";

type Row = [input: string, chain: string, codes: readonly string[]];

/** Read in the source of pac-proxy-agent 9.1 and socks-proxy-agent 10.1. */
const ROWS: Row[] = [
  ["DIRECT", "DIRECT", []],
  ["", "DIRECT", ["empty-list"]],
  ["PROXY a:8080; DIRECT", "PROXY a:8080; DIRECT", []],
  ["HTTP a:8080", "PROXY a:8080", []],
  ["SOCKS a:1", "SOCKS5 a:1", []],
  ["SOCKS4 a:1", "SOCKS4 a:1", []],
  ["SOCKS5 a:80", "SOCKS5 a:80", []],
  ["SOCKS a:0", "SOCKS5 a:1080", ["default-port"]],
  ["PROXY a:0", "PROXY a:0", []],
  ["PROXY a", "PROXY a:80", ["default-port"]],
  ["PROXY a:80", "PROXY a:80", []],
  ["HTTPS a:443", "HTTPS a:443", []],
  ["HTTPS a:80", "HTTPS a:80", []],
  ["HTTPS a", "HTTPS a:443", ["default-port"]],
  ["SOCKS a", "SOCKS5 a:1080", ["default-port"]],
  ["PROXY a:1\n;\nPROXY b:2\n", "PROXY a:1; PROXY b:2", []],
  ["PROXY [2001:db8::1]:8080", "PROXY [2001:db8::1]:8080", []],
  ["SOCKS5 [2001:db8::1]:80", "SOCKS5 [2001:db8::1]:80", []],
  ["PROXY user:pw@a:1/path", "PROXY a:1", []],
  ["PROXY A.Example:1", "PROXY a.example:1", []],
  ["DIRECT anything", "DIRECT", []],
  ["PROXY http://a:1", "PROXY http:80", ["url-instead-of-host"]],
  ["proxy a:1; DIRECT", "DIRECT", ["unknown-keyword"]],
  ["QUIC a:1; DIRECT", "DIRECT", ["unknown-keyword"]],
  ["PROXY; DIRECT", "DIRECT", ["missing-host"]],
];

describe("a result that pac-proxy-agent reads", () => {
  test.each(ROWS)("%j", (input, chain, codes) => {
    const read = readNodeResult(input);
    expect(formatChain(read.chain)).toBe(chain);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe("a result with which the request fails", () => {
  test.each<Row>([
    [" ", "", ["empty-list"]],
    [";;", "", ["empty-list"]],
    ["direct", "", ["unknown-keyword"]],
    ["PROXY a:99999; DIRECT", "", ["bad-host"]],
    ["PROXY a:1; PROXY b:x; DIRECT", "PROXY a:1", ["bad-host"]],
  ])("%j", (input, chain, codes) => {
    const read = readNodeResult(input);
    expect(formatChain(read.chain)).toBe(chain);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });
});
