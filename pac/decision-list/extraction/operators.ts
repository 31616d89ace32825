import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { compare } from "./compare.ts";
import type { Machine } from "./machine.ts";
import { contentsOf, hasMember } from "./objects.ts";
import { constant, NotUnderstood, type Primitive, unknown, type Value } from "./values.ts";

/** A condition as a value. */
export function fromCondition(condition: Condition): Value {
  if (condition === ALWAYS || condition === NEVER) return constant(condition === ALWAYS);
  return { t: "condition", condition };
}

const COMPARISONS = new Set(["==", "===", "!=", "!==", "<", ">", "<=", ">="]);

/** A binary operator between two values that are not `cases`. */
export function operate(machine: Machine, operator: string, left: Value, right: Value, node: Node): Value {
  if (COMPARISONS.has(operator)) return fromCondition(compare(operator, left, right, node));
  if (operator === "in") {
    if (right.t !== "reference") throw new NotUnderstood("in asks something that is no table", node);
    return hasMember(machine, contentsOf(machine, right.id, node), left, true, node);
  }
  if (left.t === "constant" && right.t === "constant")
    return constant(calculate(operator, left.value, right.value, node));
  const moved = moveBy(operator, left, right) ?? (operator === "+" ? moveBy(operator, right, left) : null);
  if (moved !== null) return moved;
  if (operator === "+") return joinTexts(left, right, node);
  if (operator === "instanceof") throw new NotUnderstood("instanceof is not followed", node);
  for (const each of [left, right])
    if (each.t === "unknown" && each.type === "any") throw new NotUnderstood(each.why.reason, each.why.node);
  for (const each of [left, right])
    if (each.t === "reference" || each.t === "function")
      throw new NotUnderstood("arithmetic with an object", node);
  return unknown("number", "arithmetic", node);
}

/** A function that every object has: as a text it is some text. */
function isOwnFunction(path: string): boolean {
  return /^(Object|Array)\.prototype\./.test(path);
}

/** A place, a length or a number of pieces, and a constant number more or less. */
function moveBy(operator: string, counted: Value, by: Value): Value | null {
  if (by.t !== "constant" || typeof by.value !== "number" || !Number.isInteger(by.value)) return null;
  if (operator !== "+" && operator !== "-") return null;
  if (counted.t !== "length" && counted.t !== "index" && counted.t !== "dots" && counted.t !== "turns")
    return null;
  return { ...counted, plus: counted.plus + (operator === "+" ? by.value : -by.value) };
}

export function arithmetic(value: Value, node: Node): Value {
  if (value.t === "unknown" && value.type === "any")
    throw new NotUnderstood(value.why.reason, value.why.node);
  if (value.t === "reference" || value.t === "function")
    throw new NotUnderstood("arithmetic with an object", node);
  return unknown("number", "arithmetic", node);
}

function joinTexts(left: Value, right: Value, node: Node): Value {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.t !== "text" || other.t !== "constant" || typeof other.value !== "string") continue;
    if (one.text.subject.of === "dns") break;
    const { before, behind } = one.text;
    const text =
      one === left
        ? { ...one.text, behind: behind + other.value }
        : { ...one.text, before: other.value + before };
    return { t: "text", text };
  }
  for (const each of [left, right]) {
    if (each.t === "unknown" && each.type === "any") throw new NotUnderstood(each.why.reason, each.why.node);
    if (
      each.t === "reference" ||
      each.t === "function" ||
      (each.t === "builtin" && !isOwnFunction(each.path))
    )
      throw new NotUnderstood("an object is made a text", node);
  }
  const textual = [left, right].some(
    (each) =>
      each.t === "text" ||
      each.t === "cut" ||
      each.t === "builtin" ||
      (each.t === "unknown" && each.type === "string") ||
      (each.t === "constant" && typeof each.value === "string"),
  );
  return textual
    ? unknown("string", "a text put together of parts that are not constant", node)
    : unknown("number", "arithmetic", node);
}

function calculate(operator: string, left: Primitive, right: Primitive, node: Node): Primitive {
  if (operator === "+")
    return typeof left === "string" || typeof right === "string"
      ? `${left}${right}`
      : Number(left) + Number(right);
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    case "**":
      return a ** b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return a << b;
    case ">>":
      return a >> b;
    case ">>>":
      return a >>> b;
    default:
      throw new NotUnderstood(`the operator ${operator} is not followed`, node);
  }
}
