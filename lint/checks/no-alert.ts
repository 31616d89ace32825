import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { insideTry } from "../syntax/inside-try.ts";
import { parentOf } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";
import { whenRun } from "../syntax/when-run.ts";

/** alert is for whoever writes the file: users see nothing of it, and clients do work for each message. */
export const noAlert: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-alert",
    summary: "a message for each request, or alert() without one",
    group: "structure",
    clients: "all",
    messages: {
      empty: {
        severity: "error",
        text: '"{{source}}" without a message throws in Firefox, and such requests go DIRECT, past the proxy; give it a text, or remove it',
      },
      left: {
        severity: "note",
        text: '"{{source}}"{{more}} makes a message for each request, which nobody sees: Chromium keeps about 2 KB of them in a call and then answers it another, slower way; remove it, or put it behind a switch such as if (DEBUG)',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const calls = helperCalls(sourceCode, "alert").map(({ node }) => node);
        reportEmpty(context, calls);
        const left = calls
          .slice(0, MOST_CALLS)
          .filter((call) => call.arguments.length > 0 && isForEachRequest(sourceCode, call));
        const [first] = left;
        if (first === undefined) return;
        const more = left.length > 1 ? ` and ${left.length - 1} more` : "";
        context.report({ node: first, messageId: "left", data: { source: quote(sourceCode, first), more } });
      },
    };
  },
};

/** Asked of Firefox 153: a call without an argument throws a TypeError. Chromium prints "undefined". */
function reportEmpty(context: Rule.RuleContext, calls: readonly ESTree.SimpleCallExpression[]): void {
  const { sourceCode } = context;
  if (!clientsInUse(context).includes("firefox")) return;
  for (const node of calls) {
    if (node.arguments.length > 0 || insideTry(sourceCode).has(node)) continue;
    if (whenRun(sourceCode, node) !== "never")
      context.report({ node, messageId: "empty", data: { source: quote(sourceCode, node) } });
  }
}

/** Not while the file is loaded, nor where something failed, nor behind anything that looks like a switch. */
function isForEachRequest(sourceCode: SourceCode, call: ESTree.Node): boolean {
  if (whenRun(sourceCode, call) !== "request") return false;
  let node = call;
  for (let up = parentOf(node); up !== null; up = parentOf(up)) {
    if (up.type === "CatchClause") return false;
    if (up.type === "IfStatement" && up.test !== node && isSwitch(sourceCode, up.test)) return false;
    if (up.type === "ConditionalExpression" && up.test !== node && isSwitch(sourceCode, up.test))
      return false;
    if (up.type === "LogicalExpression" && up.right === node && isSwitch(sourceCode, up.left)) return false;
    if (up.type === "FunctionDeclaration" && DEBUG.test(up.id?.name ?? "")) return false;
    node = up;
  }
  return true;
}

/** Each is followed up to the function around it, and generated files have thousands. */
const MOST_CALLS = 500;

const DEBUG = /debug|trace|verbose|log|dump|test/i;

/** A plain name, or one with such a word in it: anything that tests the request is no switch. */
function isSwitch(sourceCode: SourceCode, test: ESTree.Node): boolean {
  if (test.type === "Identifier" || test.type === "Literal") return true;
  return DEBUG.test(quote(sourceCode, test));
}
