import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, foreignReferences, identifierOf, soleValue } from "./bindings.ts";
import { constantString } from "./fold.ts";
import { roleOf } from "./host-role.ts";
import { staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** What an operand certainly is; null where only a run can tell. */
export type OperandKind = "boolean" | "text" | "number" | null;

const BOOLEAN_HELPERS =
  /^(isPlainHostName|dnsDomainIs|localHostOrDomainIs|isResolvable|isInNet|shExpMatch|weekdayRange|dateRange|timeRange|isResolvableEx|isInNetEx)$/;
const TEXT_HELPERS = /^(dnsResolve|dnsResolveEx|myIpAddress|myIpAddressEx)$/;
const BOOLEAN_METHODS = /^(test|startsWith|endsWith|includes|hasOwnProperty)$/;
const TEXT_METHODS = /^(toLowerCase|toUpperCase|substring|substr|slice|charAt|trim|join)$/;
const NUMBER_METHODS = /^(indexOf|lastIndexOf|search|charCodeAt)$/;

const foreign = perProgram(
  (sourceCode: SourceCode): ReadonlySet<ESTree.Node> =>
    new Set(foreignReferences(sourceCode).map((reference) => identifierOf(reference))),
);

/** Chains of conditions are thousands of nodes deep; of those nothing is said. */
const DEPTH = 50;

/** The kind of value that an expression has in every run. */
export function operandKind(sourceCode: SourceCode, node: ESTree.Node, depth = DEPTH): OperandKind {
  if (depth === 0) return null;
  switch (node.type) {
    case "Literal":
      return typeof node.value === "boolean"
        ? "boolean"
        : typeof node.value === "string"
          ? "text"
          : numeric(node);
    case "TemplateLiteral":
      return "text";
    case "UnaryExpression":
      return node.operator === "!" ? "boolean" : null;
    case "BinaryExpression":
      if (/^([<>]=?|[!=]==?|in|instanceof)$/.test(node.operator)) return "boolean";
      return /^[|&]$/.test(node.operator) && bothBoolean(sourceCode, node, depth - 1) ? "boolean" : null;
    case "LogicalExpression": {
      const [left, right] = [node.left, node.right].map((side) => operandKind(sourceCode, side, depth - 1));
      return left === right ? (left ?? null) : null;
    }
    case "CallExpression":
      return kindOfCall(sourceCode, node.callee);
    case "Identifier":
      return kindOfName(sourceCode, node, depth - 1);
    default:
      return null;
  }
}

function numeric(node: ESTree.Literal): OperandKind {
  return typeof node.value === "number" ? "number" : null;
}

function bothBoolean(
  sourceCode: SourceCode,
  { left, right }: ESTree.BinaryExpression,
  depth: number,
): boolean {
  return [left, right].every((operand) => operandKind(sourceCode, operand, depth) === "boolean");
}

function kindOfCall(sourceCode: SourceCode, callee: ESTree.Node): OperandKind {
  if (callee.type === "MemberExpression") {
    const method = staticKey(callee) ?? "";
    if (BOOLEAN_METHODS.test(method)) return "boolean";
    if (NUMBER_METHODS.test(method)) return "number";
    return TEXT_METHODS.test(method) ? "text" : null;
  }
  if (callee.type !== "Identifier" || !foreign(sourceCode).has(callee)) return null;
  if (BOOLEAN_HELPERS.test(callee.name)) return "boolean";
  return TEXT_HELPERS.test(callee.name) ? "text" : null;
}

function kindOfName(sourceCode: SourceCode, node: ESTree.Identifier, depth: number): OperandKind {
  if (roleOf(sourceCode, node) !== null || constantString(sourceCode, node) !== null) return "text";
  const binding = bindingOfName(sourceCode, node);
  const value = binding && soleValue(binding);
  return value && value.type !== "Identifier" ? operandKind(sourceCode, value, depth) : null;
}
