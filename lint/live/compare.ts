import { createHash } from "node:crypto";
import { decodePac } from "../../pac/index.ts";

export interface Difference {
  /** 1-based. */
  readonly line: number;
  /** The two lines; null where the text has ended before. */
  readonly one: string | null;
  readonly other: string | null;
}

/** The SHA-256 of bytes in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Where two PACs differ first, as texts.
 *
 * @returns null when they differ in nothing but ends of lines, byte order marks, or not at all
 */
export function firstDifference(one: Uint8Array, other: Uint8Array, charset: string): Difference | null {
  const [a, b] = [linesOf(one, charset), linesOf(other, charset)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] !== b[i]) return { line: i + 1, one: a[i] ?? null, other: b[i] ?? null };
  }
  return null;
}

function linesOf(bytes: Uint8Array, charset: string): string[] {
  const lines = decodePac(bytes, charset).text.split(/\r\n|\r|\n/);
  // Whether the last line is ended is a matter of editors.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
