import type { MemberExpression, Node } from "acorn";
import { read } from "./expressions.ts";
import { HELPERS } from "./library.ts";
import type { Machine } from "./machine.ts";
import { mapBoth } from "./map-cases.ts";
import { contentsOf, isCollection, memberOf } from "./objects.ts";
import { numberOf, outermost, type Scope } from "./scope.ts";
import { segmentMember, segmentsAt } from "./segments.ts";
import { mustExist } from "./texts.ts";
import { constant, NotUnderstood, UNDEFINED, unknown, type Value } from "./values.ts";

/** Objects and functions of the language that are understood in part. */
const LANGUAGE = new Set([
  "Object",
  "Array",
  "String",
  "Number",
  "Boolean",
  "Math",
  "RegExp",
  "parseInt",
  "parseFloat",
  "isNaN",
  "JSON",
  "Date",
  "Set",
  "Map",
]);

/** A variable, a function of the library, or an error where nothing has the name. */
export function readName(machine: Machine, name: string, scope: Scope, node: Node, quiet = false): Value {
  const id = numberOf(scope, name);
  if (id !== null) {
    const value = machine.store.get(id);
    if (value === undefined) throw new NotUnderstood(`${name} is used before it has a value`, node);
    if ("members" in value) throw new NotUnderstood("a variable is no object", node);
    machine.sawRead(value);
    return value;
  }
  if (name === "undefined") return UNDEFINED;
  if (name === "NaN") return constant(Number.NaN);
  if (Object.hasOwn(HELPERS, name) || LANGUAGE.has(name)) return { t: "builtin", path: name };
  if (quiet) return unknown("any", `${name} is not in every client`, node);
  throw new NotUnderstood(`${name} is not followed`, node);
}

/** `object.member` and `object[member]`. */
export function readMember(machine: Machine, node: MemberExpression, scope: Scope): Value {
  if (node.optional || node.object.type === "Super")
    throw new NotUnderstood("?. and super are not followed", node);
  const object = read(machine, node.object, scope);
  const key = keyOf(machine, node, scope);
  if (object.t === "builtin" && object.path === GLOBAL) return memberOfGlobal(machine, key, scope, node);
  return memberOfValue(machine, object, key, node);
}

/** A member of a value that is known. */
export function memberOfValue(machine: Machine, object: Value, key: Value, node: Node): Value {
  return mapBoth(machine, object, key, (one, other) => member(machine, one, other, node));
}

/** The global object, which is `this` outside of functions and in most of them. */
export const GLOBAL = "globalThis";

function memberOfGlobal(machine: Machine, key: Value, scope: Scope, node: Node): Value {
  const { names } = outermost(scope);
  const name = key.t === "constant" ? String(key.value) : null;
  if (name !== null && (names.has(name) || Object.hasOwn(HELPERS, name) || LANGUAGE.has(name)))
    return readName(machine, name, outermost(scope), node);
  throw new NotUnderstood("a member of the global object that is not declared", node);
}

/** The name of the member. */
export function keyOf(machine: Machine, node: MemberExpression, scope: Scope): Value {
  if (!node.computed) return constant((node.property as { name: string }).name);
  return read(machine, node.property, scope);
}

function member(machine: Machine, object: Value, key: Value, node: Node): Value {
  const name = key.t === "constant" ? String(key.value) : null;
  switch (object.t) {
    case "reference": {
      if (name === "size" && isCollection(machine, object.id))
        return constant(contentsOf(machine, object.id, node, true).members.size);
      const segments = segmentsAt(machine, object.id);
      if (segments !== null) return segmentMember(machine, segments, key, node);
      return memberOf(machine, contentsOf(machine, object.id, node), key, node);
    }
    case "builtin":
      if (name !== null) return { t: "builtin", path: `${object.path}.${name}` };
      break;
    case "text":
      mustExist(machine, object.text, node);
      if (name === "length") {
        const { before, behind } = object.text;
        const text = { ...object.text, before: "", behind: "" };
        return { t: "length", text, plus: before.length + behind.length };
      }
      if (name === "0") return { t: "cut", text: object.text, end: "head", size: 1 };
      break;
    case "constant":
      if (typeof object.value === "string" && name === "length") return constant(object.value.length);
      if (typeof object.value === "string" && name !== null && /^\d+$/.test(name))
        return constant(object.value[Number(name)]);
      break;
    case "unknown":
      if (object.type === "string" && name === "length")
        return unknown("number", object.why.reason, object.why.node);
      if (object.type === "any") throw new NotUnderstood(object.why.reason, object.why.node);
      break;
    default:
      break;
  }
  throw new NotUnderstood(
    name === null ? "a member whose name is not known" : `the member ${name} is not followed`,
    node,
  );
}
