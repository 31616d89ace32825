import { decodePac, MAX_PAC_BYTES } from "../../pac/index.ts";
import type { Problem } from "./candidate.ts";

type Place = Pick<Problem, "line" | "column">;

/**
 * What is wrong with the bytes of a PAC before anything of it is understood: size, encoding, NUL bytes, HTML.
 *
 * @param charset the one announced in Content-Type
 * @returns the first problem only: once the bytes are wrong, the rest follows from it
 */
export function checkBytes(file: string, bytes: Uint8Array, charset: string): Problem | null {
  const problem = (message: string, at: Place = { line: null, column: null }): Problem => ({
    file,
    ...at,
    message,
    source: "bytes",
  });
  const size = bytes.byteLength;
  if (size === 0) return problem("the file is empty");
  if (size > MAX_PAC_BYTES) {
    return problem(
      `the file is larger than ${MAX_PAC_BYTES} bytes; Chromium refuses such a PAC and goes DIRECT`,
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const why = utf16 ? "the file is UTF-16" : "there is a NUL byte";
    return problem(`${why}; save it as ${charset}, the charset that is announced`, placeOf(bytes, nul));
  }
  const bad = firstUndecodable(bytes, charset);
  if (bad >= 0) {
    const byte = (bytes[bad] ?? 0).toString(16).padStart(2, "0");
    const message = `byte 0x${byte} is not ${charset}, the charset that is announced; save the file in it or change "pac.charset"`;
    return problem(message, placeOf(bytes, bad));
  }
  const { text } = decodePac(bytes, charset);
  const start = text.search(/\S/);
  if (start < 0) return problem("the file has nothing but white space in it");
  // "<!--" starts a comment in a script too.
  if (text[start] === "<" && !text.startsWith("<!--", start)) {
    return problem("the file is HTML or XML, not a script", placeOf(bytes, start));
  }
  return null;
}

/** Offset of the first byte that the charset does not allow; -1 when there is none. */
function firstUndecodable(bytes: Uint8Array, charset: string): number {
  if (charset === "us-ascii") return bytes.findIndex((byte) => byte > 0x7f);
  if (charset !== "utf-8" || isUtf8(bytes)) return -1;
  // The longest valid prefix, by bisection. A cut inside a character is not an error while more may follow.
  let [valid, invalid] = [0, bytes.byteLength];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // The byte after an unfinished character proves the error, but the character's first byte made it.
  while (!isUtf8(bytes.subarray(0, valid))) valid--;
  return valid;
}

function isUtf8(bytes: Uint8Array, more = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: more });
    return true;
  } catch {
    return false;
  }
}

/** Line and column of a byte, counted in bytes, which for a PAC is nearly always characters. */
function placeOf(bytes: Uint8Array, offset: number): Place {
  let [line, lineStart] = [1, 0];
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === 0x0a) [line, lineStart] = [line + 1, i + 1];
  }
  return { line, column: offset - lineStart + 1 };
}
