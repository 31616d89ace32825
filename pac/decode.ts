/** The text a client makes of a PAC's bytes. */
export interface DecodedPac {
  readonly text: string;
  readonly charset: "utf-8" | "utf-16le" | "utf-16be" | "iso-8859-1";
  /** A byte order mark was there; it is not part of the text. */
  readonly bom: boolean;
}

/**
 * Decodes a PAC: byte order mark first, then the announced charset, then UTF-8 if the bytes are that, else Latin-1.
 *
 * Without a charset Chromium takes Latin-1 and Firefox UTF-8 if valid (asked of both); a file read from disk has no
 * charset at all, so what people mean when they save one decides: UTF-8.
 *
 * @param charset from Content-Type or the site; null when nobody announced one
 */
export function decodePac(bytes: Uint8Array, charset: string | null = null): DecodedPac {
  const mark = markedCharset(bytes);
  if (mark !== null) return { text: decode(bytes, mark), charset: mark, bom: true };
  const announced = ANNOUNCED.get(charset?.toLowerCase() ?? "");
  if (announced !== undefined) return { text: decode(bytes, announced), charset: announced, bom: false };
  const text = strictUtf8(bytes);
  if (text !== null) return { text, charset: "utf-8", bom: false };
  return { text: decode(bytes, "iso-8859-1"), charset: "iso-8859-1", bom: false };
}

/** Names a server may give. Any other, "us-ascii" too, leaves the choice to the bytes. */
const ANNOUNCED: ReadonlyMap<string, DecodedPac["charset"]> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["utf-16", "utf-16le"],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
  ["iso-8859-1", "iso-8859-1"],
  ["latin1", "iso-8859-1"],
]);

function markedCharset([a, b, c]: Uint8Array): DecodedPac["charset"] | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** TextDecoder's "iso-8859-1" is windows-1252; browsers read PAC files as real Latin-1, byte for code point. */
function decode(bytes: Uint8Array, charset: DecodedPac["charset"]): string {
  if (charset !== "iso-8859-1") return new TextDecoder(charset).decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
