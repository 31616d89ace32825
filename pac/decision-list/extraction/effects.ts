import type { AnyNode, Expression, MemberExpression, Node, Pattern, Program } from "acorn";
import { type FunctionPart, type Functions, functionsOf, keyName, namesIn } from "./functions.ts";

/** What calls of the entry point may change that outlasts them, as the syntax tells. It may say too much. */
export interface Effects {
  /** Variables from outside of functions. */
  readonly names: ReadonlySet<string>;
  /** Some member of some object. */
  readonly members: boolean;
  /** Output, and expressions that remember their place. */
  readonly others: boolean;
  /** With `eval`, `with` and their like, all of this and what is not named here. */
  readonly anything: boolean;
}

/** Whether a call may leave something behind. */
export function leavesTraces({ names, members, others, anything }: Effects): boolean {
  return names.size > 0 || members || others || anything;
}

/** The effects of all functions that the entry point may reach by the names it uses. */
export function effectsOf(program: Program): Effects {
  const functions = functionsOf(program);
  const names = new Set<string>();
  let members = false;
  let others = false;
  let anything = false;
  const known: Known = {
    closures: callsAtLoad(functions),
    values: variablesWith(functions, (value) => value !== null && isNew(value)),
    counters: variablesWith(functions, isNumber),
  };
  for (const part of reachable(functions)) {
    for (const [node, parent] of part.nodes) {
      anything ||= assigned(node).some((target) => setsMemberOfThis(target, part));
      for (const target of assigned(node)) {
        for (const name of namesIn(target)) if (!isPerCall(part, name, known)) names.add(name);
        members ||= setsMember(target, part, known);
      }
      members ||= changesObject(node, parent, part, known);
      others ||= isRead(node, parent, OUTPUT) || remembersItsPlace(node, parent);
      anything ||= isRead(node, parent, ANYTHING) || /^(With|Yield|Await)/.test(node.type);
    }
  }
  others ||= functions.load.some(([node, parent]) => remembersItsPlace(node, parent));
  return { names, members, others, anything };
}

interface Known {
  /** Functions of the file may run at load, and leave functions behind that share their variables. */
  readonly closures: boolean;
  /** For each function: which of its variables get only objects that are made on the spot, or only numbers. */
  readonly values: Variables;
  readonly counters: Variables;
}

/** The variable is made anew by each call. */
function isPerCall(part: FunctionPart, name: string, { closures }: Known): boolean {
  return part.own.has(name) || (!closures && ownerOf(part, name) !== null);
}

function callsAtLoad({ load }: Functions): boolean {
  return load.some(([node, parent]) => {
    if (node.type === "NewExpression") return !isNamed(node.callee, /^(RegExp|Array|Object|Set|Map|Date)$/);
    if (node.type !== "CallExpression")
      return node.type === "TaggedTemplateExpression" || isGetter(node, parent);
    if (node.callee.type === "MemberExpression")
      return !PLAIN_METHODS.test(keyName(node.callee.property, node.callee.computed) ?? "?");
    return (
      node.callee.type !== "FunctionExpression" &&
      !isNamed(node.callee, /^(RegExp|Array|String|Number|parseInt)$/)
    );
  });
}

const PLAIN_METHODS =
  /^(split|join|concat|slice|substring|toLowerCase|toUpperCase|trim|push|create|keys|freeze|sort|reverse|indexOf|replace)$/;

function isGetter(node: AnyNode, parent: AnyNode): boolean {
  return node.type === "FunctionExpression" && parent.type === "Property" && parent.kind !== "init";
}

function isNamed(node: Node, names: RegExp): boolean {
  const each = node as AnyNode;
  return each.type === "Identifier" && names.test(each.name);
}

/** The functions that the entry point may call, found by their names. */
function reachable({ parts }: Functions): Set<FunctionPart> {
  const found = new Set<FunctionPart>();
  const rest = parts.filter(({ label }) => label === "FindProxyForURL");
  const names = new Set<string>();
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    for (const [node] of at.nodes) {
      if (node.type === "Identifier") names.add(node.name);
      if (node.type === "Literal") names.add(String(node.value));
      // A member whose name is not written may be any function.
      if (node.type === "MemberExpression" && keyName(node.property, node.computed) === null) names.add("*");
    }
    if (rest.length > 0) continue;
    for (const part of parts) {
      const isCalled = part.label === null || names.has(part.label) || names.has("*");
      if (isCalled && !found.has(part)) rest.push(part);
    }
  }
  return found;
}

/** What a node gives a value to. */
function assigned(node: AnyNode): Pattern[] {
  if (node.type === "AssignmentExpression") return [node.left];
  if (node.type === "UpdateExpression") return [node.argument as Pattern];
  const loops = node.type === "ForInStatement" || node.type === "ForOfStatement";
  return loops && node.left.type !== "VariableDeclaration" ? [node.left] : [];
}

/** Outside of methods, `this` is the global object. */
function setsMemberOfThis(target: Pattern, part: FunctionPart): boolean {
  return (
    target.type === "MemberExpression" && target.object.type === "ThisExpression" && !isConstructor(part)
  );
}

function setsMember(target: Pattern, part: FunctionPart, known: Known): boolean {
  if (target.type === "Identifier") return false;
  // Members inside of patterns are rare enough not to be looked at one by one.
  return target.type !== "MemberExpression" || !isFresh(target.object as Expression, part, known);
}

const CHANGES =
  /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear|assign|define\w+|freeze|seal|setPrototypeOf|preventExtensions|__\w+__|next|return|throw|entries|values|keys|matchAll|set[A-Z]\w+)$/;

