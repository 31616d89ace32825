import type { AST, Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { conditions } from "../syntax/conditions.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { parentOf } from "../syntax/node.ts";
import { operandKind } from "../syntax/operand-kind.ts";
import { perProgram } from "../syntax/per-program.ts";
import { quote } from "../syntax/quote.ts";

/** `|` and `&` work on numbers: they look at both sides always, and a text is no number. */
export const noBitwiseLogicalMixup: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-bitwise-logical-mixup",
    summary: "a condition with | or & where || or && is meant",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      text: {
        severity: "error",
        text: '"{{operator}}" works on numbers, and "{{operand}}" is a text, which counts as 0: {{effect}}; {{advice}}',
      },
      lookup: {
        severity: "warning",
        text: '"{{operator}}" always evaluates both sides, so "{{operand}}" is asked for every request, also where the left side has decided; write {{instead}}',
      },
      both: {
        severity: "note",
        text: '"{{operator}}" is an operator for numbers: it gives the right answer here, and always evaluates both sides; write {{instead}}',
      },
    },
  },
  create(context) {
    return {
      BinaryExpression(node: ESTree.BinaryExpression) {
        if (node.operator !== "|" && node.operator !== "&") return;
        if (conditions(context.sourceCode).has(node)) report(context, node, node.operator);
      },
    };
  },
};

function report(context: Rule.RuleContext, node: ESTree.BinaryExpression, operator: "|" | "&"): void {
  const { sourceCode } = context;
  const operands = operandsOf(node, operator);
  const kinds = operands.map((operand) => operandKind(sourceCode, operand));
  const instead = operator.repeat(2);
  // Of bits, such as those of an address: that is what these are for.
  if (kinds.includes("number") || !kinds.every((kind) => kind !== null)) return;
  const text = operands[kinds.indexOf("text")];
  if (text !== undefined) {
    const constant = constantString(sourceCode, text);
    // "1" counts as 1.
    if (constant !== null && Number(constant) > 0) return;
    const effect = operator === "&" ? "the condition is never true" : "the side with it never decides";
    const advice =
      constant === null ? `write ${instead}` : `compare it as well, and join the two with ${instead}`;
    context.report({
      node,
      messageId: "text",
      data: { operator, operand: quote(sourceCode, text), effect, advice },
    });
    return;
  }
  const asked = operands.slice(1).find((operand) => looksUp(sourceCode, operand));
  const data = { operator, instead, operand: asked === undefined ? "" : quote(sourceCode, asked) };
  const fix = fixOf(sourceCode, node, operands, instead);
  context.report({ node, messageId: asked === undefined ? "both" : "lookup", data, ...(fix && { fix }) });
}

/** `a | b | c`: all three. A loop, for people write hundreds. */
function operandsOf(node: ESTree.BinaryExpression, operator: string): ESTree.Expression[] {
  const operands: ESTree.Expression[] = [];
  let left: ESTree.Node = node;
  while (left.type === "BinaryExpression" && left.operator === operator) {
    operands.push(left.right);
    left = left.left;
  }
  if (left.type !== "PrivateIdentifier") operands.push(left as ESTree.Expression);
  return operands.reverse();
}

const LOOK_UPS = ["dnsResolve", "isResolvable", "isInNet", "dnsResolveEx", "isResolvableEx"];

/** Where look-ups begin, in order: one list for all operands of all chains. */
const lookUps = perProgram((sourceCode: SourceCode): readonly number[] =>
  helperCalls(sourceCode, ...LOOK_UPS)
    .map(({ node }) => sourceCode.getRange(node)[0])
    .sort((a, b) => a - b),
);

function looksUp(sourceCode: SourceCode, operand: ESTree.Node): boolean {
  const starts = lookUps(sourceCode);
  const [from, to] = sourceCode.getRange(operand);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? to) < to;
}

/** Beside other operators `||` would bind less than `|` did, so that only whole conditions are rewritten. */
function fixOf(
  sourceCode: SourceCode,
  node: ESTree.BinaryExpression,
  operands: readonly ESTree.Expression[],
  instead: string,
): Rule.ReportFixer | null {
  const parent = parentOf(node);
  if (parent === null || !/^(If|While|DoWhile|For)Statement$/.test(parent.type)) return null;
  const signs = operands.slice(1).map((operand) => signBefore(sourceCode, operand, node.operator));
  return (fixer) => signs.flatMap((sign) => (sign === null ? [] : [fixer.replaceText(sign, instead)]));
}

function signBefore(sourceCode: SourceCode, operand: ESTree.Node, operator: string): AST.Token | null {
  return sourceCode.getTokenBefore(operand, { filter: ({ value }) => value === operator });
}
