import type { CallExpression, Function as FunctionNode, NewExpression, Node } from "acorn";
import { callArrayMethod } from "./array-methods.ts";
import { collectionMethod, newCollection } from "./collections.ts";
import { read, spread } from "./expressions.ts";
import { namesIn } from "./functions.ts";
import { callOfLanguage } from "./language.ts";
import { HELPERS } from "./library.ts";
import type { Machine } from "./machine.ts";
import { mapBoth, mapCases } from "./map-cases.ts";
import { GLOBAL, keyOf, memberOfValue, readMember } from "./members.ts";
import { contentsOf, hasMember, isCollection, itemsOf, newArray } from "./objects.ts";
import { bindParameters } from "./patterns.ts";
import { readResult } from "./results.ts";
import type { Scope } from "./scope.ts";
import { segmentMethod, segmentsAt } from "./segments.ts";
import { declare, runBody } from "./statements.ts";
import { expression, textMethod } from "./texts.ts";
import { constant, NotUnderstood, UNDEFINED, unknown, type Value } from "./values.ts";

/** A call. */
export function readCall(machine: Machine, node: CallExpression, scope: Scope): Value {
  if (node.optional) throw new NotUnderstood("?. is not followed", node);
  if (node.callee.type === "MemberExpression") return readMethodCall(machine, node, scope);
  const callee = read(machine, node.callee, scope);
  const args = argumentsOf(machine, node, scope);
  return mapCases(machine, callee, (each) => callValue(machine, each, args, node));
}

function argumentsOf(machine: Machine, node: CallExpression | NewExpression, scope: Scope): Value[] {
  return node.arguments.flatMap((each) =>
    each.type === "SpreadElement" ? spread(machine, each, scope) : [read(machine, each, scope)],
  );
}

/** Calls what is known to be a function. */
export function callValue(
  machine: Machine,
  callee: Value,
  args: readonly Value[],
  node: Node,
  self?: Value,
): Value {
  if (callee.t === "function") return callFunction(machine, callee, args, node, self);
  if (callee.t === "builtin") {
    const helper = Object.hasOwn(HELPERS, callee.path) ? HELPERS[callee.path] : undefined;
    if (helper !== undefined) return callHelper(machine, helper, args, node);
    if (callee.path === "Object.prototype.hasOwnProperty.call") {
      const [object = UNDEFINED, key = UNDEFINED] = args;
      return mapBoth(machine, object, key, (one, other) => owns(machine, one, other, node));
    }
    const [first = UNDEFINED, ...rest] = args;
    return mapCases(machine, first, (one) =>
      callOfLanguage(machine, callee.path, args.length === 0 ? [] : [one, ...rest], node),
    );
  }
  if (callee.t === "unknown") throw new NotUnderstood(callee.why.reason, callee.why.node);
  throw new NotUnderstood("something that is no function is called", node);
}

function callHelper(
  machine: Machine,
  helper: (typeof HELPERS)[string],
  args: readonly Value[],
  node: Node,
): Value {
  const [first = UNDEFINED, second = UNDEFINED, ...rest] = args;
  const count = args.length;
  return mapBoth(machine, first, second, (one, other) =>
    helper([one, other, ...rest].slice(0, count), node, machine),
  );
}

function owns(machine: Machine, object: Value, key: Value, node: Node): Value {
  if (object.t !== "reference") throw new NotUnderstood("hasOwnProperty of something that is no table", node);
  return hasMember(machine, contentsOf(machine, object.id, node), key, false, node);
}

/** Runs a function of the PAC in place. */
function callFunction(
  machine: Machine,
  callee: Value & { t: "function" },
  args: readonly Value[],
  node: Node,
  self?: Value,
): Value {
  const { node: body, scope } = callee;
  if (body.async || body.generator) throw new NotUnderstood("an async function or a generator", node);
  const own: Scope = { names: new Map(), parent: scope };
  const isArrow = body.type === "ArrowFunctionExpression";
  const inside = isArrow ? (callee.self ?? UNDEFINED) : (self ?? plainSelf(machine));
  return machine.call(node, inside, () => {
    if (machine.survey.usesArguments && !isArrow) {
      const all = newArray(machine, args);
      own.names.set("arguments", machine.store.allocate(all));
    }
    for (const name of body.params.flatMap(namesIn)) own.names.set(name, machine.store.allocate(undefined));
    bindParameters(machine, body.params, args, own);
    return runFunction(machine, body, own);
  });
}

/** What `this` is in a function that is no method. */
function plainSelf({ survey }: Machine): Value {
  return survey.strict ? UNDEFINED : { t: "builtin", path: GLOBAL };
}

function runFunction(machine: Machine, body: FunctionNode, own: Scope): Value {
  const { body: block } = body;
  const facts = machine.survey.functions.get(body);
  return machine.trail.within(facts ?? null, () => {
    if (block.type !== "BlockStatement") return readResult(machine, block, own);
    declare(machine, block.body, own, facts?.vars);
    return machine.enter("function", null, () => runBody(machine, block.body, own)).value;
  });
}

