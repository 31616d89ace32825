import { describe, expect, test } from "vitest";
import { type Chain, DIRECT, formatChain } from "../../pac/index.ts";

const PROXY = { kind: "PROXY", host: "px1.corp.example", port: 8080 } as const;

describe("formatChain", () => {
  test.each<[name: string, chain: Chain, text: string]>([
    ["nothing", [], ""],
    ["DIRECT", [DIRECT], "DIRECT"],
    ["a proxy, port written out", [{ ...PROXY, port: 80 }], "PROXY px1.corp.example:80"],
    ["several", [PROXY, DIRECT], "PROXY px1.corp.example:8080; DIRECT"],
    ["IPv6 in brackets", [{ kind: "SOCKS5", host: "2001:db8::1", port: 1080 }], "SOCKS5 [2001:db8::1]:1080"],
  ])("%s", (_, chain, text) => {
    expect(formatChain(chain)).toBe(text);
  });
});
