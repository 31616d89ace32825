import { UNKNOWN } from "./place.ts";
import type { Entry } from "./results.ts";

/** What stands in an entry where a semicolon should. */
export interface SeparatorFault {
  readonly kind: "lineBreak" | "leadingSpace" | "comma" | "blank" | "otherSeparator";
  /** The stretch of the entry's text that a semicolon replaces; null when the edit is not certain. */
  readonly replace: { readonly start: number; readonly length: number; readonly by: string } | null;
  readonly data: Readonly<Record<string, string>>;
}

const KIND = "PROXY|HTTPS?|SOCKS[45]?";
/** A complete first directive, whatever stands between, and the beginning of a second one. */
const TWO = new RegExp(
  `^(DIRECT|(?:${KIND})[ \\t]+[^\\s;,|&+/]+?)([ \\t]+|[ \\t]*[|&+/:]+[ \\t]*)(?:DIRECT[ \\t]*$|DIRECT[^\\w.:-]|(?:${KIND})[ \\t]+[^\\s:]+:)`,
  "i",
);
/** "PROXY a:1" + "PROXY b:2": the port ends where the next keyword begins. */
const GLUED = new RegExp(`^(?:${KIND})[ \\t]+[^\\s;,]+:\\d+(?=DIRECT|(?:${KIND})[ \\t])`, "i");

/** Entries that are several entries to a reader and one to clients; null where that is not so. */
export function separatorFault(entry: Entry): SeparatorFault | null {
  const { text, result, offset } = entry;
  if (/[\r\n]/.test(text)) return text.trim() === "" ? null : { kind: "lineBreak", replace: null, data: {} };
  if (isCommaList(text)) return { kind: "comma", replace: commas(text), data: {} };
  const two = TWO.exec(text);
  if (two !== null && !two[1]?.includes(UNKNOWN)) {
    const [, first = "", between = ""] = two;
    const replace = { start: first.length, length: between.length, by: "; " };
    const mark = between.trim();
    return mark === ""
      ? { kind: "blank", replace, data: {} }
      : { kind: "otherSeparator", replace, data: { mark } };
  }
  const glued = GLUED.exec(text)?.[0];
  if (glued !== undefined && !glued.includes(UNKNOWN))
    return { kind: "blank", replace: { start: glued.length, length: 0, by: "; " }, data: {} };
  const before = result.text.slice(0, offset);
  const leads = before !== "" && /^[ \t]+$/.test(before) && result.returned;
  return leads
    ? { kind: "leadingSpace", replace: { start: -offset, length: offset, by: "" }, data: {} }
    : null;
}

/** `PROXY a:1, PROXY b:2` and `DIRECT, PROXY a:1`; also without the second keyword. */
function isCommaList(text: string): boolean {
  const [first = "", ...rest] = text.split(",");
  if (rest.length === 0) return false;
  return /^(DIRECT|(PROXY|HTTPS?|SOCKS[45]?)\s+\S+)\s*$/i.test(first);
}

/** Commas between complete entries can only mean semicolons. */
function commas(text: string): SeparatorFault["replace"] {
  const complete = text
    .split(",")
    .every((one) => /^\s*(DIRECT|(PROXY|HTTPS|SOCKS[45]?)[ \t]+[^\s,]+)\s*$/i.test(one));
  if (!complete || text.includes(UNKNOWN)) return null;
  return { start: 0, length: text.length, by: text.replace(/\s*,\s*/g, "; ") };
}