function readMethodCall(machine: Machine, node: CallExpression, scope: Scope): Value {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.object.type === "Super")
    throw new NotUnderstood("super", node);
  const object = read(machine, callee.object, scope);
  const key = keyOf(machine, callee, scope);
  const args = argumentsOf(machine, node, scope);
  const name = key.t === "constant" ? String(key.value) : null;
  return mapCases(machine, object, (each) => {
    if (name === null && each.t !== "reference")
      throw new NotUnderstood("a method whose name is not known", node);
    const [first = UNDEFINED, ...rest] = args;
    if (each.t === "reference" || args.length === 0)
      return method(machine, each, name, args, node, callee, scope);
    return mapCases(machine, first, (one) =>
      method(machine, each, name, [one, ...rest], node, callee, scope),
    );
  });
}

function method(
  machine: Machine,
  object: Value,
  name: string | null,
  args: readonly Value[],
  node: CallExpression,
  callee: Parameters<typeof readMember>[1],
  scope: Scope,
): Value {
  switch (object.t) {
    case "builtin":
      return callValue(machine, { t: "builtin", path: `${object.path}.${name}` }, args, node);
    case "text":
      return textMethod(machine, object.text, name ?? "", args, node);
    case "cut":
      if (name === "toLowerCase" && object.text.subject.of !== "url") return object;
      if (name === "toLowerCase")
        return { ...object, text: { ...object.text, subject: { ...object.text.subject, lower: true } } };
      return unknown(
        /^(indexOf|charCodeAt|lastIndexOf)$/.test(name ?? "") ? "number" : "string",
        `the method ${name} of a part of a text`,
        mustBePlain(name, node),
      );
    case "unknown":
      if (
        object.type === "string" &&
        /^(substring|substr|slice|charAt|toLowerCase|toUpperCase|trim)$/.test(name ?? "")
      )
        return object;
      if (object.type === "string" && /^(indexOf|lastIndexOf|charCodeAt)$/.test(name ?? ""))
        return unknown("number", object.why.reason, object.why.node);
      throw new NotUnderstood(object.why.reason, object.why.node);
    case "regexp":
      return regexpMethod(machine, object, name, args, node);
    case "constant":
      return callOfLanguage(machine, `"".${name}`, [object, ...args], node);
    case "reference": {
      if (isCollection(machine, object.id)) return collectionMethod(machine, object.id, name, args, node);
      const segments = segmentsAt(machine, object.id);
      if (segments !== null) return segmentMethod(machine, object.id, segments, name ?? "", args, node);
      const contents = contentsOf(machine, object.id, node);
      const own = name === null ? null : contents.members.get(name);
      if (name === "hasOwnProperty" && own === undefined) {
        return mapCases(machine, args[0] ?? UNDEFINED, (key) =>
          hasMember(machine, contents, key, false, node),
        );
      }
      if (contents.array && name !== null) return callArrayMethod(machine, object.id, name, args, node);
      const found =
        name === null
          ? readMember(machine, callee, scope)
          : memberOfValue(machine, object, constant(name), node);
      return mapCases(machine, found, (each) => callValue(machine, each, args, node, object));
    }
    case "function": {
      const [self = UNDEFINED, ...others] = args;
      const list = others[0]?.t === "reference" ? itemsOf(contentsOf(machine, others[0].id, node)) : null;
      const given = name === "call" ? others : name === "apply" && others.length === 1 ? list : null;
      if (given === null) throw new NotUnderstood(`the method ${name} of a function`, node);
      return callFunction(machine, object, given, node, isNothing(self) ? plainSelf(machine) : self);
    }
    default:
      throw new NotUnderstood(`the method ${name} is not followed`, node);
  }
}

function mustBePlain(name: string | null, node: Node): Node {
  if (/^(substring|substr|slice|charAt|toUpperCase|trim|indexOf|lastIndexOf|charCodeAt)$/.test(name ?? ""))
    return node;
  throw new NotUnderstood(`the method ${name} of a part of a text`, node);
}

function isNothing(value: Value): boolean {
  return value.t === "constant" && (value.value === undefined || value.value === null);
}

function regexpMethod(
  machine: Machine,
  object: Value & { t: "regexp" },
  name: string | null,
  [arg]: readonly Value[],
  node: Node,
): Value {
  // With "g" or "y" an expression remembers where it stopped.
  if (/[gy]/.test(object.flags))
    throw new NotUnderstood("a regular expression that remembers its place", node);
  if (arg?.t === "constant" && typeof arg.value === "string" && name === "test") {
    return callOfLanguage(machine, "RegExp.test", [object, arg], node);
  }
  if (arg?.t !== "text" || arg.text.subject.of === "dns")
    throw new NotUnderstood("a regular expression is asked about a changed text", node);
  if (name === "test") return { t: "condition", condition: expression(arg.text, object, node) };
  if (name === "exec") return { t: "found", condition: expression(arg.text, object, node) };
  throw new NotUnderstood(`the method ${name} of a regular expression`, node);
}

/** `new RegExp(...)` and `new Array(...)` of constants. */
export function readNew(machine: Machine, node: NewExpression, scope: Scope): Value {
  const callee = read(machine, node.callee, scope);
  const args = argumentsOf(machine, node, scope);
  const path = callee.t === "builtin" ? callee.path : "";
  if (path === "RegExp") return callOfLanguage(machine, "RegExp", args, node);
  if (path === "Array" && args.length !== 1) return newArray(machine, args);
  if (path === "Date") return { t: "builtin", path: "Date()" };
  if (path === "Set" || path === "Map") return newCollection(machine, path, args[0] ?? UNDEFINED, node);
  if (path === "Object" && args.length === 0) return callOfLanguage(machine, "Object", args, node);
  throw new NotUnderstood("an object is made by new", node);
}
