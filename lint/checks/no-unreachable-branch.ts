import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { conditions } from "../syntax/conditions.ts";
import { parentOf } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";
import { walk } from "../syntax/walk.ts";

/** What runs after a statement that never goes on, and conditions that are the same for every request. */
export const noUnreachableBranch: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-unreachable-branch",
    summary: "code after a return, and conditions that are constant",
    group: "reachability",
    clients: "all",
    messages: {
      result: {
        severity: "error",
        text:
          '"{{dead}}" never runs, because "{{before}}" in front of it has returned: clients do not take it as a second ' +
          "choice; to name one, put both into one result, separated by a semicolon, or else remove it",
      },
      code: {
        severity: "warning",
        text: '"{{dead}}", and what follows in its block, never runs, because "{{before}}" in front of it ends the block; remove one of the two',
      },
      text: {
        severity: "error",
        text: "{{text}} is a text and compares nothing, so this condition is true for every request; compare it, as in host === {{text}}",
      },
      always: {
        severity: "warning",
        text: '"{{source}}" makes this condition true for every request, so what is there for the others never runs; remove it',
      },
      never: {
        severity: "warning",
        text: '"{{source}}" makes this condition false for every request, so what depends on it never runs; remove it',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        walk(sourceCode, (node) => {
          const statements = statementsOf(node);
          if (statements !== null) reportDead(context, statements);
        });
        for (const condition of conditions(sourceCode)) reportConstant(context, condition);
      },
    };
  },
};

function statementsOf(node: ESTree.Node): readonly ESTree.Node[] | null {
  if (node.type === "BlockStatement" || node.type === "Program") return node.body;
  return node.type === "SwitchCase" ? node.consequent : null;
}

function reportDead(context: Rule.RuleContext, statements: readonly ESTree.Node[]): void {
  const last = statements.findIndex(endsItsBlock);
  const dead = last < 0 ? undefined : statements.slice(last + 1).find(isMeantToRun);
  const before = statements[last];
  if (dead === undefined || before === undefined) return;
  const isResult = before.type === "ReturnStatement" && dead.type === "ReturnStatement";
  const { sourceCode } = context;
  const data = { dead: quote(sourceCode, dead), before: quote(sourceCode, before) };
  context.report({ node: dead, messageId: isResult && dead.argument ? "result" : "code", data });
}

/** True for a statement after which nothing in its block runs. */
function endsItsBlock(node: ESTree.Node): boolean {
  switch (node.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return true;
    case "BlockStatement":
      return node.body.some(endsItsBlock);
    case "IfStatement":
      return node.alternate != null && endsItsBlock(node.consequent) && endsItsBlock(node.alternate);
    default:
      return false;
  }
}

/** Functions and plain `var`s count wherever they stand, and a `break` after a `return` is a habit. */
function isMeantToRun(node: ESTree.Node): boolean {
  if (node.type === "VariableDeclaration")
    return node.kind !== "var" || node.declarations.some(({ init }) => init);
  return !["FunctionDeclaration", "EmptyStatement", "BreakStatement"].includes(node.type);
}

function reportConstant(context: Rule.RuleContext, node: ESTree.Node): void {
  if (node.type !== "Literal" || !decides(node)) return;
  const source = context.sourceCode.getText(node);
  if (typeof node.value === "string" && node.value !== "") {
    context.report({ node, messageId: "text", data: { text: quote(context.sourceCode, node) } });
  } else context.report({ node, messageId: node.value ? "always" : "never", data: { source } });
}

/** True when the whole condition is as its constant is: `a || true`, but not `a && true`. `while (true)` is a loop. */
function decides(node: ESTree.Literal): boolean {
  const isTrue = Boolean(node.value);
  let at: ESTree.Node = node;
  for (let up = parentOf(at); up?.type === "LogicalExpression"; up = parentOf(at)) {
    if ((up.operator === "||") !== isTrue) return false;
    at = up;
  }
  const around = parentOf(at);
  return around?.type === "IfStatement" || around?.type === "ConditionalExpression";
}
