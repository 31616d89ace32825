import type { Node } from "acorn";
import type { Machine } from "./machine.ts";
import { mapCases } from "./map-cases.ts";
import { contentsOf, hasMember, itemsOf, memberOf, newArray, setMember } from "./objects.ts";
import { constant, NotUnderstood, UNDEFINED, type Value } from "./values.ts";

/** `new Set(array)` and `new Map(array of pairs)`; their keys are texts. */
export function newCollection(machine: Machine, kind: "Set" | "Map", given: Value, node: Node): Value {
  const members = new Map<string, Value>();
  if (given.t === "reference") {
    for (const item of itemsOf(contentsOf(machine, given.id, node))) {
      const pair =
        kind === "Map" && item.t === "reference" ? itemsOf(contentsOf(machine, item.id, node)) : [item];
      if (kind === "Map" && item.t !== "reference")
        throw new NotUnderstood("a Map of something that is no pair", node);
      const [key = UNDEFINED, value = UNDEFINED] = pair;
      members.set(textOf(key, node), kind === "Map" ? value : key);
    }
  } else if (given.t !== "constant" || given.value != null)
    throw new NotUnderstood(`a ${kind} of something that is not known`, node);
  return {
    t: "reference",
    id: machine.store.allocateObject({ array: false, bare: true, collection: kind, members }),
  };
}

function textOf(key: Value, node: Node): string {
  if (key.t === "constant" && typeof key.value === "string") return key.value;
  throw new NotUnderstood("a key of a Set or a Map is no constant text", node);
}

/** A method of a Set or a Map. */
export function collectionMethod(
  machine: Machine,
  id: number,
  name: string | null,
  args: readonly Value[],
  node: Node,
): Value {
  const contents = contentsOf(machine, id, node, true);
  const [key = UNDEFINED, value = UNDEFINED] = args;
  if (name === "has")
    return mapCases(machine, key, (each) => hasMember(machine, contents, onlyText(each, node), false, node));
  if (name === "get" && contents.collection === "Map")
    return mapCases(machine, key, (each) => memberOf(machine, contents, onlyText(each, node), node));
  if (
    (name === "add" && contents.collection === "Set") ||
    (name === "set" && contents.collection === "Map")
  ) {
    setMember(machine, id, constant(textOf(key, node)), name === "add" ? key : value, node, true);
    return { t: "reference", id };
  }
  throw new NotUnderstood(`the method ${name} of a ${contents.collection}`, node);
}

/** A number that looks like a key is another key. */
function onlyText(key: Value, node: Node): Value {
  if (key.t !== "text") textOf(key, node);
  return key;
}

/** What a loop over it gives. */
export function itemsOfCollection(machine: Machine, id: number, node: Node): Value[] {
  const { collection, members } = contentsOf(machine, id, node, true);
  return [...members].map(([key, value]) =>
    collection === "Set" ? value : newArray(machine, [constant(key), value]),
  );
}
