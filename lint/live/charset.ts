import { decodePac } from "../../pac/index.ts";
import { isScript, parseScript } from "../eslint/script.ts";

/** The charset that a Content-Type announces, in lower case; null when it announces none. */
export function announcedCharset(contentType: string | undefined): string | null {
  const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType ?? "") ?? [];
  return (quoted ?? plain)?.toLowerCase() ?? null;
}

/**
 * The first line of a PAC where a letter outside ASCII may change what the script does: one in a comment does not.
 *
 * @returns 1-based; null where there is none, or a byte order mark settles the charset
 */
export function firstTellingLine(bytes: Uint8Array): number | null {
  if (bytes.every((byte) => byte < 128)) return null;
  const { text, bom } = decodePac(bytes, "iso-8859-1");
  if (bom) return null;
  const bare = withoutComments(text);
  const at = bare.search(/[^\0-\x7F]/);
  return at < 0 ? null : bare.slice(0, at).split("\n").length;
}

/** The same text with comments blanked; the text as it is where it is no script. */
function withoutComments(text: string): string {
  const script = parseScript(text);
  if (!isScript(script)) return text;
  let bare = "";
  let done = 0;
  for (const { range } of script.analysed.ast.comments ?? []) {
    const [start, end] = range ?? [done, done];
    bare += text.slice(done, start) + text.slice(start, end).replace(/[^\n]/g, " ");
    done = end;
  }
  return bare + text.slice(done);
}

/** True when the bytes are what they are announced as, for the charsets that can be wrong. */
export function isValidAs(bytes: Uint8Array, charset: string): boolean {
  if (charset !== "utf-8" && charset !== "utf8") return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
