import type { Node } from "acorn";
import { patternOf } from "../pattern.ts";
import { tokensOfExpression } from "../regexp.ts";
import { compare } from "./compare.ts";
import type { Machine } from "./machine.ts";
import { mapCases } from "./map-cases.ts";
import { contentsOf, newArray, newObject } from "./objects.ts";
import { fromCondition } from "./operators.ts";
import type { Text } from "./parts.ts";
import { contains, isText } from "./truth.ts";
import { casesOf, constant, NotUnderstood, type Primitive, unknown, type Value, when } from "./values.ts";

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
  const [list, item] = args;
  if (
    /^""\.(indexOf|includes)$/.test(path) &&
    args.length === 2 &&
    item?.t === "text" &&
    list?.t === "constant"
  ) {
    const found = inList(String(list.value), item.text, node);
    if (found !== null && path.endsWith("indexOf")) return found;
    if (found !== null)
      return mapCases(machine, found, (each) => fromCondition(compare(">=", each, constant(0), node)));
  }
  const unread = notRead(path, args, node);
  if (unread !== null) return unread;
  const values = args.map((arg) => constantOf(arg, path, node));
  const [first, ...rest] = values;
  if (path.startsWith('"".')) return constant(textMethod(path.slice(3), first, rest, node));
  return constant(plainFunction(path, values, node));
}

/** `",a.example,b.example,".indexOf("," + host + ",")`: the place of one of the items; null: it is no such list. */
function inList(list: string, { before, behind, ...rest }: Text, node: Node): Value | null {
  if (before.length !== 1 || before !== behind || rest.subject.of === "dns") return null;
  const text: Text = { ...rest, before: "", behind: "" };
  const items = new Set(list.split(before).slice(1, -1));
  const cases = [...items].map((item) => ({
    condition: isText(text, item, node),
    value: constant(list.indexOf(before + item + before)),
  }));
  const several = contains(text, before, node);
  const one = cases.length === 0 ? constant(-1) : casesOf(cases, constant(-1));
  return when(several, unknown("number", "several items of a list at once", node), one);
}

/** What has no effect, but a value that nobody knows. */
function notRead(path: string, args: readonly Value[], node: Node): Value | null {
  if (path === "Math.random" || /^Date(\(\)\.(get\w+|valueOf)|\.now)$/.test(path))
    return unknown(
      "number",
      path === "Math.random" ? "Math.random is not followed" : "the clock is read",
      node,
    );
  const [first] = args;
  if (path === "String" && first?.t === "text" && first.text.subject.of !== "dns") return first;
  const isPlain = (value: Value) =>
    /^(constant|text|cut|index|length|dots|turns)$/.test(value.t) ||
    (value.t === "unknown" && value.type !== "any");
  if (args.every((value) => value.t === "constant") || !args.every(isPlain)) return null;
  if (/^(Number|parseInt|parseFloat|Math\.\w+)$/.test(path))
    return unknown("number", "a number made of a text", node);
  return path === "isNaN" ? unknown("boolean", "a text may be no number", node) : null;
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
  if (path === "RegExp.test" && one?.t === "regexp" && two?.t === "constant")
    return constant(testConstant(one, String(two.value), node));
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

/** By tokens, because the engine's own matcher may take for ever. */
function testConstant({ source, flags }: Value & { t: "regexp" }, text: string, node: Node): boolean {
  const lower = flags === "i";
  const alternatives = flags === "" || lower ? tokensOfExpression(source, lower) : null;
  const patterns = alternatives?.map(patternOf);
  if (patterns === undefined || patterns.includes(null) || /[\n\r\u2028\u2029]/.test(text))
    throw new NotUnderstood("a regular expression is asked about a constant text", node);
  return patterns.some((pattern) => pattern?.matches(lower ? text.toLowerCase() : text) === true);
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
