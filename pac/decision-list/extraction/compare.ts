import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { placeOf } from "./machine.ts";
import { atLeast, atLeastDots, contains, endsWith, isText, startsWith } from "./truth.ts";
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
      return counted(operator, value, (count) => atLeastDots(left.text, count, node));
    case "condition":
      if (typeof value === "boolean" && equal) return value ? left.condition : not(left.condition);
      if (operator === "===" || (equal && nothing)) return NEVER;
      if (operator === "==" && value === 1) return left.condition;
      return operator === "==" && value === 0 ? not(left.condition) : null;
    case "found":
      return nothing && equal ? not(left.condition) : null;
    case "reference":
    case "function":
      if (operator === "===" || (equal && nothing)) return NEVER;
      return null;
    default:
      return null;
  }
}

function compareIndex(
  operator: string,
  left: Value & { t: "index" },
  value: number,
  node: Node,
): Condition | null {
  const has = contains(left.text, left.needle, node);
  const first = startsWith(left.text, left.needle, node);
  if (operator.startsWith("="))
    return value === -1 ? not(has) : value === 0 ? first : value < 0 ? NEVER : null;
  if ((operator === ">" && value === -1) || (operator === ">=" && value === 0)) return has;
  if ((operator === "<" && value === 0) || (operator === "<=" && value === -1)) return not(has);
  if ((operator === ">" && value === 0) || (operator === ">=" && value === 1)) return and([has, not(first)]);
  return null;
}

function counted(operator: string, value: Primitive, least: (count: number) => Condition): Condition | null {
  if (typeof value !== "number" || !Number.isInteger(value)) return null;
  if (operator === ">=") return least(value);
  if (operator === ">") return least(value + 1);
  if (operator === "<") return not(least(value));
  if (operator === "<=") return not(least(value + 1));
  return and([least(value), not(least(value + 1))]);
}
