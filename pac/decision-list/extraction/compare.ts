import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import { ANY, ANYTHING, literalTokens } from "../pattern.ts";
import { placeOf } from "./machine.ts";
import { keyOfText, partOf, type Text } from "./parts.ts";
import { found, type Index } from "./positions.ts";
import { atLeast, atLeastOf, contains, endsWith, isText, matches, startsWith } from "./truth.ts";
import type { Primitive, Value } from "./values.ts";

const MIRRORED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };

/** The condition that a comparison of two values holds. Neither of them is `cases`. */
export function compare(operator: string, left: Value, right: Value, node: Node): Condition {
  if (operator.startsWith("!")) return not(compare(operator.replace("!", "="), left, right, node));
  if (left.t === "constant" && right.t === "constant") {
    return compareConstants(operator, left.value, right.value) ? ALWAYS : NEVER;
  }
  if (left.t === "constant") return compare(MIRRORED[operator] ?? operator, right, left, node);
  if (left.t === "unknown") return opaque(left.why.reason, placeOf(left.why.node));
  if (right.t === "unknown") return opaque(right.why.reason, placeOf(right.why.node));
  if (right.t !== "constant") return compareTwo(operator, left, right, node);
  return (
    withConstant(operator, left, right.value, node) ??
    opaque(`"${operator}" compares what has no plain meaning`, placeOf(node))
  );
}

function compareConstants(operator: string, left: Primitive, right: Primitive): boolean {
  const loose =
    left === right ||
    (left == null && right == null) ||
    (typeof left !== typeof right && left != null && right != null && Number(left) === Number(right));
  if (operator === "==") return loose;
  if (operator === "===") return left === right;
  const [a, b] =
    typeof left === "string" && typeof right === "string"
      ? [left, right]
      : [
          Number(left ?? (left === null ? 0 : Number.NaN)),
          Number(right ?? (right === null ? 0 : Number.NaN)),
        ];
  if (operator === "<") return a < b;
  if (operator === ">") return a > b;
  return operator === "<=" ? a <= b : a >= b;
}

function compareTwo(operator: string, left: Value, right: Value, node: Node): Condition {
  if (left.t === "reference" && right.t === "reference" && operator.startsWith("=")) {
    return left.id === right.id ? ALWAYS : NEVER;
  }
  const counted =
    compareCounts(operator, left, right, node) ??
    compareCounts(MIRRORED[operator] ?? operator, right, left, node);
  if (counted !== null) return counted;
  if (operator.startsWith("=")) {
    const atEnd = isAtEnd(left, right, node) ?? isAtEnd(right, left, node);
    if (atEnd !== null) return atEnd;
  }
  return opaque(`"${operator}" compares two values that are not constant`, placeOf(node));
}

function withConstant(operator: string, left: Value, value: Primitive, node: Node): Condition | null {
  const equal = operator === "==" || operator === "===";
  const nothing = value === null || (value === undefined && operator === "==");
  switch (left.t) {
    case "text": {
      if (!equal) return null;
      const { subject, before, behind } = left.text;
      const mayBeNull = subject.of === "dns" && before === "" && behind === "";
      if (nothing) return mayBeNull ? not(resolves(subject)) : NEVER;
      if (typeof value === "string") return isText(left.text, value, node);
      return operator === "===" ? NEVER : null;
    }
    case "cut": {
      if (!equal && left.size === 1 && left.end === "head" && typeof value === "string" && value.length === 1)
        return firstCharacter(operator, left.text, value.charCodeAt(0), node);
      if (!equal || typeof value !== "string") return null;
      if (value.length > left.size) return NEVER;
      if (value.length < left.size) return left.end === "head" ? isText(left.text, value, node) : null;
      return (left.end === "head" ? startsWith : endsWith)(left.text, value, node);
    }
    case "index":
      return typeof value === "number" ? compareIndex(operator, left, value, node) : null;
    case "length":
      return counted(operator, value, (count) => atLeast(left.text, count - left.plus, node));
    case "dots":
      return counted(operator, value, (count) => atLeastOf(left.text, left.of, count - left.plus, node));
    case "condition":
      if (typeof value === "boolean" && equal) return value ? left.condition : not(left.condition);
      if (operator === "===" || (equal && nothing)) return NEVER;
      if (operator === "==" && value === 1) return left.condition;
      return operator === "==" && value === 0 ? not(left.condition) : null;
    case "place":
      return typeof value === "number" ? comparePlace(operator, left, value) : null;
    case "found":
      return nothing && equal ? not(left.condition) : null;
    case "reference":
    case "function":
    case "builtin":
      if (operator === "===" || (equal && nothing)) return NEVER;
      return null;
    default:
      return null;
  }
}

