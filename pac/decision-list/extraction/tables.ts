import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { or } from "../kinds/or.ts";
import type { Machine } from "./machine.ts";
import { keyOfText, type Text } from "./parts.ts";
import { isText } from "./truth.ts";
import { type Contents, casesOf, NotUnderstood, type Value } from "./values.ts";

/** Larger tables are left to the sandbox. */
const MOST_MEMBERS = 100_000;

/** Every object without a prototype of its own has these, and every array those as well. */
const OF_OBJECTS = Object.getOwnPropertyNames(Object.prototype);
const OF_ARRAYS = [...new Set([...Object.getOwnPropertyNames(Array.prototype), ...OF_OBJECTS])];

/** The object has a member of this name from its prototype, if it has none of its own. */
export function inherits({ array, bare }: Contents, name: string): boolean {
  return !bare && (array ? OF_ARRAYS : OF_OBJECTS).includes(name);
}

/** A member that every object has: a function, but for the prototype. */
export function inherited({ array }: Contents, name: string): Value {
  const prototype = array ? "Array.prototype" : "Object.prototype";
  return { t: "builtin", path: name === "__proto__" ? prototype : `${prototype}.${name}` };
}

/** What is asked of a table. */
interface Question {
  readonly kind: "member" | "own" | "in";
  own(name: string): Value;
  inherited(name: string): Value;
  readonly otherwise: Value;
}

/** What a table gives for a name that is not known: names with the same value together. */
export function byName(
  machine: Machine,
  contents: Contents,
  text: Text,
  node: Node,
  question: Question,
): Value {
  if (text.subject.of === "dns") throw new NotUnderstood("a table of addresses is looked up", node);
  if (contents.members.size > MOST_MEMBERS) throw new NotUnderstood("a table with very many members", node);
  const key = `${question.kind} ${keyOfText(text)}`;
  const known = machine.tables.get(contents)?.get(key);
  if (known?.version === machine.store.version) return known.value;
  machine.work(2 * contents.members.size, node);
  const groups = new Map<unknown, { readonly value: Value; readonly conditions: Condition[] }>();
  const put = (name: string, value: Value) => {
    if (value === question.otherwise) return;
    const like = keyOf(value);
    const group = groups.get(like) ?? { value, conditions: [] };
    groups.set(like, group);
    group.conditions.push(isText(text, name, node));
  };
  for (const name of contents.members.keys()) put(name, question.own(name));
  for (const name of contents.bare ? [] : contents.array ? OF_ARRAYS : OF_OBJECTS)
    if (!contents.members.has(name) && mayBe(text, name)) put(name, question.inherited(name));
  const cases = [...groups.values()].map(({ value, conditions }) => ({ condition: or(conditions), value }));
  const value = casesOf(cases, question.otherwise);
  const there = machine.tables.get(contents) ?? new Map();
  machine.tables.set(contents, there.set(key, { version: machine.store.version, value }));
  return value;
}

/** Both browsers pass hosts in lower case. */
function mayBe(text: Text, name: string): boolean {
  let whole = text;
  while (whole.part !== undefined) whole = whole.part.of;
  const isHost = whole.subject.of === "host" && text.before === "" && text.behind === "";
  return !isHost || name === name.toLowerCase();
}

function keyOf(value: Value): unknown {
  if (value.t === "reference") return `reference ${value.id}`;
  if (value.t !== "constant" || value.mark !== undefined) return value;
  return `${typeof value.value} ${value.value}`;
}
