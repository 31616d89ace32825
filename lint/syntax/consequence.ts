import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName } from "./bindings.ts";
import { branchOutcome, statementsAfter, type Verdict } from "./branch.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { type FunctionNode, functionAround, parentOf, staticKey } from "./node.ts";
import { anyOf, type Outcome, outcomeOf } from "./outcome.ts";
import { perProgram } from "./per-program.ts";

type Known = Map<ESTree.Node | Binding, { true?: Outcome; false?: Outcome }>;

const memo = perProgram((): Known => new Map());

/**
 * What becomes of a request for which a condition is true: the severity of a condition that is true too often
 * follows from it.
 *
 * Follows `||` and `&&`, negation, both branches of `if` and `?:`, early returns, `switch (true)`, variables that
 * hold the condition, and local functions that return it, to all the places where they are used. Where one of
 * several ways ends in DIRECT, the answer is direct.
 *
 * @param condition an expression that is used for its truth, such as a call of `dnsDomainIs`
 * @param truth the value of the condition that is asked about
 */
export function consequenceOf(sourceCode: SourceCode, condition: ESTree.Node, truth = true): Outcome {
  const known = memo(sourceCode);
  const key = truth ? "true" : "false";
  // Up through a chain of || and && in a loop: chains of thousands of hosts are common.
  const chain: ESTree.Node[] = [];
  let node = condition;
  let outcome: Outcome | undefined;
  for (;;) {
    outcome = known.get(node)?.[key];
    if (outcome !== undefined) break;
    chain.push(node);
    const parent = parentOf(node);
    if (parent?.type !== "LogicalExpression") break;
    if (parent.operator === "&&" && parent.left === node && truth) {
      const value = outcomeOf(sourceCode, parent.right);
      if (value !== "unknown") {
        outcome = value;
        break;
      }
    }
    node = parent;
  }
  if (outcome === undefined) {
    remember(known, chain, key, "unknown");
    outcome = consequenceInParent(sourceCode, node, truth);
  }
  remember(known, chain, key, outcome);
  return outcome;
}

function remember(
  known: Known,
  nodes: readonly (ESTree.Node | Binding)[],
  key: "true" | "false",
  outcome: Outcome,
): void {
  for (const node of nodes) known.set(node, { ...known.get(node), [key]: outcome });
}

function consequenceInParent(sourceCode: SourceCode, node: ESTree.Node, truth: boolean): Outcome {
  const parent = parentOf(node);
  const verdict = (found: Verdict) => outcomeOfVerdict(sourceCode, found);
  switch (parent?.type) {
    case "UnaryExpression":
      return parent.operator === "!" ? consequenceOf(sourceCode, parent, !truth) : "unknown";
    case "BinaryExpression":
      return consequenceOfComparison(sourceCode, parent, truth);
    case "ConditionalExpression": {
      if (parent.test !== node) return consequenceOf(sourceCode, parent, truth);
      const value = truth ? parent.consequent : parent.alternate;
      const constant = booleanOf(value);
      return constant === null ? outcomeOf(sourceCode, value) : consequenceOf(sourceCode, parent, constant);
    }
    case "IfStatement": {
      if (truth) return verdict(branchOutcome(sourceCode, [parent.consequent]));
      return verdict(
        branchOutcome(sourceCode, parent.alternate ? [parent.alternate] : statementsAfter(parent)),
      );
    }
    case "SwitchCase":
      return parent.test === node ? consequenceOfCase(sourceCode, parent, truth) : "unknown";
    case "ReturnStatement":
      return consequenceOfReturn(sourceCode, functionAround(parent), truth);
    case "ArrowFunctionExpression":
      return parent.body === node ? consequenceOfReturn(sourceCode, parent, truth) : "unknown";
    case "VariableDeclarator":
      return parent.init === node ? consequenceOfVariable(sourceCode, parent.id, truth) : "unknown";
    case "AssignmentExpression":
      return parent.right === node ? consequenceOfVariable(sourceCode, parent.left, truth) : "unknown";
    default:
      return "unknown";
  }
}

function outcomeOfVerdict(sourceCode: SourceCode, verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case "outcome":
      return verdict.outcome;
    case "returns":
      return consequenceOfReturn(sourceCode, verdict.from, verdict.truth);
    case "sets":
      return consequenceOfVariable(sourceCode, verdict.variable, verdict.truth);
    case "several":
      return anyOf(verdict.verdicts.map((one) => outcomeOfVerdict(sourceCode, one)));
    case "none":
      return "unknown";
  }
}

/** A local function that returns the condition: its consequence is that of all the calls. */
function consequenceOfReturn(sourceCode: SourceCode, fn: FunctionNode | null, truth: boolean): Outcome {
  if (fn === null || entryFunctions(sourceCode).has(fn)) return "unknown";
  return once(sourceCode, fn, truth, () => {
    const parent = parentOf(fn);
    // list.some(function (domain) { return dnsDomainIs(host, domain); })
    if (
      parent?.type === "CallExpression" &&
      parent.callee.type === "MemberExpression" &&
      parent.callee.object !== fn
    ) {
      return staticKey(parent.callee) === "some" ? consequenceOf(sourceCode, parent, truth) : "unknown";
    }
    const calls = callsOf(sourceCode, fn) ?? [];
    return anyOf(calls.map((call) => consequenceOf(sourceCode, call, truth)));
  });
}

function consequenceOfVariable(sourceCode: SourceCode, target: ESTree.Node, truth: boolean): Outcome {
  const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
  if (binding === null) return "unknown";
  return once(sourceCode, binding, truth, () =>
    anyOf(binding.reads.map((read) => consequenceOf(sourceCode, read, truth)).filter(isTold)),
  );
}

/** Works an answer out once; a question that leads back to itself is unknown. */
function once(
  sourceCode: SourceCode,
  about: FunctionNode | Binding,
  truth: boolean,
  compute: () => Outcome,
): Outcome {
  const known = memo(sourceCode);
  const key = truth ? "true" : "false";
  const earlier = known.get(about)?.[key];
  if (earlier !== undefined) return earlier;
  remember(known, [about], key, "unknown");
  const outcome = compute();
  remember(known, [about], key, outcome);
  return outcome;
}

/** A variable is also read where nothing follows from it, such as in `ok = ok || test()`. */
function isTold(outcome: Outcome): boolean {
  return outcome !== "unknown";
}

/** `switch (true) { case dnsDomainIs(host, ".example.com"): ... }` */
function consequenceOfCase(sourceCode: SourceCode, branch: ESTree.SwitchCase, truth: boolean): Outcome {
  const around = parentOf(branch);
  if (!truth || around?.type !== "SwitchStatement" || booleanOf(around.discriminant) !== true)
    return "unknown";
  const following = around.cases.slice(around.cases.indexOf(branch)).flatMap(({ consequent }) => consequent);
  return outcomeOfVerdict(sourceCode, branchOutcome(sourceCode, following));
}

function consequenceOfComparison(
  sourceCode: SourceCode,
  node: ESTree.BinaryExpression,
  truth: boolean,
): Outcome {
  const constant = booleanOf(node.right) ?? booleanOf(node.left);
  if (constant === null) return "unknown";
  if (node.operator === "==" || node.operator === "===")
    return consequenceOf(sourceCode, node, truth === constant);
  if (node.operator === "!=" || node.operator === "!==")
    return consequenceOf(sourceCode, node, truth !== constant);
  return "unknown";
}

function booleanOf(node: ESTree.Node): boolean | null {
  return node.type === "Literal" && typeof node.value === "boolean" ? node.value : null;
}
