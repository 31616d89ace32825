import { describe, expect, test } from "vitest";
import { commented, shellWord, systemdWord } from "../../../server/records/quote.ts";

describe("a comment", () => {
  test.each([
    { name: "is marked", lines: ["a", ""], mark: "#", is: ["# a", "#"] },
    { name: "has the mark of its language", lines: ["a"], mark: ";", is: ["; a"] },
    { name: "is one line", lines: ["a\nb\r\nc\u0085d\u2028e\u2029f"], mark: "#", is: ["# a?b??c?d?e?f"] },
    { name: "hides nothing", lines: ["a\u202eb\u0000"], mark: "#", is: ["# a?b?"] },
    {
      name: "keeps what is harmless in it",
      lines: ["\"a\" 'b' {c} \\"],
      mark: "#",
      is: ["# \"a\" 'b' {c} \\"],
    },
    { name: "is cut", lines: ["x".repeat(400)], mark: "#", is: [`# ${"x".repeat(300)}...`] },
  ])("$name", ({ lines, mark, is }) => expect(commented(lines, mark)).toEqual(is));
});

describe("a word of a systemd command line", () => {
  test.each([
    { path: "/etc/pacwright/pacwright.yaml", is: "/etc/pacwright/pacwright.yaml" },
    { path: "/etc/a b", is: '"/etc/a b"' },
    { path: '/etc/a"; b', is: '"/etc/a\\"; b"' },
    { path: "/etc/%n/$HOME", is: '"/etc/%%n/$$HOME"' },
    { path: "/etc/a\\b", is: '"/etc/a\\\\b"' },
  ])("$path", ({ path, is }) => expect(systemdWord(path)).toBe(is));

  test("cannot have a line break", () => {
    expect(() => systemdWord("/etc/a\nExecStartPre=/bin/false")).toThrow(/a\\nExecStartPre.*change it/);
  });
});

describe("a word of a shell", () => {
  test.each([
    { text: "/etc/pac.pac", is: "/etc/pac.pac" },
    { text: "/etc/a b;c", is: "'/etc/a b;c'" },
    { text: "/etc/it's $(x)", is: "'/etc/it'\\''s $(x)'" },
  ])("$text", ({ text, is }) => expect(shellWord(text)).toBe(is));

  test("cannot have a line break", () => expect(() => shellWord("a\nb")).toThrow("change it"));
});
