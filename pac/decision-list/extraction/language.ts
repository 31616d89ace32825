import type { Node } from "acorn";
import type { Machine } from "./machine.ts";
import { contentsOf, newArray, newObject } from "./objects.ts";
import { constant, NotUnderstood, type Primitive, type Value } from "./values.ts";

const TEXT_METHODS = new Set(
  "charAt charCodeAt concat endsWith includes indexOf lastIndexOf padEnd padStart slice startsWith substr substring toLowerCase toUpperCase trim toString valueOf replace".split(
    " ",
  ),
);
/** A table in one text may be this long. */
const MOST_CHARACTERS = 2_000_000;

/** A function of the language with arguments that are known. */
export function callOfLanguage(machine: Machine, path: string, args: readonly Value[], node: Node): Value {
  if (path === "Object.create" && args[0]?.t === "constant" && args[0].value === null)
    return newObject(machine, new Map(), true);
  if (path === "Object" && args.length === 0) return newObject(machine, new Map());
  if (path === "Object.keys" && args[0]?.t === "reference") {
    return newArray(machine, [...contentsOf(machine, args[0].id, node).members.keys()].map(constant));
  }
  if (path === "RegExp" || path === "RegExp.test") return expressionOf(path, args, node);
  if (path === '"".split') return split(machine, args, node);
  const values = args.map((arg) => constantOf(arg, path, node));
  const [first, ...rest] = values;
  if (path.startsWith('"".')) return constant(textMethod(path.slice(3), first, rest, node));
  return constant(plainFunction(path, values, node));
}

function constantOf(arg: Value, path: string, node: Node): Primitive {
  if (arg.t === "constant") return arg.value;
  if (arg.t === "unknown") throw new NotUnderstood(arg.why.reason, arg.why.node);
  throw new NotUnderstood(`${path.replace('"".', "")} of what is not constant`, node);
}

function textMethod(name: string, text: Primitive, args: readonly Primitive[], node: Node): Primitive {
  if (typeof text === "number" && name === "toString" && args.length === 0) return String(text);
  if (typeof text !== "string" || !TEXT_METHODS.has(name))
    throw new NotUnderstood(`the method ${name} is not followed`, node);
  const run = (String.prototype as unknown as Record<string, (...args: readonly Primitive[]) => Primitive>)[
    name
  ];
  if (/^pad/.test(name) && Number(args[0]) > 1_000) throw new NotUnderstood("a very long text", node);
  const result = run?.call(text, ...args);
  if (typeof result === "string" && result.length > MOST_CHARACTERS)
    throw new NotUnderstood("a very long text", node);
  return result;
}

function split(machine: Machine, [text, separator]: readonly Value[], node: Node): Value {
  if (
    text?.t !== "constant" ||
    typeof text.value !== "string" ||
    separator?.t !== "constant" ||
    typeof separator.value !== "string"
  ) {
    throw new NotUnderstood("split of what is not constant", node);
  }
  return newArray(machine, text.value.split(separator.value).map(constant));
}

function expressionOf(path: string, [one, two]: readonly Value[], node: Node): Value {
  if (path === "RegExp.test" && one?.t === "regexp")
    throw new NotUnderstood("a regular expression is asked about a constant text", node);
  const flags =
    two === undefined ? "" : two.t === "constant" && typeof two.value === "string" ? two.value : null;
  if (one?.t !== "constant" || typeof one.value !== "string" || flags === null) {
    throw new NotUnderstood("a regular expression is put together of parts that are not constant", node);
  }
  try {
    return { t: "regexp", source: new RegExp(one.value, flags).source, flags };
  } catch {
    throw new NotUnderstood("RegExp throws for this expression", node);
  }
}

const NUMBER_OF: Readonly<Record<string, (...values: Primitive[]) => Primitive>> = {
  Number: (value) => Number(value),
  String: (value) => String(value),
  Boolean: (value) => Boolean(value),
  isNaN: (value) => Number.isNaN(Number(value)),
  parseInt: (text, base) => Number.parseInt(String(text), base === undefined ? undefined : Number(base)),
  parseFloat: (text) => Number.parseFloat(String(text)),
  "Math.floor": (value) => Math.floor(Number(value)),
  "Math.ceil": (value) => Math.ceil(Number(value)),
  "Math.round": (value) => Math.round(Number(value)),
  "Math.abs": (value) => Math.abs(Number(value)),
  "Math.pow": (base, exponent) => Number(base) ** Number(exponent),
  "Math.max": (...values) => Math.max(...values.map(Number)),
  "Math.min": (...values) => Math.min(...values.map(Number)),
};

function plainFunction(path: string, values: readonly Primitive[], node: Node): Primitive {
  const run = Object.hasOwn(NUMBER_OF, path) ? NUMBER_OF[path] : undefined;
  if (run === undefined) throw new NotUnderstood(`${path} is not followed`, node);
  return run(...values);
}
