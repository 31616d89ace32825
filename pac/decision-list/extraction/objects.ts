import type { Node } from "acorn";
import type { Machine } from "./machine.ts";
import { isText } from "./truth.ts";
import {
  type Case,
  type Contents,
  casesOf,
  constant,
  NotUnderstood,
  UNDEFINED,
  unknown,
  type Value,
} from "./values.ts";

/** Larger tables are left to the sandbox. */
const MOST_MEMBERS = 100_000;

/** Every object without a prototype of its own has these. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** What lies under a reference. */
export function contentsOf(machine: Machine, id: number, node: Node, collection = false): Contents {
  const found = machine.store.get(id);
  if (found !== undefined && "members" in found) {
    if (found.collection === undefined || collection) return found;
    throw new NotUnderstood(`a ${found.collection} is used as a table`, node);
  }
  throw new NotUnderstood(
    found?.t === "unknown" ? found.why.reason : "this object changes between calls",
    node,
  );
}

/** It is a Set or a Map. */
export function isCollection(machine: Machine, id: number): boolean {
  const found = machine.store.get(id);
  return found !== undefined && "members" in found && found.collection !== undefined;
}

export function newArray(machine: Machine, items: readonly Value[]): Value {
  const members = new Map(items.map((item, i) => [String(i), item]));
  return { t: "reference", id: machine.store.allocate({ array: true, members, bare: false }) };
}

export function newObject(machine: Machine, members: ReadonlyMap<string, Value>, bare = false): Value {
  return { t: "reference", id: machine.store.allocate({ array: false, members, bare }) };
}

/** The items of an array. */
export function itemsOf(contents: Contents): Value[] {
  return Array.from(
    { length: contents.members.size },
    (_, i) => contents.members.get(String(i)) ?? UNDEFINED,
  );
}

/** Sets a member under a key that is known. */
export function setMember(
  machine: Machine,
  id: number,
  key: Value,
  value: Value,
  node: Node,
  collection = false,
): void {
  const contents = contentsOf(machine, id, node, collection);
  if (key.t !== "constant") throw new NotUnderstood("a member with a name that is not constant is set", node);
  const name = String(key.value);
  if (contents.array && name !== String(contents.members.size) && !contents.members.has(name)) {
    throw new NotUnderstood("an array gets a hole", node);
  }
  if (name === "__proto__" && !collection) throw new NotUnderstood("a prototype is set", node);
  if (machine.isCertain)
    machine.store.change(id, () => (contents.members as Map<string, Value>).set(name, value));
  else {
    machine.work(contents.members.size, node);
    machine.store.set(id, { ...contents, members: new Map(contents.members).set(name, value) });
  }
}

/** `object[key]` for own members and what every object inherits. */
export function memberOf(machine: Machine, contents: Contents, key: Value, node: Node): Value {
  if (key.t === "constant") {
    const name = String(key.value);
    const own = contents.members.get(name);
    if (own !== undefined) return own;
    if (contents.array && name === "length") return constant(contents.members.size);
    return inherits(contents, name) ? inherited(contents, name, node) : UNDEFINED;
  }
  if (key.t !== "text") return unknown("any", "a member whose name is not known", node);
  return byName(
    machine,
    contents,
    key,
    node,
    (name) => contents.members.get(name) ?? null,
    UNDEFINED,
    (name) => inherited(contents, name, node),
  );
}

/** `hasOwnProperty`, or with `inherited` the operator `in`. */
export function hasMember(
  machine: Machine,
  contents: Contents,
  key: Value,
  inherited: boolean,
  node: Node,
): Value {
  if (key.t === "constant") {
    const name = String(key.value);
    const own = contents.members.has(name) || (contents.array && name === "length");
    return constant(own || (inherited && inherits(contents, name)));
  }
  if (key.t !== "text") return unknown("boolean", "a member whose name is not known", node);
  const yes = constant(true);
  return byName(
    machine,
    contents,
    key,
    node,
    () => yes,
    constant(false),
    () => constant(inherited),
  );
}

function inherits(contents: Contents, name: string): boolean {
  if (contents.array) return name in Array.prototype;
  return !contents.bare && INHERITED.includes(name);
}

/** A member that every object has: a function, but for the prototype. */
function inherited(contents: Contents, name: string, node: Node): Value {
  if (contents.array) return unknown("any", `the inherited member ${name}`, node);
  return { t: "builtin", path: name === "__proto__" ? "Object.prototype" : `Object.prototype.${name}` };
}

function byName(
  machine: Machine,
  contents: Contents,
  key: Value & { t: "text" },
  node: Node,
  own: (name: string) => Value | null,
  otherwise: Value,
  inherited: (name: string) => Value,
): Value {
  if (key.text.subject.of === "dns") throw new NotUnderstood("a table of addresses is looked up", node);
  if (contents.members.size > MOST_MEMBERS) throw new NotUnderstood("a table with very many members", node);
  machine.work(contents.members.size, node);
  const cases: Case[] = [...contents.members.keys()].map((name) => ({
    condition: isText(key.text, name, node),
    value: own(name) ?? otherwise,
  }));
  const native = contents.array
    ? Object.getOwnPropertyNames(Array.prototype)
    : contents.bare
      ? []
      : INHERITED;
  const { of } = key.text.subject;
  for (const name of native) {
    // Both browsers pass hosts in lower case.
    if (of === "host" && key.text.before === "" && name !== name.toLowerCase()) continue;
    if (!contents.members.has(name))
      cases.push({ condition: isText(key.text, name, node), value: inherited(name) });
  }
  return casesOf(
    cases.filter(({ value }) => value !== otherwise),
    otherwise,
  );
}
