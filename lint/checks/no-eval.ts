import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { foreignReferences, identifierOf } from "../syntax/bindings.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { constantString } from "../syntax/fold.ts";
import { parentOf } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";

/** Rules in a string: neither a reader nor a check sees them, and degenerator does not either. */
export const noEval: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-eval",
    summary: "code in a string, which nothing can check",
    group: "structure",
    clients: "all",
    messages: {
      hidden: {
        severity: "warning",
        text: '"{{source}}" runs code that stands in a string: no check sees its rules and its mistakes, names may mean anything from here on, and an error shows only when it runs; write the code out',
      },
      lookup: {
        severity: "error",
        text: '"{{source}}" looks names up in code that stands in a string, and pac-resolver makes only the file itself wait for look-ups: the value is a promise, which counts as true whatever the answer is, so Node programs take the wrong branch; write the code out',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const reference of foreignReferences(sourceCode)) {
          const call = codeMadeBy(identifierOf(reference));
          if (call !== null) report(context, call);
        }
      },
    };
  },
};

/** The call of `eval`, `Function` or `new Function` that a name stands in; also `(0, eval)(...)`. */
function codeMadeBy(name: ESTree.Identifier): ESTree.CallExpression | ESTree.NewExpression | null {
  if (name.name !== "eval" && name.name !== "Function") return null;
  let callee: ESTree.Node = name;
  let parent = parentOf(callee);
  if (parent?.type === "SequenceExpression" && parent.expressions.at(-1) === callee) {
    callee = parent;
    parent = parentOf(callee);
  }
  if (parent?.type !== "CallExpression" && parent?.type !== "NewExpression") return null;
  return parent.callee === callee ? parent : null;
}

const LOOK_UP = /\b(dnsResolve|isResolvable|isInNet|myIpAddress)\s*\(/;
/** How scripts of all kinds find the global object; there is nothing in it to check. */
const GLOBAL_OBJECT = /^\s*return\s+this\s*;?\s*$/;

function report(context: Rule.RuleContext, call: ESTree.CallExpression | ESTree.NewExpression): void {
  const { sourceCode } = context;
  const code = call.arguments.at(-1);
  if (code === undefined) return;
  const text = constantString(sourceCode, code) ?? "";
  if (GLOBAL_OBJECT.test(text)) return;
  const isAwaited = clientsInUse(context).includes("node") && LOOK_UP.test(text);
  const data = { source: quote(sourceCode, call) };
  context.report({ node: call, messageId: isAwaited ? "lookup" : "hidden", data });
}
