import { describe, expect, test } from "vitest";
import { MAX_PAC_BYTES } from "../../../pac/index.ts";
import { checkBytes } from "../../../server/publish/bytes.ts";
import { PAC } from "../support/site.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );

describe("fit to be served", () => {
  test.each([
    { name: "an ordinary PAC", file: bytes(PAC), charset: "utf-8" },
    { name: "as ASCII", file: bytes(PAC), charset: "us-ascii" },
    { name: "a comment in UTF-8", file: Buffer.from(`// für alle\n${PAC}`), charset: "utf-8" },
    {
      name: "a comment in Latin-1, announced so",
      file: bytes("// f\xfcr alle\n", PAC),
      charset: "iso-8859-1",
    },
    { name: "a UTF-8 byte order mark", file: bytes([0xef, 0xbb, 0xbf], PAC), charset: "utf-8" },
    { name: "the oldest way to begin a script", file: bytes("<!-- hide\n", PAC), charset: "utf-8" },
    { name: "exactly 1 MiB", file: bytes(" ".repeat(MAX_PAC_BYTES - PAC.length), PAC), charset: "utf-8" },
  ])("$name", ({ file, charset }) => {
    expect(checkBytes("proxy.pac", file, charset)).toBeNull();
  });
});

describe("not fit to be served", () => {
  test.each([
    { name: "empty", file: bytes(), charset: "utf-8", at: null, message: "the file is empty" },
    {
      name: "white space",
      file: bytes(" \r\n\t"),
      charset: "utf-8",
      at: null,
      message: "nothing but white space",
    },
    {
      name: "one byte too many",
      file: bytes(" ".repeat(MAX_PAC_BYTES - PAC.length + 1), PAC),
      charset: "utf-8",
      at: null,
      message: "larger than 1048576 bytes",
    },
    {
      name: "a NUL byte",
      file: bytes("var a;\n", "b\0"),
      charset: "utf-8",
      at: [2, 2],
      message: "there is a NUL byte",
    },
    {
      name: "UTF-16",
      file: Buffer.from(`\ufeff${PAC}`, "utf16le"),
      charset: "utf-8",
      at: [1, 4],
      message: "UTF-16",
    },
    {
      name: "Latin-1 announced as UTF-8",
      file: bytes("var a;\n// f\xfcr alle\n", PAC),
      charset: "utf-8",
      at: [2, 5],
      message: "byte 0xfc is not utf-8",
    },
    {
      name: "a UTF-8 character cut short at the end",
      file: bytes(PAC, [0xe2, 0x82]),
      charset: "utf-8",
      at: [4, 1],
      message: "byte 0xe2 is not utf-8",
    },
    {
      name: "UTF-8 announced as ASCII",
      file: Buffer.from(`// für\n${PAC}`),
      charset: "us-ascii",
      at: [1, 5],
      message: "byte 0xc3 is not us-ascii",
    },
    {
      name: "HTML",
      file: bytes("\n  <!DOCTYPE html>"),
      charset: "utf-8",
      at: [2, 3],
      message: "HTML or XML",
    },
  ])("$name", ({ file, charset, at, message }) => {
    const problem = checkBytes("proxy.pac", file, charset);
    expect(problem?.message).toContain(message);
    expect(problem).toMatchObject({
      file: "proxy.pac",
      line: at?.[0] ?? null,
      column: at?.[1] ?? null,
      source: "bytes",
    });
  });
});
