import type { SyntaxCheck } from "../check.ts";
import { parentOf } from "../syntax/node.ts";
import { lengthOf } from "../syntax/or-chain.ts";
import { walk } from "../syntax/walk.ts";

/** Zscaler's advice for PAC files: beyond about a hundred, group them. */
const MOST = 100;

/** A condition of hundreds of comparisons makes every request that fits none of them pay for all of them. */
export const danglingOrChain: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "dangling-or-chain",
    summary: "a condition of more than a hundred comparisons joined by `||`",
    group: "structure",
    clients: "all",
    messages: {
      long: {
        severity: "note",
        text:
          "this condition joins {{count}} comparisons by ||, and a request that fits none of them makes them all; keep the " +
          "hosts in an object and look the host and its parent domains up in it",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        walk(sourceCode, (node) => {
          if (node.type !== "LogicalExpression" || node.operator !== "||") return;
          const up = parentOf(node);
          if (up?.type === "LogicalExpression" && up.operator === "||") return;
          const count = lengthOf(node);
          const first = sourceCode.getFirstToken(node);
          if (count > MOST && first) context.report({ loc: first.loc, messageId: "long", data: { count } });
        });
      },
    };
  },
};
