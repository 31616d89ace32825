import type { Node } from "acorn";
import type { Machine } from "./machine.ts";
import { mapCases } from "./map-cases.ts";
import { behindSeparators, keyOfText, lastPieces, partOf, pieceOf, type Text } from "./parts.ts";
import { numberIn } from "./positions.ts";
import { atLeastOf } from "./truth.ts";
import { constant, NotUnderstood, UNDEFINED, unknown, type Value, when } from "./values.ts";

type Segments = Value & { readonly t: "segments" };

/** More pieces than this are not taken off the end of a text one by one. */
const MOST_LAST = 8;

/** The array that `split` makes of a text. */
export function splitText(machine: Machine, text: Text, separator: string): Value {
  return allocated(machine, { t: "segments", text, separator });
}

function allocated(machine: Machine, value: Value): Value {
  return { t: "reference", id: machine.store.allocateObject(value) };
}

/** What lies under a reference, if it is the pieces of a text; null: it is something else. */
export function segmentsAt(machine: Machine, id: number): Value | null {
  const stored = machine.store.get(id);
  if (stored === undefined || "members" in stored) return null;
  const isSegments = (value: Value): boolean =>
    value.t === "cases"
      ? value.cases.every((each) => isSegments(each.value)) && isSegments(value.otherwise)
      : value.t === "segments";
  return isSegments(stored) ? stored : null;
}

/** `parts.length` and `parts[i]`. */
export function segmentMember(machine: Machine, stored: Value, key: Value, node: Node): Value {
  return mapCases(machine, stored, (each) => {
    const { text, separator } = segments(each, node);
    if (key.t === "constant" && key.value === "length")
      return text === null ? constant(0) : { t: "dots", text, of: separator, plus: 1 };
    if (text === null) return UNDEFINED;
    if (key.t === "turns") {
      if (!isTurnOf(key, text, separator) || key.plus > 0) throw notFollowed(node);
      return { t: "text", text: pieceOf(textOf(key), separator, "left", 0) };
    }
    const last = fromEnd(key, text, separator);
    const at = last ?? numberIn(key);
    if (at === null || at < 0) throw notFollowed(node);
    const piece =
      last === null ? pieceOf(text, separator, "left", at) : pieceOf(text, separator, "right", at + 1);
    return when(atLeastOf(text, separator, at, node), { t: "text", text: piece }, UNDEFINED);
  });
}

/** A method of the pieces of a text. */
export function segmentMethod(
  machine: Machine,
  id: number,
  stored: Value,
  name: string,
  args: readonly Value[],
  node: Node,
): Value {
  const [first] = args;
  if (name === "shift" && first === undefined) {
    const taken = segmentMember(machine, stored, constant(0), node);
    const rest = mapCases(machine, stored, (each) => behind(segments(each, node), 1, node));
    machine.store.set(id, rest);
    return taken;
  }
  if (name === "slice" && args.length === 1 && first !== undefined)
    return allocated(
      machine,
      mapCases(machine, stored, (each) => slice(segments(each, node), first, node)),
    );
  if (name === "slice" && first === undefined) return allocated(machine, stored);
  if (name === "join" && first?.t === "constant") {
    return mapCases(machine, stored, (each) => {
      const { text, separator } = segments(each, node);
      if (text === null) return constant("");
      return first.value === separator
        ? { t: "text", text }
        : unknown("string", "a text joined in another way", node);
    });
  }
  throw new NotUnderstood(`the method ${name} of the pieces of a text`, node);
}

function slice(all: Segments, from: Value, node: Node): Value {
  const { text, separator } = all;
  if (text === null) return all;
  const end = fromEnd(from, text, separator);
  if (end !== null) return lastOnes(text, separator, end + 1, node);
  if (from.t === "turns" && isTurnOf(from, text, separator)) return { ...all, text: textOf(from) };
  const at = numberIn(from);
  if (at === null) throw notFollowed(node);
  if (at >= 0) return behind(all, at, node);
  return when(
    atLeastOf(text, separator, -at - 1, node),
    { ...all, text: lastPieces(text, separator, -at) },
    all,
  );
}

function behind(all: Segments, count: number, node: Node): Value {
  const { text, separator } = all;
  if (text === null || count === 0) return all;
  const rest: Value = { ...all, text: behindSeparators(text, separator, count) };
  return when(atLeastOf(text, separator, count, node), rest, { ...all, text: null });
}

/** `slice(length - n)`: of fewer pieces than n it takes those that the negative number means. */
function lastOnes(text: Text, separator: string, count: number, node: Node): Value {
  if (count < 1 || count > MOST_LAST) throw notFollowed(node);
  const given = (pieces: number): Value => ({
    t: "segments",
    text: lastPieces(text, separator, pieces),
    separator,
  });
  let value: Value = { t: "segments", text, separator };
  for (let length = 2; length < count; length++) {
    const taken = Math.min(length, count - length);
    const here: Value = taken === length ? { t: "segments", text, separator } : given(taken);
    value = when(atLeastOf(text, separator, length - 1, node), here, value);
  }
  return count === 1 ? given(1) : when(atLeastOf(text, separator, count - 1, node), given(count), value);
}

/** For `parts.length - n` how many pieces come behind it; null: it is something else. */
function fromEnd(key: Value, text: Text, separator: string): number | null {
  if (key.t !== "dots" || key.of !== separator || keyOfText(key.text) !== keyOfText(text)) return null;
  return key.plus <= 0 ? -key.plus : null;
}

function isTurnOf(turns: Value & { t: "turns" }, text: Text, separator: string): boolean {
  return turns.of === separator && keyOfText(turns.text) === keyOfText(text);
}

function textOf({ text, of, turn, plus }: Value & { t: "turns" }): Text {
  return partOf({ of: text, separator: of, from: turn, at: plus, single: false });
}

function segments(value: Value, node: Node): Segments {
  if (value.t !== "segments") throw notFollowed(node);
  return value;
}

function notFollowed(node: Node): NotUnderstood {
  return new NotUnderstood("a piece of a text is taken by a number that is not known", node);
}
