import { describe, expect, test } from "vitest";
import { decodePac } from "../../pac/index.ts";

const UTF8 = Buffer.from("// bücher", "utf8");
const LATIN1 = Buffer.from("// b\xfccher", "latin1");

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

type Row = [name: string, bytes: Uint8Array, charset: string | null, expected: ReturnType<typeof decodePac>];

describe("the text of a PAC's bytes", () => {
  test.each<Row>([
    ["ASCII", Buffer.from("// a"), null, { text: "// a", charset: "utf-8", bom: false }],
    ["nothing", new Uint8Array(), null, { text: "", charset: "utf-8", bom: false }],
    ["valid UTF-8, nothing announced", UTF8, null, { text: "// bücher", charset: "utf-8", bom: false }],
    ["UTF-8 announced", UTF8, "UTF-8", { text: "// bücher", charset: "utf-8", bom: false }],
    [
      "utf8 announced, bytes are not",
      LATIN1,
      "utf8",
      { text: "// b\ufffdcher", charset: "utf-8", bom: false },
    ],
    ["Latin-1, nothing announced", LATIN1, null, { text: "// bücher", charset: "iso-8859-1", bom: false }],
    [
      "Latin-1 announced, bytes are UTF-8",
      UTF8,
      "ISO-8859-1",
      { text: "// bÃ¼cher", charset: "iso-8859-1", bom: false },
    ],
    [
      "an unknown charset leaves it to the bytes",
      LATIN1,
      "bogus",
      { text: "// bücher", charset: "iso-8859-1", bom: false },
    ],
    [
      "a charset named like a method",
      UTF8,
      "constructor",
      { text: "// bücher", charset: "utf-8", bom: false },
    ],
    ["UTF-16 announced", utf16("// ü", false), "utf-16le", { text: "// ü", charset: "utf-16le", bom: false }],
    [
      "UTF-16 the other way round",
      utf16("// ü", true),
      "UTF-16BE",
      { text: "// ü", charset: "utf-16be", bom: false },
    ],
    [
      "a byte order mark wins over the announcement",
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8]),
      "iso-8859-1",
      { text: "// bücher", charset: "utf-8", bom: true },
    ],
    [
      "the mark of UTF-16, little end first",
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16("// ü", false)]),
      null,
      { text: "// ü", charset: "utf-16le", bom: true },
    ],
    [
      "the mark of UTF-16, big end first",
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16("// ü", true)]),
      "utf-8",
      { text: "// ü", charset: "utf-16be", bom: true },
    ],
    [
      "Latin-1 is byte for code point, not windows-1252",
      Uint8Array.of(0x80, 0x9f),
      "iso-8859-1",
      { text: "\x80\x9f", charset: "iso-8859-1", bom: false },
    ],
  ])("%s", (_, bytes, charset, expected) => {
    expect(decodePac(bytes, charset)).toEqual(expected);
  });
});
