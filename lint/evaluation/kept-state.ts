import type { Scope, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { Location } from "../finding.ts";
import { identifierOf } from "../syntax/bindings.ts";
import { entryFunctions } from "../syntax/functions.ts";
import { type FunctionNode, functionAround, isFunction, parentOf, staticKey } from "../syntax/node.ts";
import { perProgram } from "../syntax/per-program.ts";
import { walk } from "../syntax/walk.ts";

/** A place where a call may leave something behind for the next one. */
export interface KeptState {
  /** The variable or property, as the file writes it. */
  readonly name: string;
  readonly loc: Location;
  /**
   * How likely an answer depends on it, most likely first: a value made from its last one, a regular expression that
   * remembers where it stopped, any other value, a part of a table.
   */
  readonly kind: "update" | "regexp" | "value" | "part";
}

const LIKELY: readonly KeptState["kind"][] = ["update", "regexp", "value", "part"];

/**
 * What functions of a PAC write that outlives their call: globals, declared or not, variables around the entry
 * function, properties and elements of either, and `lastIndex` of a regular expression with the flag `g` or `y`.
 *
 * Whether an answer depends on it is for a run to tell. A variable that is never read is left out.
 *
 * @returns the likeliest first, then in source order
 */
export const keptState = perProgram((sourceCode: SourceCode): readonly KeptState[] => {
  const found: (KeptState & { readonly at: number })[] = [];
  const add = (node: ESTree.Node, kind: KeptState["kind"]) => {
    const [at] = sourceCode.getRange(node);
    found.push({ name: sourceCode.getText(node), loc: placeOf(node), kind, at });
  };
  for (const { identifier, isRead, variable } of outlivingReferences(sourceCode)) {
    const parent = parentOf(identifier);
    if (parent === null) continue;
    const write = writeOf(parent, identifier);
    if (write !== null && isRead) add(identifier, write);
    else if (parent.type === "MemberExpression" && parent.object === identifier) {
      const [target, use] = memberChain(parent);
      const part = use === null ? null : writeOf(use, target);
      if (part !== null) add(target, part === "update" ? "update" : "part");
      else if (isMutation(target, use)) add(identifier, "part");
      else if (isStickySearch(target, use, variable)) add(identifier, "regexp");
    }
  }
  return [...found, ...writesToGlobalObject(sourceCode)]
    .sort((a, b) => LIKELY.indexOf(a.kind) - LIKELY.indexOf(b.kind) || a.at - b.at)
    .map(({ name, loc, kind }) => ({ name, loc, kind }));
});

interface OutlivingReference {
  readonly identifier: ESTree.Identifier;
  readonly variable: Scope.Variable | null;
  /** Something somewhere looks at the value. */
  readonly isRead: boolean;
}

/** References, inside of functions, to variables that live on when the function has returned. */
function outlivingReferences(sourceCode: SourceCode): OutlivingReference[] {
  const found: OutlivingReference[] = [];
  const entries = entryFunctions(sourceCode);
  const add = (
    references: readonly Scope.Reference[],
    variable: Scope.Variable | null,
    home: FunctionNode | null,
  ) => {
    const isRead = references.some(
      (reference) => reference.isRead() && !isBareUpdate(identifierOf(reference)),
    );
    for (const reference of references) {
      const identifier = identifierOf(reference);
      const around = functionAround(identifier);
      if (around !== null && around !== home) found.push({ identifier, variable, isRead });
    }
  };
  const undeclared = new Map<string, Scope.Reference[]>();
  for (const scope of sourceCode.scopeManager.scopes) {
    for (const reference of scope.references) {
      if (reference.resolved !== null && reference.resolved.defs.length > 0) continue;
      const { name } = identifierOf(reference);
      const known = undeclared.get(name);
      if (known === undefined) undeclared.set(name, [reference]);
      else known.push(reference);
    }
    const home = homeOf(scope);
    if (home !== null && !surroundsEntry(home, entries)) continue;
    for (const variable of scope.variables)
      if (variable.defs.length > 0) add(variable.references, variable, home);
  }
  for (const references of undeclared.values())
    if (references.some((reference) => reference.isWrite())) add(references, null, null);
  return found;
}

/** The function whose call makes the variables of a scope; null: they are made when the file is loaded. */
function homeOf(scope: Scope.Scope): FunctionNode | null {
  const { block } = scope.variableScope;
  return isFunction(block) ? block : null;
}

/** `var FindProxyForURL = (function () { var kept = 0; return function (url, host) { ... } })()`. */
function surroundsEntry(home: FunctionNode, entries: ReadonlySet<FunctionNode>): boolean {
  for (const entry of entries) {
    for (let up = functionAround(entry); up !== null; up = functionAround(up)) if (up === home) return true;
  }
  return false;
}

/** `n++` as a statement reads its variable, and nobody sees the value. */
function isBareUpdate(identifier: ESTree.Node): boolean {
  const parent = parentOf(identifier);
  const isUpdate =
    parent?.type === "UpdateExpression" ||
    (parent?.type === "AssignmentExpression" && parent.left === identifier);
  return isUpdate && parentOf(parent)?.type === "ExpressionStatement";
}

function writeOf(node: ESTree.Node, target: ESTree.Node): "update" | "value" | null {
  if (node.type === "UpdateExpression") return "update";
  if (node.type === "UnaryExpression" && node.operator === "delete") return "value";
  if (node.type !== "AssignmentExpression" || node.left !== target) return null;
  return node.operator === "=" && !mentions(node.right, target) ? "value" : "update";
}

/** `n = (n + 1) % 2`: the new value is made from the old one. */
function mentions(value: ESTree.Node, target: ESTree.Node): boolean {
  if (target.type !== "Identifier") return false;
  const operands =
    value.type === "BinaryExpression"
      ? [value.left, value.right]
      : value.type === "UnaryExpression"
        ? [value.argument]
        : [];
  return operands.some((one) =>
    one.type === "Identifier" ? one.name === target.name : mentions(one, target),
  );
}

/** The outermost of `a.b[c]`, and what it is used in. */
function memberChain(inner: ESTree.MemberExpression): [ESTree.Node, ESTree.Node | null] {
  let target: ESTree.Node = inner;
  let use = parentOf(target);
  while (use?.type === "MemberExpression" && use.object === target) {
    target = use;
    use = parentOf(target);
  }
  return [target, use];
}

const MUTATES = /^(push|pop|shift|unshift|splice|sort|reverse|set|add|delete|clear|fill)$/;

function isMutation(target: ESTree.Node, use: ESTree.Node | null): boolean {
  const method = target.type === "MemberExpression" ? staticKey(target) : null;
  return use?.type === "CallExpression" && use.callee === target && method !== null && MUTATES.test(method);
}

/** `list.test(host)` where the regular expression has the flag `g`: it goes on where the last call stopped. */
function isStickySearch(
  target: ESTree.Node,
  use: ESTree.Node | null,
  variable: Scope.Variable | null,
): boolean {
  const method = target.type === "MemberExpression" ? staticKey(target) : null;
  if (use?.type !== "CallExpression" || use.callee !== target || !/^(test|exec)$/.test(method ?? ""))
    return false;
  const [definition] = variable?.defs ?? [];
  const value = definition?.type === "Variable" ? definition.node.init : null;
  return value?.type === "Literal" && "regex" in value && /[gy]/.test(value.regex?.flags ?? "");
}

/** `this.n = 1` in a function called by its name, and `globalThis.n = 1`. */
function writesToGlobalObject(sourceCode: SourceCode): (KeptState & { readonly at: number })[] {
  const found: (KeptState & { readonly at: number })[] = [];
  walk(sourceCode, (node, around) => {
    if (around === null || (node.type !== "AssignmentExpression" && node.type !== "UpdateExpression")) return;
    const target = node.type === "AssignmentExpression" ? node.left : node.argument;
    if (target.type !== "MemberExpression") return;
    const { object } = target;
    const isGlobal =
      object.type === "ThisExpression" || (object.type === "Identifier" && object.name === "globalThis");
    if (!isGlobal) return;
    const kind = node.type === "UpdateExpression" || node.operator !== "=" ? "update" : "value";
    found.push({
      name: sourceCode.getText(target),
      loc: placeOf(target),
      kind,
      at: sourceCode.getRange(target)[0],
    });
  });
  return found;
}

function placeOf(node: ESTree.Node): Location {
  const { start, end } = node.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