function changesObject(node: AnyNode, parent: AnyNode, part: FunctionPart, known: Known): boolean {
  if (node.type === "UnaryExpression" && node.operator === "delete") return true;
  if (node.type === "ObjectPattern")
    return node.properties.some(
      (each) => each.type === "Property" && CHANGES.test(keyName(each.key, each.computed) ?? "push"),
    );
  if (node.type !== "MemberExpression") return false;
  const called = parent.type === "CallExpression" && (parent.callee as Node) === node;
  const name = keyName(node.property, node.computed);
  if (name === null) return called && !isCounter(node.property as Expression, part, known);
  if (!CHANGES.test(name) || (name === "keys" && isNamed(node.object, /^Object$/))) return false;
  return !called || !isFresh(node.object as Expression, part, known);
}

/** An object that this call has made: the value of a variable that never gets another kind of value. */
function isFresh(object: Expression, part: FunctionPart, known: Known): boolean {
  if (object.type === "ThisExpression") return isConstructor(part);
  if (object.type !== "Identifier") return isNew(object);
  const owner = ownerOf(part, object.name);
  if (owner === null || (owner !== part && known.closures)) return false;
  return (
    known.values.get(owner)?.get(object.name) === true &&
    !owner.node.params.flatMap(namesIn).includes(object.name)
  );
}

function ownerOf(part: FunctionPart, name: string): FunctionPart | null {
  let at: FunctionPart | null = part;
  while (at !== null && !at.own.has(name)) at = at.around;
  return at;
}

type Variables = ReadonlyMap<FunctionPart, ReadonlyMap<string, boolean>>;

function variablesWith({ parts }: Functions, fits: (value: Expression | null) => boolean): Variables {
  const values = new Map<FunctionPart, Map<string, boolean>>();
  for (const part of parts) {
    for (const [node] of part.nodes) {
      for (const [name, value] of valuesGiven(node)) {
        const owner = ownerOf(part, name);
        if (owner === null) continue;
        const own = values.get(owner) ?? new Map<string, boolean>();
        values.set(owner, own.set(name, own.get(name) !== false && fits(value)));
      }
    }
  }
  return values;
}

/** A variable that is only counted: `tests[i](host)` is no method of an array. */
function isCounter(key: Expression, part: FunctionPart, known: Known): boolean {
  if (key.type !== "Identifier") return key.type === "Literal";
  const owner = ownerOf(part, key.name);
  return owner !== null && known.counters.get(owner)?.get(key.name) === true;
}

function isNumber(value: Expression | null): boolean {
  if (value === null) return false;
  if (value.type === "BinaryExpression")
    return value.operator === "-" && value.left.type !== "PrivateIdentifier";
  if (value.type === "MemberExpression") return keyName(value.property, value.computed) === "length";
  return value.type === "UpdateExpression" || (value.type === "Literal" && typeof value.value === "number");
}

function isConstructor({ node, label }: FunctionPart): boolean {
  return label === "constructor" && node.type === "FunctionExpression";
}

/** What a node gives variables for values; null: something else than an expression. */
function valuesGiven(node: AnyNode): [string, Expression | null][] {
  const others = (pattern: Pattern) => namesIn(pattern).map((name): [string, null] => [name, null]);
  if (node.type === "VariableDeclarator") {
    if (node.id.type !== "Identifier") return others(node.id);
    return node.init ? [[node.id.name, node.init]] : [];
  }
  if (node.type === "AssignmentExpression" && node.left.type === "Identifier")
    return [[node.left.name, node.operator === "=" ? node.right : null]];
  if (node.type === "CatchClause" && node.param) return others(node.param);
  if (node.type === "UpdateExpression" && node.argument.type === "Identifier")
    return [[node.argument.name, node]];
  const declared = node.type === "ForInStatement" || node.type === "ForOfStatement" ? node.left : null;
  if (declared?.type === "VariableDeclaration") return declared.declarations.flatMap(({ id }) => others(id));
  return assigned(node).flatMap(others);
}

function isNew(value: Expression): boolean {
  if (value.type === "ArrayExpression" || value.type === "ObjectExpression") return true;
  if (value.type === "NewExpression") return isNamed(value.callee, /^(Array|Object|Date|Set|Map)$/);
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression") return false;
  const { object, property, computed } = value.callee as MemberExpression;
  const name = keyName(property, computed) ?? "";
  return (
    /^(split|slice|concat|map|filter|match)$/.test(name) || (name === "create" && isNamed(object, /^Object$/))
  );
}

const OUTPUT = /^(alert|console)$/;
const ANYTHING = /^(eval|Function|Reflect|Proxy|Symbol|globalThis|window|self|top|frames)$/;

function isRead(node: AnyNode, parent: AnyNode, names: RegExp): boolean {
  if (node.type !== "Identifier" || !names.test(node.name)) return false;
  return parent.type !== "MemberExpression" || parent.computed || (parent.property as Node) !== node;
}

/**
 * An expression with the flag `g` or `y` begins where it last stopped, unless it is only an argument of `replace`;
 * `RegExp.$1` is what any expression last found.
 */
function remembersItsPlace(node: AnyNode, parent: AnyNode): boolean {
  if (node.type === "MemberExpression") return isNamed(node.object, /^RegExp$/);
  if (node.type === "NewExpression" || node.type === "CallExpression")
    return isNamed(node.callee, /^RegExp$/) && node.arguments.length > 1;
  if (node.type !== "Literal" || !("regex" in node) || !node.regex || !/[gy]/.test(node.regex.flags))
    return false;
  if (
    parent.type !== "CallExpression" ||
    parent.callee.type !== "MemberExpression" ||
    node.regex.flags.includes("y")
  )
    return true;
  return !/^(replace|replaceAll|match|split|search)$/.test(
    keyName(parent.callee.property, parent.callee.computed) ?? "",
  );
}
