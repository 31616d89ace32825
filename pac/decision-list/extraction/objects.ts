import type { Node } from "acorn";
import type { Machine } from "./machine.ts";
import { byName, inherited, inherits } from "./tables.ts";
import { type Contents, constant, NotUnderstood, UNDEFINED, unknown, type Value } from "./values.ts";

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
  return { t: "reference", id: machine.store.allocateObject({ array: true, members, bare: false }) };
}

export function newObject(machine: Machine, members: ReadonlyMap<string, Value>, bare = false): Value {
  return { t: "reference", id: machine.store.allocateObject({ array: false, members, bare }) };
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
    return inherits(contents, name) ? inherited(contents, name) : UNDEFINED;
  }
  if (key.t !== "text") return unknown("any", "a member whose name is not known", node);
  const { members } = contents;
  return byName(machine, contents, key.text, node, {
    kind: "member",
    own: (name) => members.get(name) ?? UNDEFINED,
    inherited: (name) => inherited(contents, name),
    otherwise: UNDEFINED,
  });
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
  return byName(machine, contents, key.text, node, {
    kind: inherited ? "in" : "own",
    own: () => constant(true),
    inherited: () => constant(inherited),
    otherwise: constant(false),
  });
}
