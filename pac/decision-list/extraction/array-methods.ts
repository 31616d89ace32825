import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { callValue } from "./calls.ts";
import { compare } from "./compare.ts";
import type { Machine } from "./machine.ts";
import { mapCases } from "./map-cases.ts";
import { contentsOf, itemsOf, newArray, setMember } from "./objects.ts";
import { fromCondition } from "./operators.ts";
import { truthOf } from "./truth.ts";
import { type Case, casesOf, constant, NotUnderstood, UNDEFINED, type Value } from "./values.ts";

/** A method of an array whose items are known. */
export function callArrayMethod(
  machine: Machine,
  id: number,
  name: string,
  args: readonly Value[],
  node: Node,
): Value {
  const contents = contentsOf(machine, id, node);
  if (name === "push") {
    for (const arg of args)
      setMember(machine, id, constant(contentsOf(machine, id, node).members.size), arg, node);
    return constant(contents.members.size + (machine.isCertain ? 0 : args.length));
  }
  const items = itemsOf(contents);
  machine.work(items.length, node);
  const [first = UNDEFINED] = args;
  const each = (item: Value, i: number) =>
    callValue(machine, first, [item, constant(i), { t: "reference", id }], node);
  switch (name) {
    case "indexOf":
    case "includes":
      if (args.length !== 1) break;
      return position(machine, name, items, first, node);
    case "join":
      return constant(items.map(textOf(node)).join(first === UNDEFINED ? "," : textOf(node)(first)));
    case "concat":
      return newArray(machine, [
        ...items,
        ...args.flatMap((arg) =>
          arg.t === "reference" ? itemsOf(contentsOf(machine, arg.id, node)) : [arg],
        ),
      ]);
    case "slice": {
      const [from, to] = args.map((arg) => (arg.t === "constant" ? Number(arg.value) : Number.NaN));
      if (Number.isNaN(from) || Number.isNaN(to)) break;
      return newArray(machine, items.slice(from, to));
    }
    case "reverse":
      if (machine.store.loaded > 0 && id < machine.store.loaded) break;
      replace(machine, id, items.toReversed());
      return { t: "reference", id };
    case "map":
      return newArray(machine, items.map(each));
    case "forEach":
      items.forEach(each);
      return UNDEFINED;
    case "filter": {
      const kept = items.map((item, i) => truthOf(each(item, i), node));
      if (kept.some((truth) => truth !== ALWAYS && truth !== NEVER)) break;
      return newArray(
        machine,
        items.filter((_, i) => kept[i] === ALWAYS),
      );
    }
    case "find":
    case "some":
    case "every":
      return someOf(machine, name, items, each, node);
    default:
      break;
  }
  throw new NotUnderstood(`the method ${name} of an array`, node);
}

function replace(machine: Machine, id: number, items: readonly Value[]): void {
  machine.store.set(id, {
    array: true,
    bare: false,
    members: new Map(items.map((item, i) => [String(i), item])),
  });
}

function textOf(node: Node): (value: Value) => string {
  return (value) => {
    if (value.t !== "constant") throw new NotUnderstood("a text is joined of what is not constant", node);
    return String(value.value ?? "");
  };
}

function position(machine: Machine, name: string, items: readonly Value[], wanted: Value, node: Node): Value {
  if (wanted.t === "cases")
    return mapCases(machine, wanted, (each) => position(machine, name, items, each, node));
  machine.work(items.length, node);
  const cases: Case[] = [];
  for (const [i, item] of items.entries()) {
    if (item.t === "cases") throw new NotUnderstood("an array of values that differ", node);
    const condition = compare("===", item, wanted, node);
    if (condition !== NEVER)
      cases.push({ condition, value: name === "includes" ? constant(true) : constant(i) });
    if (condition === ALWAYS) break;
  }
  return casesOf(cases, constant(name === "includes" ? false : -1));
}

function someOf(
  machine: Machine,
  name: string,
  items: readonly Value[],
  each: (item: Value, i: number) => Value,
  node: Node,
): Value {
  const cases: Case[] = [];
  const entered = machine.path.length;
  try {
    for (const [i, item] of items.entries()) {
      const truth = truthOf(each(item, i), node);
      const stops: Condition = name === "every" ? not(truth) : truth;
      if (stops !== NEVER)
        cases.push({ condition: stops, value: name === "find" ? item : constant(name === "some") });
      if (stops === ALWAYS) break;
      machine.path.push(not(stops));
    }
  } finally {
    machine.path.length = entered;
  }
  if (name === "find") return casesOf(cases, UNDEFINED);
  return fromCondition(truthOf(casesOf(cases, constant(name === "every")), node));
}
