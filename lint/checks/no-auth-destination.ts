import type { SyntaxCheck } from "../check.ts";
import { helperCalls } from "../syntax/helper-calls.ts";

/** The pattern this check starts from: replace it with the one to be found, and cite where the fact comes from. */
const EXAMPLE = "exampleHelper";

export const noAuthDestination: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-auth-destination",
    summary: "example: calls of `exampleHelper`",
    group: "structure",
    clients: "all",
    messages: {
      called: {
        severity: "warning",
        text: '"{{name}}" is called, which no client defines, so the script fails there; remove the call',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const { node, name } of helperCalls(context.sourceCode, EXAMPLE)) {
          context.report({ node, messageId: "called", data: { name } });
        }
      },
    };
  },
};
