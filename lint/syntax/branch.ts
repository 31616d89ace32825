import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type FunctionNode, functionAround, parentOf } from "./node.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** How a run of statements ends, as far as results are concerned. */
export type Verdict =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  /** The function answers its caller yes or no. */
  | { readonly kind: "returns"; readonly truth: boolean; readonly from: FunctionNode | null }
  /** A variable is set to yes or no. */
  | { readonly kind: "sets"; readonly truth: boolean; readonly variable: ESTree.Node }
  | { readonly kind: "several"; readonly verdicts: readonly Verdict[] }
  /** Nothing that decides. */
  | { readonly kind: "none" };

const NONE: Verdict = { kind: "none" };
const UNKNOWN: Verdict = { kind: "outcome", outcome: "unknown" };
/** Statements looked at before the answer is "unknown": a branch that decides does so early. */
const PATIENCE = 30;

/** What the statements of a branch come to: the first that decides, with both ways of an `if` on the way to it. */
export function branchOutcome(sourceCode: SourceCode, statements: readonly ESTree.Node[]): Verdict {
  return follow(sourceCode, statements, { left: PATIENCE });
}

function follow(
  sourceCode: SourceCode,
  statements: readonly ESTree.Node[],
  patience: { left: number },
): Verdict {
  const ways: Verdict[] = [];
  for (const statement of statements) {
    if (patience.left-- <= 0) return several([...ways, UNKNOWN]);
    if (statement.type === "IfStatement") {
      const taken = follow(sourceCode, [statement.consequent], patience);
      const other = statement.alternate ? follow(sourceCode, [statement.alternate], patience) : NONE;
      ways.push(...[taken, other].filter(({ kind }) => kind !== "none"));
      if (taken.kind !== "none" && other.kind !== "none") return several(ways);
    } else {
      const verdict = verdictOf(sourceCode, statement, patience);
      if (verdict.kind !== "none") return several([...ways, verdict]);
    }
  }
  // Some way ran off the end without deciding.
  return ways.length === 0 ? NONE : several([...ways, UNKNOWN]);
}

function several(verdicts: readonly Verdict[]): Verdict {
  const [only] = verdicts;
  return verdicts.length === 1 && only ? only : { kind: "several", verdicts };
}

function verdictOf(sourceCode: SourceCode, statement: ESTree.Node, patience: { left: number }): Verdict {
  switch (statement.type) {
    case "ReturnStatement": {
      const value = statement.argument;
      if (!value) return UNKNOWN;
      if (value.type === "Literal" && typeof value.value === "boolean") {
        return { kind: "returns", truth: value.value, from: functionAround(statement) };
      }
      return { kind: "outcome", outcome: outcomeOf(sourceCode, value) };
    }
    case "BlockStatement":
      return follow(sourceCode, statement.body, patience);
    case "ExpressionStatement":
      return verdictOfAssignment(sourceCode, statement.expression);
    case "VariableDeclaration":
    case "FunctionDeclaration":
    case "EmptyStatement":
      return NONE;
    default:
      return UNKNOWN;
  }
}

/** `result = "DIRECT"` decides as a return does; `inside = true` hands the decision on. */
function verdictOfAssignment(sourceCode: SourceCode, expression: ESTree.Expression): Verdict {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return NONE;
  const { left, right } = expression;
  if (right.type === "Literal" && typeof right.value === "boolean") {
    return { kind: "sets", truth: right.value, variable: left };
  }
  const outcome = outcomeOf(sourceCode, right);
  return outcome === "unknown" ? NONE : { kind: "outcome", outcome };
}

/** The statements that run after one that did not return, as far as its own block goes. */
export function statementsAfter(statement: ESTree.Node): readonly ESTree.Node[] {
  const parent = parentOf(statement);
  if (parent?.type !== "BlockStatement" && parent?.type !== "Program") return [];
  const body: readonly ESTree.Node[] = parent.body;
  const index = body.indexOf(statement);
  return body.slice(index + 1, index + 1 + PATIENCE);
}
