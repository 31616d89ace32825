import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { type AnswerUse, failureComparedWith, usesOf } from "../syntax/dns-answers.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { quote } from "../syntax/quote.ts";

/** myIpAddress has no failure: Chromium and Firefox give 127.0.0.1 where they know no address of their own. */
const UNKNOWN_ADDRESS = "127.0.0.1";

export const myipLoopbackAssumption: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "myip-loopback-assumption",
    summary: "a test for a client without an address, which never holds because that is 127.0.0.1",
    group: "on-net test",
    clients: "all",
    messages: {
      never: {
        severity: "warning",
        text:
          '"{{source}}" never holds: a client that does not know its own address gives "127.0.0.1", never nothing, so what was ' +
          'meant for that case does not apply and the address goes on to the tests for subnets; compare with "127.0.0.1"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;

    function knowsLoopback(use: AnswerUse): boolean {
      return use.kind === "comparison" && /^127\./.test(constantString(sourceCode, use.other) ?? "");
    }

    function neverHolds(use: AnswerUse): ESTree.Node | null {
      if (use.kind === "truth") return use.negation;
      if (use.kind !== "comparison" || use.node.operator.startsWith("!")) return null;
      return failureComparedWith(sourceCode, use) === null ? null : use.node;
    }

    return {
      "Program:exit"() {
        const all = helperCalls(sourceCode, "myIpAddress").flatMap(({ node }) => usesOf(sourceCode, node));
        if (all.some(knowsLoopback)) return;
        for (const node of new Set(all.map(neverHolds))) {
          if (node === null) continue;
          const { type } = node;
          context.report({
            node,
            messageId: "never",
            data: { source: quote(sourceCode, node) },
            suggest:
              type !== "BinaryExpression"
                ? []
                : [
                    {
                      desc: `Compare with ${UNKNOWN_ADDRESS}`,
                      fix: (fixer) => fixer.replaceText(valueIn(node), `"${UNKNOWN_ADDRESS}"`),
                    },
                  ],
          });
        }
      },
    };
  },
};

/** The side of a comparison that is no address. */
function valueIn({ left, right }: ESTree.BinaryExpression): ESTree.Node {
  return left.type === "Literal" || left.type === "PrivateIdentifier" ? left : right;
}
