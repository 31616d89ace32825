import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, writesOf } from "./bindings.ts";
import { parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/**
 * Where the script looks a name up in an object that may have inherited something: `table[host]`, `host in table`.
 *
 * Left out are lists, places that a loop counts, objects without a prototype, and values that are compared with what was
 * put into the table.
 */
export const tableAccesses = perProgram((sourceCode: SourceCode): readonly ESTree.Node[] => {
  const found: ESTree.Node[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "BinaryExpression" && node.operator === "in") {
      if (node.left.type !== "Literal" && mayInherit(sourceCode, node.right)) found.push(node);
    } else if (node.type === "MemberExpression" && node.computed && node.property.type !== "Literal") {
      const isCounted = isNumber(sourceCode, node.property) || isWritten(node);
      if (!isCounted && !isCompared(node) && mayInherit(sourceCode, node.object)) found.push(node);
    }
  });
  return found;
});

/** False for what is certainly a list, a text, or an object without a prototype. */
function mayInherit(sourceCode: SourceCode, object: ESTree.Node): boolean {
  const binding = object.type === "Identifier" ? bindingOfName(sourceCode, object) : null;
  const values = binding ? (writesOf(binding) ?? []).map(({ value }) => value) : [object];
  return values.length === 0 || !values.every(isWithoutInheritance);
}

const LISTS: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "Literal",
  "TemplateLiteral",
  "NewExpression",
]);

function isWithoutInheritance(value: ESTree.Node): boolean {
  if (value.type === "ObjectExpression")
    return value.properties.some((each) => each.type === "Property" && staticKey(each) === "__proto__");
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression")
    return LISTS.has(value.type);
  const method = staticKey(value.callee) ?? "";
  if (method === "create") return value.arguments[0]?.type === "Literal";
  return /^(split|concat|slice|match)$/.test(method);
}

function isNumber(sourceCode: SourceCode, property: ESTree.Node): boolean {
  if (property.type === "BinaryExpression") return /^[-*/%|&]$/.test(property.operator);
  const binding = property.type === "Identifier" ? bindingOfName(sourceCode, property) : null;
  return binding?.targets.some(isCounter) ?? false;
}

/** `i++`, and the variable of `for (key in table)`, which is a key of its own. */
function isCounter(target: ESTree.Identifier): boolean {
  const parent = parentOf(target);
  if (parent?.type === "UpdateExpression") return true;
  const declaration = parent?.type === "VariableDeclarator" ? parentOf(parent) : target;
  const loop = declaration && parentOf(declaration);
  return loop?.type === "ForInStatement" && loop.left === declaration;
}

function isWritten(node: ESTree.Node): boolean {
  const parent = parentOf(node);
  return parent?.type === "AssignmentExpression" && parent.left === node && parent.operator === "=";
}

/** `table[host] === 1`: a function is equal to nothing that was put in. */
function isCompared(node: ESTree.Node): boolean {
  const parent = parentOf(node);
  if (parent?.type !== "BinaryExpression" || !/^[=!]==?$/.test(parent.operator)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  return other.type === "Literal" && other.value !== null;
}
