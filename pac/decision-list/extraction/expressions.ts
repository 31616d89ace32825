import type {
  ConditionalExpression,
  Expression,
  LogicalExpression,
  Node,
  PrivateIdentifier,
  SpreadElement,
  Super,
} from "acorn";
import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { or } from "../kinds/or.ts";
import { readAssignment, readUpdate } from "./assignments.ts";
import { readCall, readNew } from "./calls.ts";
import { itemsOfCollection } from "./collections.ts";
import { choose, type Machine } from "./machine.ts";
import { mapBoth, mapCases } from "./map-cases.ts";
import { readMember, readName } from "./members.ts";
import { contentsOf, isCollection, itemsOf, newArray, newObject } from "./objects.ts";
import { arithmetic, fromCondition, operate } from "./operators.ts";
import type { Scope } from "./scope.ts";
import { truthOf } from "./truth.ts";
import {
  casesOf,
  constant,
  NOWHERE,
  NotUnderstood,
  type Primitive,
  UNDEFINED,
  unknown,
  type Value,
} from "./values.ts";

/** Reads an expression. */
export function read(
  machine: Machine,
  node: Expression | SpreadElement | Super | PrivateIdentifier,
  scope: Scope,
): Value {
  machine.step(node);
  switch (node.type) {
    case "Literal":
      if ("regex" in node && node.regex)
        return { t: "regexp", source: node.regex.pattern, flags: node.regex.flags };
      if (typeof node.value === "bigint" || (typeof node.value === "object" && node.value !== null)) break;
      return constant(node.value as Primitive);
    case "Identifier":
      return readName(machine, node.name, scope, node);
    case "ParenthesizedExpression":
      return read(machine, node.expression, scope);
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (node.async || node.generator) break;
      machine.keepVariables();
      return { t: "function", node, scope, self: machine.self };
    case "ThisExpression":
      return machine.self;
    case "MemberExpression":
      return readMember(machine, node, scope);
    case "CallExpression":
      return readCall(machine, node, scope);
    case "NewExpression":
      return readNew(machine, node, scope);
    case "LogicalExpression":
      return readLogical(machine, node, scope, read);
    case "UnaryExpression":
      return readUnary(machine, node.operator, node.argument, scope, node);
    case "BinaryExpression": {
      const left = read(machine, node.left, scope);
      const right = read(machine, node.right, scope);
      return mapBoth(machine, left, right, (one, other) => operate(machine, node.operator, one, other, node));
    }
    case "ConditionalExpression":
      return readChoice(machine, node, scope, read);
    case "AssignmentExpression":
      return readAssignment(machine, node, scope);
    case "UpdateExpression":
      return readUpdate(machine, node, scope);
    case "SequenceExpression":
      return node.expressions.map((each) => read(machine, each, scope)).at(-1) ?? UNDEFINED;
    case "ArrayExpression":
      return newArray(
        machine,
        node.elements.flatMap((each) => {
          if (each === null) throw new NotUnderstood("an array with a hole", node);
          return each.type === "SpreadElement" ? spread(machine, each, scope) : [read(machine, each, scope)];
        }),
      );
    case "ObjectExpression": {
      const members = new Map<string, Value>();
      for (const each of node.properties) {
        if (each.type !== "Property" || each.kind !== "init")
          throw new NotUnderstood("an accessor or a spread in an object", each);
        const key = each.computed
          ? read(machine, each.key, scope)
          : constant(
              each.key.type === "Identifier"
                ? each.key.name
                : String((each.key as { value?: unknown }).value),
            );
        if (key.t !== "constant" || key.value === "__proto__")
          throw new NotUnderstood("a member of an object has no plain name", each);
        members.set(String(key.value), read(machine, each.value, scope));
      }
      return newObject(machine, members);
    }
    case "TemplateLiteral":
      return node.quasis
        .flatMap(({ value }, i): Value[] => {
          const text = constant(value.cooked ?? "");
          const next = node.expressions[i];
          return next === undefined ? [text] : [text, read(machine, next, scope)];
        })
        .reduce((one, other) => mapBoth(machine, one, other, (a, b) => operate(machine, "+", a, b, node)));
    default:
      break;
  }
  throw new NotUnderstood(`${node.type} is not followed`, node);
}

/** What `...` makes of an array, a Set or a Map. */
export function spread(machine: Machine, node: SpreadElement, scope: Scope): Value[] {
  const value = read(machine, node.argument, scope);
  if (value.t !== "reference") throw new NotUnderstood("what is spread is no known array", node);
  if (isCollection(machine, value.id)) return itemsOfCollection(machine, value.id, node);
  const contents = contentsOf(machine, value.id, node);
  if (!contents.array) throw new NotUnderstood("what is spread is no known array", node);
  return itemsOf(contents);
}

