import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, soleValue } from "./bindings.ts";
import { staticKey } from "./node.ts";

/** A stretch of a string: its text, or null where only a run can tell; and the node it stands in. */
export interface Part {
  readonly text: string | null;
  readonly node: ESTree.Node;
}

/** How far a constant may be built from other constants; deeper means generated code or a cycle. */
const DEPTH = 20;
/** Constants that double each other (`b = a + a; c = b + b; ...`) would otherwise grow without end. */
const MOST_PARTS = 20_000;

/**
 * What is known of a string without running the script.
 *
 * Understands literals, concatenation, template literals, `["a", "b"].join(";")` and variables that are initialised
 * once and never changed. Parts that are not known stay in the list with a null text, so that
 * `"PROXY " + name + ":8080"` still says that it is a proxy.
 */
export function foldParts(sourceCode: SourceCode, node: ESTree.Node): Part[] {
  const parts: Part[] = [];
  fold(sourceCode, node, parts, DEPTH);
  return parts;
}

/** The text of an expression that is a constant string; null when it is not a string or not known. */
export function constantString(sourceCode: SourceCode, node: ESTree.Node): string | null {
  let text = "";
  const parts = foldParts(sourceCode, node);
  for (const part of parts) {
    if (part.text === null) return null;
    text += part.text;
  }
  return parts.length > 0 ? text : null;
}

function fold(sourceCode: SourceCode, node: ESTree.Node, into: Part[], depth: number): void {
  if (depth === 0 || into.length > MOST_PARTS) return void into.push({ text: null, node });
  if (node.type === "Literal") {
    into.push({ text: typeof node.value === "string" ? node.value : null, node });
  } else if (node.type === "TemplateLiteral") {
    node.quasis.forEach((quasi, i) => {
      into.push({ text: quasi.value.cooked ?? null, node: quasi });
      const inserted = node.expressions[i];
      if (inserted) fold(sourceCode, inserted, into, depth - 1);
    });
  } else if (node.type === "BinaryExpression" && node.operator === "+") {
    for (const operand of operands(node)) {
      // "PROXY px1:" + 8080: a number after the first operand is written out.
      const number = into.length > 0 && operand.type === "Literal" && typeof operand.value === "number";
      if (number) into.push({ text: String(operand.value), node: operand });
      else fold(sourceCode, operand, into, depth - 1);
    }
  } else if (node.type === "Identifier") {
    const binding = bindingOfName(sourceCode, node);
    const value = binding && soleValue(binding);
    if (value) fold(sourceCode, value, into, depth - 1);
    else into.push({ text: null, node });
  } else if (node.type === "CallExpression") {
    foldJoin(sourceCode, node, into, depth);
  } else {
    into.push({ text: null, node });
  }
}

/** The operands of `a + b + c` in order. A loop: generated files concatenate thousands. */
function operands(node: ESTree.BinaryExpression): ESTree.Node[] {
  const found: ESTree.Node[] = [];
  let left: ESTree.Node = node;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    found.push(left.right);
    left = left.left;
  }
  found.push(left);
  return found.reverse();
}

function foldJoin(
  sourceCode: SourceCode,
  node: ESTree.SimpleCallExpression,
  into: Part[],
  depth: number,
): void {
  const { callee } = node;
  const [separator] = node.arguments;
  if (callee.type === "MemberExpression" && staticKey(callee) === "join" && separator) {
    const list = callee.object.type === "ArrayExpression" ? callee.object : null;
    const between = list && constantString(sourceCode, separator);
    if (list && between !== null) {
      list.elements.forEach((element, i) => {
        if (i > 0) into.push({ text: between, node: separator });
        if (element) fold(sourceCode, element, into, depth - 1);
      });
      return;
    }
  }
  into.push({ text: null, node });
}
