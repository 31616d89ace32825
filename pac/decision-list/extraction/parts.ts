import type { KnownText } from "../matching.ts";
import { ANY, ANYTHING, between, isLetter, literalTokens, type Token } from "../pattern.ts";

/** A text of the question, or a part of one, with constant texts around it. */
export interface Text extends KnownText {
  /** Set where it is no whole text; its subject then says no more than that. */
  readonly part?: Part;
}

/** Some turn of a loop that takes one piece after the other off the front of a text. */
export interface Turn {
  readonly id: number;
}

export type Part =
  /** A text in pieces between separators; it has the pieces that the part is about. */
  | {
      readonly of: Text;
      readonly separator: string;
      /** Pieces are counted from 0 from the left; from 1 from the right. `Turn`: as many are off as turns were made. */
      readonly from: "left" | "right" | Turn;
      readonly at: number;
      /** This piece alone, and not all from there to the end. */
      readonly single: boolean;
    }
  /** A text without what it begins and ends with. */
  | { readonly of: Text; readonly head: readonly Token[]; readonly tail: readonly Token[] };

/** The whole texts of the question, as they are compared. */
export interface Alternatives {
  readonly text: KnownText;
  readonly alternatives: readonly (readonly Token[])[];
}

export function partOf(part: Part): Text {
  const { lower } = part.of.subject;
  const text = { before: "", behind: "", part };
  const isTurn = "from" in part && typeof part.from !== "string" && !part.single;
  const name = isTurn ? `turn ${(part.from as Turn).id} ${part.at}` : keyOfPart(part);
  return { ...text, subject: { of: "part", lower, name } };
}

/** Texts with the same key are the same text. */
export function keyOfText({ subject, before, behind, part }: Text): string {
  return JSON.stringify([
    before,
    behind,
    subject.lower,
    part ? keyOfPart(part) : [subject.of, subject.name ?? ""],
  ]);
}

function keyOfPart(part: Part): string {
  if ("head" in part) return JSON.stringify(["trimmed", part.head, part.tail, keyOfText(part.of)]);
  const from = typeof part.from === "string" ? part.from : part.from.id;
  return JSON.stringify([part.separator, from, part.at, part.single, keyOfText(part.of)]);
}

/** The text behind so many separators, counted from the left. */
export function behindSeparators(text: Text, separator: string, count: number): Text {
  if (count === 0) return text;
  const { part } = text;
  const isBare = text.before === "" && text.behind === "";
  if (
    isBare &&
    part !== undefined &&
    "single" in part &&
    !part.single &&
    part.separator === separator &&
    part.from !== "right"
  )
    return partOf({ ...part, at: part.at + count });
  return partOf({ of: text, separator, from: "left", at: count, single: false });
}

/** The last pieces of a text. */
export function lastPieces(text: Text, separator: string, count: number): Text {
  return partOf({ of: text, separator, from: "right", at: count, single: false });
}

/** One piece of a text, counted from 0 from the left, or from 1 from the right. */
export function pieceOf(text: Text, separator: string, from: "left" | "right", at: number): Text {
  return partOf({ of: text, separator, from, at, single: true });
}

/** A text without so many characters at its ends; they are given where they are known. */
export function trimmed(text: Text, head: readonly Token[], tail: readonly Token[]): Text {
  return partOf({ of: text, head, tail });
}

export function anyCharacters(count: number): Token[] {
  return Array.from({ length: count }, () => ANY);
}

/** The turn whose text this is a part of; null: it is known where the part begins. */
export function turnOf({ part }: Text): { turn: Turn; at: number } | null {
  if (part === undefined || "head" in part || typeof part.from === "string" || part.single) return null;
  return { turn: part.from, at: part.at };
}

/**
 * What the whole text must match for a part of it to match; null where tokens cannot say that.
 *
 * @param given what the part must match
 */
export function ofWhole(text: Text, given: readonly (readonly Token[])[]): Alternatives | null {
  let at = text;
  let alternatives = given.flatMap((each) => between(each, at.before, at.behind));
  for (let { part } = at; part !== undefined && turnOf(at) === null; part = at.part) {
    const whole = alternatives.map((each) => around(part, each));
    if (whole.includes(null)) return null;
    at = part.of;
    alternatives = whole.flatMap((each) => each ?? []).flatMap((each) => between(each, at.before, at.behind));
  }
  return { text: { subject: at.subject, before: "", behind: "" }, alternatives };
}

function around(part: Part, tokens: readonly Token[]): Token[][] | null {
  if ("head" in part) return [[...part.head, ...tokens, ...part.tail]];
  const { separator, from, at, single } = part;
  const between = literalTokens(separator);
  const piece: Token = { chars: separator, not: true, star: true };
  const inOne = within(tokens, separator);
  if (from === "left") {
    const before = Array.from({ length: at }, () => [piece, ...between]).flat();
    if (!single) return [[...before, ...tokens]];
    return inOne.flatMap((each) => [
      [...before, ...each],
      [...before, ...each, ...between, ANYTHING],
    ]);
  }
  if (from !== "right") return null;
  const behind = single ? Array.from({ length: at - 1 }, () => [...between, piece]).flat() : [];
  const ends = single || at === 1 ? inOne : withSeparators(tokens, separator, at - 1);
  if (ends === null) return null;
  return ends.flatMap((each) => [
    [...each, ...behind],
    [ANYTHING, ...between, ...each, ...behind],
  ]);
}

/** The tokens where the separator is no part of the text; none where they need it. */
function within(tokens: readonly Token[], separator: string): Token[][] {
  const found: Token[] = [];
  for (const token of tokens) {
    const { chars, not, star } = token;
    if (chars === null || not) {
      const others = chars === null ? separator : chars.includes(separator) ? chars : chars + separator;
      found.push({ chars: others, not: true, star });
      continue;
    }
    const left = chars.replaceAll(separator, "");
    if (left === "" && !star) return [];
    if (left !== "") found.push(left === chars ? token : { chars: left, not, star });
  }
  return [found];
}

/** A literal text has so many separators, or not; null: not known. */
function withSeparators(tokens: readonly Token[], separator: string, count: number): Token[][] | null {
  if (!tokens.every(isLetter)) return null;
  return tokens.filter(({ chars }) => chars === separator).length === count ? [[...tokens]] : [];
}