function readUnary(
  machine: Machine,
  operator: string,
  argument: Expression,
  scope: Scope,
  node: Node,
): Value {
  if (operator === "typeof" && argument.type === "Identifier") {
    const value = readName(machine, argument.name, scope, node, true);
    return mapCases(machine, value, typeOf);
  }
  if (operator === "delete") throw new NotUnderstood("a member is deleted", node);
  const value = read(machine, argument, scope);
  return mapCases(machine, value, (each) => {
    if (operator === "!") return fromCondition(not(truthOf(each, node)));
    if (operator === "typeof") return typeOf(each);
    if (operator === "void") return UNDEFINED;
    if (each.t === "constant") {
      if (operator === "-") return constant(-Number(each.value));
      return constant(operator === "+" ? Number(each.value) : ~Number(each.value));
    }
    if (each.t === "condition" && operator === "+")
      return choose([{ condition: each.condition, value: constant(1) }], constant(0));
    return arithmetic(each, node);
  });
}

function typeOf(value: Value): Value {
  if (value.t === "constant") return constant(value.value === null ? "object" : typeof value.value);
  if (value.t === "function") return constant("function");
  if (value.t === "builtin")
    return constant(
      /^(globalThis|Math|JSON|(Object|Array)\.prototype)$/.test(value.path) ? "object" : "function",
    );
  if (value.t === "condition") return constant("boolean");
  if (value.t === "cut" || (value.t === "text" && value.text.subject.of !== "dns")) return constant("string");
  if (value.t === "reference" || value.t === "regexp") return constant("object");
  if (/^(index|length|dots|turns)$/.test(value.t)) return constant("number");
  return value.t === "unknown" && value.type !== "any"
    ? constant(value.type)
    : unknown("string", "the type of a value", NOWHERE);
}

/** `&&` and `||`, however many in a row: a company's exceptions are often one condition of hundreds of parts. */
export function readLogical(
  machine: Machine,
  node: LogicalExpression,
  scope: Scope,
  readPart: typeof read,
): Value {
  const { operator } = node;
  if (operator === "??") throw new NotUnderstood("?? is not followed", node);
  const operands: Expression[] = [];
  let at: Expression = node;
  while (at.type === "LogicalExpression" && at.operator === operator) {
    operands.push(at.right);
    at = at.left;
  }
  operands.push(at);
  operands.reverse();
  return readOperands(machine, operator, operands, scope, readPart);
}

function readOperands(
  machine: Machine,
  operator: string,
  operands: readonly Expression[],
  scope: Scope,
  readPart: typeof read,
): Value {
  const cases: { condition: Condition; value: Value }[] = [];
  const entered = machine.path.length;
  try {
    for (const [i, operand] of operands.entries()) {
      const { value, changes } = machine.store.apart(() => readPart(machine, operand, scope));
      if (changes.size > 0 && machine.path.length > entered) {
        // It changes something only where it is read, and so do those behind it.
        machine.path.length = entered;
        let rest: Value = UNDEFINED;
        const others = () => {
          rest = readOperands(machine, operator, operands.slice(i), scope, readPart);
          return true;
        };
        machine.decide(or(cases.map(({ condition }) => condition)), () => true, others);
        return choose(cases, rest);
      }
      machine.store.apply(changes);
      if (i === operands.length - 1) return choose(cases, value);
      const truth = truthOf(value, operand);
      const stops = operator === "||" ? truth : not(truth);
      if (stops === ALWAYS) return choose(cases, value);
      if (stops === NEVER) continue;
      cases.push({ condition: stops, value: stopped(value, operator) });
      machine.path.push(not(stops));
    }
  } finally {
    machine.path.length = entered;
  }
  return UNDEFINED;
}

/** What is left of a value that is known to count as true, or as false. */
function stopped(value: Value, operator: string): Value {
  if (value.t === "condition") return constant(operator === "||");
  if (value.t === "found" && operator === "&&") return constant(null);
  if (value.t === "text" && operator === "&&") return constant(value.text.subject.of === "dns" ? null : "");
  if (value.t !== "cases") return value;
  return casesOf(
    value.cases.map((each) => ({ ...each, value: stopped(each.value, operator) })),
    stopped(value.otherwise, operator),
  );
}

/** `?:` */
export function readChoice(
  machine: Machine,
  { test, consequent: yes, alternate: no }: ConditionalExpression,
  scope: Scope,
  readPart: typeof read,
): Value {
  const truth = truthOf(read(machine, test, scope), test);
  if (truth === ALWAYS || truth === NEVER) return readPart(machine, truth === ALWAYS ? yes : no, scope);
  let one: Value = UNDEFINED;
  let other: Value = UNDEFINED;
  const reading = (expression: Expression, keep: (value: Value) => void) => () => {
    keep(readPart(machine, expression, scope));
    return true;
  };
  machine.decide(
    truth,
    reading(yes, (value) => {
      one = value;
    }),
    reading(no, (value) => {
      other = value;
    }),
  );
  return choose([{ condition: truth, value: one }], other);
}
