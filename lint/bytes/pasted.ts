import { decodePac, MAX_PAC_BYTES } from "../../pac/index.ts";
import { isScript, parseScript } from "../eslint/script.ts";
import { firstNul, looksLikeHtml } from "../source.ts";
import { type BeyondAscii, beyondAscii } from "./beyond-ascii.ts";

/** A character of a word processor or a web page where a PAC needs one of the keyboard. */
export interface Pasted extends BeyondAscii {
  /** `code`: no client can read the file; `space`: only those that read it as UTF-8; `name`: a host or directive. */
  readonly kind: "code" | "space" | "name";
  /** What it looks like. */
  readonly looks: string;
}

/** The text of a file that could be a PAC, and its characters beyond ASCII. */
export interface OddText {
  readonly text: string;
  /** How it is saved: `utf-8` is what clients read differently without a charset, `marked` begins with a mark. */
  readonly saved: "utf-8" | "marked" | "iso-8859-1";
  readonly pasted: readonly Pasted[];
  /** All the others. */
  readonly letters: readonly BeyondAscii[];
}

/** Reads a file; null where the engine says what it is instead: binary, too large, a web page. */
export function oddText(bytes: Uint8Array): OddText | null {
  if (bytes.length > MAX_PAC_BYTES || firstNul(bytes) >= 0) return null;
  const { text, charset, bom } = decodePac(bytes);
  const saved = charset === "iso-8859-1" ? charset : bom ? "marked" : "utf-8";
  if (looksLikeHtml(text)) return null;
  const all = beyondAscii(text);
  const pasted: Pasted[] = [];
  const letters: BeyondAscii[] = [];
  let parses: boolean | undefined;
  for (const one of all) {
    const looks = looksOf(one.character, saved);
    const kind = looks === null ? null : kindOf(one, looks, saved);
    // What parses has no such character in its code: the scan took a regular expression for a division.
    if (kind === "code") parses ??= isScript(parseScript(text));
    if (looks === null || kind === null || (kind === "code" && parses === true)) letters.push(one);
    else pasted.push({ ...one, kind, looks });
  }
  return { text, saved, pasted, letters };
}

type Saved = OddText["saved"];

function kindOf(
  { region, literal, character }: BeyondAscii,
  looks: string,
  saved: Saved,
): Pasted["kind"] | null {
  if (region === "comment") return null;
  if (region === "string") return isName(literal, saved) ? "name" : null;
  if (looks !== SPACE && character !== BOM) return "code";
  // White space to ECMAScript: where it is one byte, or a mark says how to read it, every client sees that.
  return saved === "utf-8" ? "space" : null;
}

const SPACE = "a space";
const NOTHING = "nothing";
const BOM = "\ufeff";

const LOOKS: readonly (readonly [pattern: RegExp, looks: string])[] = [
  [/[\u201c-\u201f\u00ab\u00bb\u2033\u301d-\u301f\uff02]/u, 'a "'],
  [/[\u2018-\u201b\u00b4\u2032\u2039\u203a\uff07]/u, "a '"],
  [/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/u, "a -"],
  [/[\u037e\uff1b]/u, "a ;"],
  [/\u2026/u, "three dots"],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u, SPACE],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u, NOTHING],
  [/[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/u, "a letter of double width"],
  [/[\p{P}\p{Z}\p{Cf}]/u, "a sign"],
];

/** The signs of windows-1252, in files that are read as Latin-1: there they are control characters. */
const WINDOWS: Readonly<Record<string, string>> = {
  "\u0082": "a '",
  "\u0084": 'a "',
  "\u0085": "three dots",
  "\u0091": "a '",
  "\u0092": "a '",
  "\u0093": 'a "',
  "\u0094": 'a "',
  "\u0096": "a -",
  "\u0097": "a -",
};

function looksOf(character: string, saved: Saved): string | null {
  if (saved === "iso-8859-1" && Object.hasOwn(WINDOWS, character)) return WINDOWS[character] ?? null;
  return LOOKS.find(([pattern]) => pattern.test(character))?.[1] ?? null;
}

const DIRECTIVE = /(?:^|;)\s*(?:DIRECT|PROXY|HTTPS?|SOCKS[45]?)(?![a-z])/i;
/** A host, a suffix, a pattern or an address: no blank in it, and a star or a dot with something behind. */
const HOST = /^(?=.*(?:\.\w|\*))[\w.*:/?-]+$/;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** A text for clients, in which such a sign is a mistake: a directive, or a host with no letters beyond ASCII besides. */
function isName(literal: string, saved: Saved): boolean {
  if (DIRECTIVE.test(literal.replace(BEYOND_ASCII, " "))) return true;
  const all = literal.match(BEYOND_ASCII) ?? [];
  return (
    all.every((character) => looksOf(character, saved) !== null) &&
    HOST.test(literal.replace(BEYOND_ASCII, ""))
  );
}
