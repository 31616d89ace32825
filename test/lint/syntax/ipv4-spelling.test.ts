import { describe, expect, test } from "vitest";
import { misspeltIpv4 } from "../../../lint/syntax/ipv4-spelling.ts";

describe("addresses, and what is none", () => {
  const fine = [
    "10.0.0.1",
    "255.255.255.255",
    "px1",
    "10.example",
    "1.2",
    "8080",
    "10.0.0.1.example",
    "a.b.c.d",
    "2001:db8::1",
    "",
  ];
  for (const text of fine)
    test(`nothing is wrong with "${text}"`, () => expect(misspeltIpv4(text)).toBeNull());

  const cases: [text: string, fault: string, read: string | null, meant: string | null][] = [
    ["010.0.0.1", "octal", "8.0.0.1", "10.0.0.1"],
    ["192.168.001.005", "octal", "192.168.1.5", "192.168.1.5"],
    ["10.0.0.08", "octal", null, "10.0.0.8"],
    ["10.300.0.1", "range", null, null],
    ["10.0.0.0256", "range", null, null],
    ["10.1.2", "count", "10.1.0.2", null],
    ["10.0.0.0.1", "count", null, null],
    ["1O.0.0.1", "letter", null, "10.0.0.1"],
    ["10.0.0.l", "letter", null, "10.0.0.1"],
  ];
  for (const [text, fault, read, meant] of cases) {
    test(`${text}: ${fault}`, () => expect(misspeltIpv4(text)).toEqual({ fault, read, meant }));
  }
});
