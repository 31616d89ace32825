import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { bindingOfName } from "../syntax/bindings.ts";
import { calledFunction, callsOf, ENTRY_NAMES, entryFunctions, returnsOf } from "../syntax/functions.ts";
import { type FunctionNode, parentOf, staticKey } from "../syntax/node.ts";

const CONSEQUENCE = "the script call fails and Chromium and Firefox go DIRECT, past the proxy";

/** Clients take a string for an answer and nothing else. */
export const requireReturnAllPaths: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "require-return-all-paths",
    summary: "FindProxyForURL can end without a result",
    group: "results",
    clients: "all",
    messages: {
      end: {
        severity: "error",
        text: `"{{name}}" can reach its end without a return: for such a request ${CONSEQUENCE}; end it with the result that shall be the default`,
      },
      helperEnd: {
        severity: "error",
        text:
          '"{{name}}", whose value is the result of {{entry}}, can reach its end without a return: for such a request ' +
          `${CONSEQUENCE}; end it with the result that shall be the default`,
      },
      empty: {
        severity: "error",
        text: `"return" without a value is no result: ${CONSEQUENCE}; return a string such as "DIRECT"`,
      },
      noString: {
        severity: "error",
        text: `"{{value}}" is no result: ${CONSEQUENCE}; return a string such as "DIRECT"`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    const endsOpen = new Set<ESTree.Node>();
    const open: Set<Rule.CodePathSegment>[] = [];
    return {
      onCodePathStart() {
        open.push(new Set());
      },
      onCodePathSegmentStart(segment) {
        open.at(-1)?.add(segment);
      },
      onCodePathSegmentEnd(segment) {
        open.at(-1)?.delete(segment);
      },
      onCodePathEnd() {
        open.pop();
      },
      // Before the function's path ends: its last segments are still open then.
      ":function:exit"(node: ESTree.Node) {
        if ([...(open.at(-1) ?? [])].some((segment) => segment.reachable)) endsOpen.add(node);
      },
      "Program:exit"() {
        for (const [fn, entry] of answeringFunctions(sourceCode)) {
          if (fn.async || fn.generator) continue;
          if (fn.type === "ArrowFunctionExpression" && fn.body.type !== "BlockStatement") continue;
          const name = nameOf(fn) ?? entry;
          const messageId = entryFunctions(sourceCode).has(fn) ? "end" : "helperEnd";
          if (endsOpen.has(fn))
            context.report({ loc: headOf(context, fn), messageId, data: { name, entry } });
          for (const statement of returnsOf(sourceCode, fn)) reportReturn(context, statement);
        }
      },
    };
  },
};

function reportReturn(context: Rule.RuleContext, statement: ESTree.ReturnStatement): void {
  if (!statement.argument) {
    context.report({ node: statement, messageId: "empty" });
    return;
  }
  for (const value of valuesOf(statement.argument)) {
    if (!isNothing(context, value)) continue;
    context.report({
      node: value,
      messageId: "noString",
      data: { value: context.sourceCode.getText(value) },
    });
  }
}

/** What a returned expression can be: both sides of a condition, but not the left of `||`, which is only tried. */
function valuesOf(value: ESTree.Expression): ESTree.Expression[] {
  if (value.type === "ConditionalExpression") return [value.consequent, value.alternate].flatMap(valuesOf);
  return value.type === "LogicalExpression" ? valuesOf(value.right) : [value];
}

function isNothing({ sourceCode }: Rule.RuleContext, value: ESTree.Expression): boolean {
  if (value.type === "Literal") return value.value === null && !("regex" in value) && !("bigint" in value);
  if (value.type === "UnaryExpression") return value.operator === "void";
  return (
    value.type === "Identifier" && value.name === "undefined" && bindingOfName(sourceCode, value) === null
  );
}

/**
 * The entry functions, and the local functions whose value they return as it is, each with the name of its entry.
 *
 * A function that is called elsewhere too may well say "no answer" there, so it does not count.
 */
function answeringFunctions(sourceCode: SourceCode): Map<FunctionNode, string> {
  const answering = new Map<FunctionNode, string>();
  const pending = [...entryFunctions(sourceCode)].map((fn): [FunctionNode, string] => [fn, entryNameOf(fn)]);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [fn, entry] = next;
    if (answering.has(fn)) continue;
    answering.set(fn, entry);
    for (const { argument } of returnsOf(sourceCode, fn)) {
      for (const value of argument ? valuesOf(argument) : []) {
        const called = value.type === "CallExpression" ? calledFunction(sourceCode, value) : null;
        if (called && answersOnly(sourceCode, called)) pending.push([called, entry]);
      }
    }
  }
  return answering;
}

function answersOnly(sourceCode: SourceCode, fn: FunctionNode): boolean {
  const calls = callsOf(sourceCode, fn);
  return calls?.every((call) => isAnswer(call)) ?? false;
}

/** True when a call's value is returned as it is. */
function isAnswer(call: ESTree.Node): boolean {
  const parent = parentOf(call);
  if (parent?.type === "ConditionalExpression") return parent.test !== call && isAnswer(parent);
  if (parent?.type === "LogicalExpression") return parent.right === call && isAnswer(parent);
  return parent?.type === "ReturnStatement";
}

function entryNameOf(fn: FunctionNode): string {
  const name = nameOf(fn);
  return name !== null && ENTRY_NAMES.has(name) ? name : "FindProxyForURL";
}

function nameOf(fn: FunctionNode): string | null {
  if (fn.type === "FunctionDeclaration" && fn.id) return fn.id.name;
  const parent = parentOf(fn);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent?.type !== "AssignmentExpression") return null;
  return parent.left.type === "Identifier"
    ? parent.left.name
    : parent.left.type === "MemberExpression"
      ? staticKey(parent.left)
      : null;
}

/** The name of a function where it has one, else its first token: not the whole body. */
function headOf({ sourceCode }: Rule.RuleContext, fn: FunctionNode): ESTree.SourceLocation {
  if (fn.type === "FunctionDeclaration" && fn.id?.loc) return fn.id.loc;
  const parent = parentOf(fn);
  if (parent?.type === "VariableDeclarator" && parent.id.loc) return parent.id.loc;
  if (parent?.type === "AssignmentExpression" && parent.left.loc) return parent.left.loc;
  return sourceCode.getFirstToken(fn)?.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
}