function comparePlace(operator: string, left: Value & { t: "place" }, value: number): Condition | null {
  const isThere = (operator === ">" && value === -1) || (operator === ">=" && value === 0);
  const isNowhere = (operator === "<" && value === 0) || (operator === "<=" && value === -1);
  const equal = operator.startsWith("=");
  if (isThere || (equal && value === 0 && left.first)) return left.condition;
  return isNowhere || (equal && value === -1) ? not(left.condition) : null;
}

function compareIndex(operator: string, left: Index, wanted: number, node: Node): Condition | null {
  const value = wanted - left.plus;
  const has = found(left, node);
  if (operator.startsWith("=")) {
    if (value === -1) return not(has);
    return value === 0 ? and([has, not(isBehindFirst(left, node))]) : value < 0 ? NEVER : null;
  }
  if ((operator === ">" && value === -1) || (operator === ">=" && value === 0)) return has;
  if ((operator === "<" && value === 0) || (operator === "<=" && value === -1)) return not(has);
  if ((operator === ">" && value === 0) || (operator === ">=" && value === 1))
    return isBehindFirst(left, node);
  if ((operator === "<=" && value === 0) || (operator === "<" && value === 1))
    return not(isBehindFirst(left, node));
  return null;
}

/** Something was found, and not at the very beginning. */
function isBehindFirst(index: Index, node: Node): Condition {
  const { text, needle, within, last } = index;
  if (last === 0) {
    const has = found(index, node);
    return keyOfText(text) === keyOfText(within) ? and([has, not(startsWith(text, needle, node))]) : has;
  }
  const again = Array.from({ length: last }, () => [...literalTokens(needle), ANYTHING]).flat();
  return matches(text, [[ANY, ANYTHING, ...again]], node);
}

/** `i < parts.length` in a loop over the pieces of a text. */
function compareCounts(operator: string, left: Value, right: Value, node: Node): Condition | null {
  if (right.t !== "dots" || (left.t !== "dots" && left.t !== "turns")) return null;
  if (left.of !== right.of || keyOfText(left.text) !== keyOfText(right.text)) return null;
  const less = left.plus - right.plus;
  if (left.t === "dots") return compareConstants(operator, less, 0) ? ALWAYS : NEVER;
  const rest = partOf({ of: left.text, separator: left.of, from: left.turn, at: 0, single: false });
  const least = (count: number) => atLeastOf(rest, left.of, count, node);
  if (operator === "<") return least(less + 1);
  if (operator === "<=") return least(less);
  if (operator === ">") return not(least(less));
  if (operator === ">=") return not(least(less + 1));
  return and([least(less), not(least(less + 1))]);
}

/** `s.lastIndexOf(t) == s.length - t.length`; what is not found has the place -1. */
function isAtEnd(index: Value, length: Value, node: Node): Condition | null {
  if (index.t !== "index" || length.t !== "length" || index.last > 1) return null;
  const { text, within, needle } = index;
  const key = keyOfText(text);
  if (
    key !== keyOfText(within) ||
    key !== keyOfText(length.text) ||
    index.plus - length.plus !== needle.length
  )
    return null;
  const earlier = matches(text, [[ANYTHING, ...literalTokens(needle), ANY, ANYTHING]], node);
  const ends = endsWith(text, needle, node);
  const isLast = index.last === 1 ? ends : and([ends, not(earlier)]);
  const isShort = not(atLeast(text, needle.length, node));
  return or([
    isLast,
    and([not(contains(text, needle, node)), atLeast(text, needle.length - 1, node), isShort]),
  ]);
}

/** `host.charAt(0) < "m"`: a text without characters comes before all others. */
function firstCharacter(operator: string, text: Text, code: number, node: Node): Condition | null {
  if (code > 0x7f) return null;
  const isBelow = operator === "<" || operator === ">=";
  const chars = String.fromCharCode(...Array.from({ length: code + (isBelow ? 0 : 1) }, (_, at) => at));
  const above = matches(text, [[{ chars, not: true, star: false }, ANYTHING]], node);
  return operator.startsWith("<") ? not(above) : above;
}

function counted(operator: string, value: Primitive, least: (count: number) => Condition): Condition | null {
  if (typeof value !== "number" || !Number.isInteger(value)) return null;
  if (operator === ">=") return least(value);
  if (operator === ">") return least(value + 1);
  if (operator === "<") return not(least(value));
  if (operator === "<=") return not(least(value + 1));
  return and([least(value), not(least(value + 1))]);
}
