import type { AssignmentExpression, Node, Pattern, UpdateExpression } from "acorn";
import { read } from "./expressions.ts";
import { HELPERS } from "./library.ts";
import type { Machine } from "./machine.ts";
import { mapBoth } from "./map-cases.ts";
import { GLOBAL, keyOf } from "./members.ts";
import { setMember } from "./objects.ts";
import { operate } from "./operators.ts";
import { bind } from "./patterns.ts";
import { readGiven } from "./results.ts";
import { numberOf, outermost, type Scope } from "./scope.ts";
import { constant, NotUnderstood, type Value } from "./values.ts";

/** What the library itself reads: a file that replaces one of these changes what its functions do. */
const OF_THE_LIBRARY = new Set(
  "months wdays isValidIpAddress convert_addr dnsResolve RegExp String Object Array Math Date Number Function".split(
    " ",
  ),
);

/** True where a file that declares the name changes what others mean. */
export function changesTheLibrary(name: string): boolean {
  return OF_THE_LIBRARY.has(name);
}

export function readAssignment(machine: Machine, node: AssignmentExpression, scope: Scope): Value {
  const { left, operator } = node;
  if (/^(&&|\|\||\?\?)=$/.test(operator)) throw new NotUnderstood(`${operator} is not followed`, node);
  const value =
    operator === "=" && left.type === "Identifier"
      ? readGiven(machine, left.name, node.right, scope)
      : read(machine, node.right, scope);
  if (operator === "=") return assign(machine, left, value, scope, node);
  const before = read(machine, left as Parameters<typeof read>[1], scope);
  const after = mapBoth(machine, before, value, (one, other) =>
    operate(machine, operator.slice(0, -1), one, other, node),
  );
  return assign(machine, left, after, scope, node);
}

export function readUpdate(machine: Machine, node: UpdateExpression, scope: Scope): Value {
  const before = read(machine, node.argument, scope);
  const after = mapBoth(machine, before, constant(1), (one, other) =>
    operate(machine, node.operator === "++" ? "+" : "-", numeric(one), other, node),
  );
  assign(machine, node.argument as Pattern, after, scope, node);
  return node.prefix ? after : before;
}

function numeric(value: Value): Value {
  return value.t === "constant" ? constant(Number(value.value)) : value;
}

function assign(machine: Machine, target: Pattern, value: Value, scope: Scope, node: Node): Value {
  if (target.type === "Identifier") {
    setVariable(machine, target.name, value, scope, node);
    return value;
  }
  if (target.type !== "MemberExpression") {
    bind(machine, target, value, scope, node);
    return value;
  }
  const object = read(machine, target.object as Parameters<typeof read>[1], scope);
  const key = keyOf(machine, target, scope);
  if (object.t === "builtin" && object.path === GLOBAL) {
    setGlobal(machine, key, value, outermost(scope), node);
    return value;
  }
  if (object.t !== "reference")
    throw new NotUnderstood("a member of something that is no plain object is set", node);
  setMember(machine, object.id, key, value, node);
  return value;
}

/** `this.FindProxyForURL = ...` outside of functions. */
function setGlobal(machine: Machine, key: Value, value: Value, globals: Scope, node: Node): void {
  const name = key.t === "constant" ? String(key.value) : "";
  if (!machine.isCertain || machine.store.loaded > 0 || name === "" || changesTheLibrary(name))
    throw new NotUnderstood("a member of the global object is set", node);
  if (!globals.names.has(name)) globals.names.set(name, machine.store.allocate(undefined));
  setVariable(machine, name, value, globals, node);
}

/** Assigns a variable; a name that nobody declared becomes a global one. */
export function setVariable(machine: Machine, name: string, value: Value, scope: Scope, node: Node): void {
  const id = numberOf(scope, name);
  if (id !== null) {
    machine.store.set(id, value);
    return;
  }
  if (Object.hasOwn(HELPERS, name) || OF_THE_LIBRARY.has(name))
    throw new NotUnderstood(`${name} is replaced`, node);
  throw new NotUnderstood(`${name} is not declared`, node);
}
