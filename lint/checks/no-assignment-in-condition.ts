import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { conditions } from "../syntax/conditions.ts";
import { constantString } from "../syntax/fold.ts";
import { quote } from "../syntax/quote.ts";

/** One equals sign instead of two: the condition tests nothing any more, and changes what later ones test. */
export const noAssignmentInCondition: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-assignment-in-condition",
    summary: "a condition that assigns a constant instead of comparing with it",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      constant: {
        severity: "error",
        text: '"{{source}}" assigns and does not compare: the condition is always {{truth}}, and from here on "{{name}}" is {{value}}, whatever was asked for; write ===',
      },
      mixed: {
        severity: "error",
        text: '"{{source}}" assigns all that stands behind the = to "{{name}}", and compares nothing: rules after it see another value than the client gave; write ===',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      AssignmentExpression(node: ESTree.AssignmentExpression) {
        if (node.operator !== "=" || !conditions(sourceCode).has(node)) return;
        const value = constantOf(sourceCode, node.right);
        if (value !== null) report(context, node, String(Boolean(value.is)));
        else if (constantOf(sourceCode, firstOperand(node.right)) !== null) report(context, node, null);
      },
    };
  },
};

/** What is assigned, if that is the same each time; anything else may be meant, as in `while (part = next())`. */
function constantOf(sourceCode: SourceCode, value: ESTree.Expression): { is: unknown } | null {
  if (value.type === "Literal") return "regex" in value ? null : { is: value.value };
  const text = constantString(sourceCode, value);
  return text === null ? null : { is: text };
}

/** `host = "a" && port` is `host = ("a" && port)`. */
function firstOperand(value: ESTree.Expression): ESTree.Expression {
  let first = value;
  while (first.type === "LogicalExpression") first = first.left;
  return first;
}

/** @param truth what the condition always is, where that is known */
function report(context: Rule.RuleContext, node: ESTree.AssignmentExpression, truth: string | null): void {
  const { sourceCode } = context;
  const sign = sourceCode.getTokenAfter(node.left, { filter: ({ value }) => value === "=" });
  const right = quote(sourceCode, node.right);
  context.report({
    node,
    messageId: truth === null ? "mixed" : "constant",
    data: {
      source: quote(sourceCode, node),
      name: quote(sourceCode, node.left),
      value: node.right.type === "Literal" ? right : `"${right}"`,
      truth: truth ?? "",
    },
    ...(sign && { fix: (fixer: Rule.RuleFixer) => fixer.replaceText(sign, "===") }),
  });
}
