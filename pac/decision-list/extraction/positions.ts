import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { literalTokens, type Token } from "../pattern.ts";
import type { Machine } from "./machine.ts";
import {
  anyCharacters,
  behindSeparators,
  keyOfText,
  lastPieces,
  pieceOf,
  type Text,
  trimmed,
} from "./parts.ts";
import { atLeast, atLeastOf, contains, startsWith } from "./truth.ts";
import { constant, type Value, when } from "./values.ts";

export type Index = Value & { readonly t: "index" };

/** `indexOf` and `lastIndexOf`; null: not followed. */
export function indexOf(
  text: Text,
  name: string,
  needle: string,
  start: Value | undefined,
  node: Node,
): Value | null {
  const index: Index = {
    t: "index",
    text,
    needle,
    within: text,
    plus: 0,
    last: name === "lastIndexOf" ? 1 : 0,
  };
  if (start === undefined) return index;
  if (start.t === "constant" && start.value === 0) {
    if (name === "indexOf") return index;
    return when(startsWith(text, needle, node), constant(0), constant(-1));
  }
  if (start.t !== "index" || start.needle !== needle || needle.length !== 1) return null;
  if (keyOfText(start.within) !== keyOfText(text)) return null;
  const exists = found(start, node);
  if (name === "indexOf" && start.last === 0 && start.plus === 1)
    return when(exists, { ...start, text: behindSeparators(start.text, needle, 1), plus: 0 }, index);
  // Behind the first place a search that goes back would find that place once more.
  if (name === "lastIndexOf" && start.last > 0 && start.plus === -1)
    return when(
      exists,
      { ...start, last: start.last + 1, plus: 0 },
      when(startsWith(text, needle, node), constant(0), constant(-1)),
    );
  return null;
}

/** Something was found at all. */
export function found({ text, needle, last }: Index, node: Node): Condition {
  return last < 2 ? contains(text, needle, node) : atLeastOf(text, needle, last, node);
}

/** `substring`, `substr`, `slice` and `charAt` of a text; null: not followed. */
export function sliced(
  machine: Machine,
  text: Text,
  name: string,
  args: readonly Value[],
  node: Node,
): Value | null {
  const [first = constant(0), second] = args;
  const to = name === "substr" && second !== undefined ? null : second;
  if (name === "charAt") return oneCharacter(text, first);
  if (!/^(substring|substr|slice)$/.test(name) || first.t === "cases" || second?.t === "cases") return null;
  if (first.t === "index") return second === undefined ? fromIndex(text, name, first, node) : null;
  if (first.t === "length" && second === undefined && keyOfText(first.text) === keyOfText(bare(text)))
    return tail(text, text.before.length + text.behind.length - first.plus);
  const from = numberIn(first);
  if (from === null) return null;
  if (from < 0) return second === undefined && name !== "substring" ? tail(text, -from) : null;
  if (to === undefined) return without(machine, text, from, 0, node);
  const size = name === "substr" ? numberIn(second ?? first) : null;
  if (size !== null) return head(machine, text, from, size, node);
  if (to === null || to === undefined) return null;
  const end = numberIn(to);
  // What ends before it begins: `substring` takes the two the other way round.
  if (end !== null && end < from && name === "substring")
    return head(machine, text, Math.max(end, 0), from - Math.max(end, 0), node);
  if (end !== null && end >= 0) return head(machine, text, from, end - from, node);
  if (from > 0) return null;
  if (end !== null && name === "slice") return without(machine, text, 0, -end, node);
  if (to.t === "length" && keyOfText(to.text) === keyOfText(bare(text))) {
    const cut = text.before.length + text.behind.length - to.plus;
    return cut > 0 ? without(machine, text, 0, cut, node) : null;
  }
  return to.t === "index" ? upToIndex(text, name, to, node) : null;
}

function bare(text: Text): Text {
  return { ...text, before: "", behind: "" };
}

function oneCharacter(text: Text, at: Value): Value | null {
  if (at.t === "constant" && at.value === 0) return { t: "cut", text, end: "head", size: 1 };
  if (at.t !== "length" || keyOfText(at.text) !== keyOfText(bare(text))) return null;
  return text.before.length + text.behind.length - at.plus === 1
    ? { t: "cut", text, end: "tail", size: 1 }
    : null;
}

function tail(text: Text, size: number): Value | null {
  return size > 0 ? { t: "cut", text, end: "tail", size } : null;
}

function head(machine: Machine, text: Text, from: number, size: number, node: Node): Value | null {
  if (size <= 0) return constant("");
  if (from === 0) return { t: "cut", text, end: "head", size };
  const rest = without(machine, text, from, 0, node);
  if (rest?.t !== "cases")
    return rest?.t === "text" ? { t: "cut", text: rest.text, end: "head", size } : null;
  const [one] = rest.cases;
  if (one?.value.t !== "text") return null;
  return when(one.condition, { t: "cut", text: one.value.text, end: "head", size }, rest.otherwise);
}

/** More characters than a host has are not cut off. */
const MOST_CUT = 256;

/** A text without its first and last characters. */
function without(machine: Machine, text: Text, first: number, last: number, node: Node): Value | null {
  if (first + last > MOST_CUT) return null;
  if (first + last === 0) return { t: "text", text };
  const known = machine.path.flatMap((each) => (each.kind === "and" ? (each.parts ?? []) : [each]));
  const sameText = known.filter(
    ({ test }) => test?.subject.of === text.subject.of && test.subject.name === text.subject.name,
  );
  const pieces =
    text.before + text.behind === "" ? sameText.map(({ test }) => test?.pattern.pieces ?? []) : [];
  const begins = pieces.map((each) => each[0] ?? "").find((each) => each.length >= first);
  const ends = pieces.map((each) => each.at(-1) ?? "").find((each) => each.length >= last);
  const characters = (literal: string | undefined, count: number): Token[] =>
    literal === undefined ? anyCharacters(count) : literalTokens(literal);
  const cut = trimmed(
    text,
    characters(begins?.slice(0, first), first),
    characters(ends?.slice(ends.length - last), last),
  );
  return when(atLeast(text, first + last, node), { t: "text", text: cut }, constant(""));
}

/** From a place that was found to the end. */
function fromIndex(text: Text, name: string, index: Index, node: Node): Value | null {
  const { needle, plus, last } = index;
  if (keyOfText(index.within) !== keyOfText(text) || needle.length !== 1 || (plus !== 0 && plus !== 1))
    return null;
  const rest = last > 0 ? lastPieces(text, needle, last) : behindSeparators(index.text, needle, 1);
  const there: Text = plus === 1 ? rest : { ...rest, before: needle + rest.before };
  // Where nothing was found, the position is -1: `substring` takes it for 0, the others for the last character.
  const nowhere: Value =
    plus === 1 || name === "substring" ? { t: "text", text } : { t: "cut", text, end: "tail", size: 1 };
  return when(found(index, node), { t: "text", text: there }, nowhere);
}

/** From the beginning to a place that was found. */
function upToIndex(text: Text, name: string, index: Index, node: Node): Value | null {
  const { needle, plus, last } = index;
  if (keyOfText(index.within) !== keyOfText(text) || needle.length !== 1 || plus !== 0 || last > 0)
    return null;
  if (keyOfText(index.text) !== keyOfText(text) || name !== "substring") return null;
  return when(found(index, node), { t: "text", text: pieceOf(text, needle, "left", 0) }, constant(""));
}

export function numberIn(value: Value): number | null {
  return value.t === "constant" && typeof value.value === "number" && Number.isInteger(value.value)
    ? value.value
    : null;
}
