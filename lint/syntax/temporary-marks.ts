import type { SourceCode } from "eslint";
import type { Location } from "../finding.ts";

/**
 * The mark of a temporary rule, in a comment of any kind:
 *
 *     mark    = ( "temp" / "temporary" / "tmp" ) [ ":" ] *( field / word )
 *     field   = ( "owner=" value ) / ( "expires=" YYYY-MM-DD )
 *     value   = text without spaces, or in double quotes
 *
 * It begins a line of the comment. Fields stand on that line or on the lines of the same comment below it; line comments
 * right below each other are one comment. Everything else is for people: a ticket, a reason.
 */
export interface TemporaryMark {
  readonly owner: string | null;
  readonly expires: PlacedText | null;
  readonly loc: Location;
}

interface PlacedText {
  readonly text: string;
  readonly loc: Location;
}

/** One line of a comment, without its decoration. */
interface CommentLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Lines of one comment have one number. */
  readonly comment: number;
}

/** Every mark of a temporary rule in a file, in the order of the file. */
export function temporaryMarks(sourceCode: SourceCode): TemporaryMark[] {
  const lines = commentLines(sourceCode);
  const marks: TemporaryMark[] = [];
  for (const [i, first] of lines.entries()) {
    if (!isMark(first.text)) continue;
    const own = [first];
    for (const line of lines.slice(i + 1)) {
      if (line.comment !== first.comment || isMark(line.text)) break;
      own.push(line);
    }
    const { line, column, text } = first;
    const loc = { line, column, endLine: line, endColumn: column + text.length };
    marks.push({ owner: ownerIn(own), expires: fieldIn(own, "expires"), loc });
  }
  return marks;
}

const WORD = /^(?:temporary|temp|tmp)\b/i;
/** What people call a temporary rule, as the end of what they say or with a reason behind it. */
const RULE =
  /^\s+(?:exception|exemption|rule|workaround|work-around|fix|bypass|hack|kludge)(?:$|\s*[:;,.(-]|\s+(?:for|until|till|because|while|since|due|per|see|by|requested)\b)/i;
const FIELD = /\b(?:owner|expires|expiry)\b\s*[=:]/i;
const DATE_WORD = /\b(?:expires|expiry|until)\s+\d/i;
const TICKETS = /^(?:\s+(?:[A-Z][A-Z0-9]*-?\d+|#\d+))*\s*$/;

/**
 * Is this a mark, or an ordinary comment with the word in it, such as "temp files" or commented-out code? A mark says more
 * than the word: a colon, a field, what kind of rule it is, or nothing but a ticket.
 */
function isMark(text: string): boolean {
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return false;
  const rest = text.slice(word.length);
  if (/^\s*(?:=|\+|\.\w|\(|\[|;)/.test(rest)) return false;
  return (
    /^\s*:(?!\/\/)(?:\s|$)/.test(rest) ||
    (/^[\s,]/.test(rest) && (FIELD.test(rest) || DATE_WORD.test(rest))) ||
    RULE.test(rest) ||
    TICKETS.test(rest)
  );
}

/** Words that stand where an owner should be. */
const NOBODY = /^(?:\?+|-+|tbd|todo|none|nobody|unknown|n\/a|xxx)$/i;

function ownerIn(lines: readonly CommentLine[]): string | null {
  const owner = fieldIn(lines, "owner")?.text ?? "";
  return owner === "" || NOBODY.test(owner) ? null : owner;
}

/** The first field of this name, without what closes a sentence behind it. */
function fieldIn(lines: readonly CommentLine[], name: "owner" | "expires"): PlacedText | null {
  const pattern = new RegExp(`(?<![\\w-])${name}=(?:"([^"]*)"|(\\S*))`, "i");
  for (const { text, line, column } of lines) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const value = (found[1] ?? found[2] ?? "").replace(/[,;.)]+$/, "").trim();
    const start = column + found.index + name.length + 1 + (found[1] === undefined ? 0 : 1);
    return { text: value, loc: { line, column: start, endLine: line, endColumn: start + value.length } };
  }
  return null;
}

function commentLines(sourceCode: SourceCode): CommentLine[] {
  const lines: CommentLine[] = [];
  let comment = 0;
  let end = -1;
  for (const { type, value, loc } of sourceCode.getAllComments()) {
    if (!loc) continue;
    // A comment alone on its line goes on with the one right above it; one behind code stands for itself.
    const before = sourceCode.lines[loc.start.line - 1]?.slice(0, loc.start.column) ?? "";
    const goesOn = type === "Line" && before.trim() === "" && loc.start.line === end + 1;
    if (!goesOn) comment += 1;
    end = type === "Line" && before.trim() === "" ? loc.end.line : -1;
    for (const [i, raw] of value.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
      const text = raw.replace(/^[\s*/!#>-]+/, "");
      const column = (i === 0 ? loc.start.column + 3 : 1) + raw.length - text.length;
      lines.push({ text: text.trimEnd(), line: loc.start.line + i, column, comment });
    }
  }
  return lines;
}
