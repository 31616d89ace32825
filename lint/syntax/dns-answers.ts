import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { constantString } from "./fold.ts";
import { helperCalls } from "./helper-calls.ts";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A call of `dnsResolve`, and every place where its answer is used. */
export interface DnsAnswer {
  readonly call: ESTree.SimpleCallExpression;
  readonly argument: ESTree.Node;
  /** The argument as it is written: answers of the same one are answers to the same question. */
  readonly question: string;
  readonly uses: readonly AnswerUse[];
}

/** One place where an answer is used: the call itself, or a variable that holds nothing else. */
export type AnswerUse =
  | { readonly kind: "member"; readonly node: ESTree.MemberExpression }
  | { readonly kind: "comparison"; readonly node: ESTree.BinaryExpression; readonly other: ESTree.Node }
  /** Used for whether it is truthy; `negation` is `!x`. */
  | { readonly kind: "truth"; readonly negation: ESTree.UnaryExpression | null }
  | { readonly kind: "other" };

/** All calls of `dnsResolve` with one argument or more, in source order. */
export const dnsAnswers = perProgram((sourceCode: SourceCode): readonly DnsAnswer[] => {
  return helperCalls(sourceCode, "dnsResolve").flatMap(({ node: call }) => {
    const [argument] = call.arguments;
    if (argument === undefined || argument.type === "SpreadElement") return [];
    return [{ call, argument, question: sourceCode.getText(argument), uses: usesOf(sourceCode, call) }];
  });
});

/** The places where the value of a call is used: the call itself, or the reads of a variable that holds nothing else. */
export function usesOf(sourceCode: SourceCode, call: ESTree.Node): readonly AnswerUse[] {
  return heldIn(sourceCode, call).map(useOf);
}

/** The call, or the reads of the variable that it is the only value of. */
function heldIn(sourceCode: SourceCode, call: ESTree.Node): readonly ESTree.Node[] {
  const parent = parentOf(call);
  const target =
    parent?.type === "VariableDeclarator" && parent.init === call
      ? parent.id
      : parent?.type === "AssignmentExpression" && parent.operator === "=" && parent.right === call
        ? parent.left
        : null;
  if (target === null) return [call];
  const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
  if (binding === null || binding.targets.length !== 1) return [];
  const own = parent?.type === "AssignmentExpression" ? [parent] : [];
  return [...binding.reads, ...own];
}

function useOf(node: ESTree.Node): AnswerUse {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node && !parent.optional
        ? { kind: "member", node: parent }
        : { kind: "other" };
    case "BinaryExpression": {
      const other = parent.left === node ? parent.right : parent.left;
      return /^[!=]==?$/.test(parent.operator)
        ? { kind: "comparison", node: parent, other }
        : { kind: "other" };
    }
    case "UnaryExpression":
      if (parent.operator === "!") return { kind: "truth", negation: parent };
      return parent.operator === "typeof" ? TRUTH : { kind: "other" };
    case "LogicalExpression":
    case "IfStatement":
    case "WhileStatement":
      return TRUTH;
    case "ConditionalExpression":
      return parent.test === node ? TRUTH : { kind: "other" };
    case "CallExpression": {
      const { callee } = parent;
      return callee.type === "Identifier" && callee.name === "Boolean" ? TRUTH : { kind: "other" };
    }
    default:
      return { kind: "other" };
  }
}

const TRUTH: AnswerUse = { kind: "truth", negation: null };

/** What the answer to a name that does not resolve is compared with, as far as it could be meant for that. */
export function failureComparedWith(
  sourceCode: SourceCode,
  { node, other }: Extract<AnswerUse, { kind: "comparison" }>,
): "null" | "nothing that is given" | null {
  const strict = node.operator.length === 3;
  if (other.type === "Literal" && other.value === null && !("regex" in other)) return "null";
  if (other.type === "Literal" && typeof other.value === "boolean") return "nothing that is given";
  const isUndefined =
    (other.type === "Identifier" && other.name === "undefined") ||
    (other.type === "UnaryExpression" && other.operator === "void");
  if (isUndefined) return strict ? "nothing that is given" : "null";
  return NEVER_GIVEN.has(constantString(sourceCode, other) ?? "an address") ? "nothing that is given" : null;
}

/** Texts that people take for the answer to a name that does not exist. Unlike 0.0.0.0, no client and no DNS server gives one. */
const NEVER_GIVEN: ReadonlySet<string> = new Set(["", "null", "undefined", "false"]);
