import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { answeringFunctions, nameOf } from "../syntax/answers.ts";
import { entryFunctions, returnsOf } from "../syntax/functions.ts";
import { type FunctionNode, parentOf } from "../syntax/node.ts";

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
          for (const statement of returnsOf(sourceCode, fn))
            if (!statement.argument) context.report({ node: statement, messageId: "empty" });
        }
      },
    };
  },
};

/** The name of a function where it has one, else its first token: not the whole body. */
function headOf({ sourceCode }: Rule.RuleContext, fn: FunctionNode): ESTree.SourceLocation {
  if (fn.type === "FunctionDeclaration" && fn.id?.loc) return fn.id.loc;
  const parent = parentOf(fn);
  if (parent?.type === "VariableDeclarator" && parent.id.loc) return parent.id.loc;
  if (parent?.type === "AssignmentExpression" && parent.left.loc) return parent.left.loc;
  return sourceCode.getFirstToken(fn)?.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
}
