import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, writesOf } from "./bindings.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** Where the script looks a name up in an object: `table[host]`, `host in table`; lists and numbers are none. */
export const tableAccesses = perProgram((sourceCode: SourceCode): readonly ESTree.Node[] => {
  const found: ESTree.Node[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "BinaryExpression" && node.operator === "in" && node.left.type !== "Literal")
      found.push(node);
    if (node.type !== "MemberExpression" || !node.computed || node.property.type === "Literal") return;
    if (!isList(sourceCode, node.object)) found.push(node);
  });
  return found;
});

/** Certainly a list, or a text. */
function isList(sourceCode: SourceCode, object: ESTree.Node): boolean {
  const binding = object.type === "Identifier" ? bindingOfName(sourceCode, object) : null;
  const values = binding ? (writesOf(binding) ?? []).map(({ value }) => value) : [object];
  return values.length > 0 && values.every((value) => LISTS.has(value.type) || isSplit(value));
}

const LISTS: ReadonlySet<string> = new Set(["ArrayExpression", "Literal", "TemplateLiteral"]);

function isSplit(value: ESTree.Node): boolean {
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression") return false;
  const { property } = value.callee;
  return property.type === "Identifier" && /^(split|concat|slice|match)$/.test(property.name);
}
