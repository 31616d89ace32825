import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { chanceSources, decisionsBy } from "../syntax/chance.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { quote } from "../syntax/quote.ts";

const SPREAD =
  "clients ask again for each request, so one session goes {{ways}}, and what fails once cannot be repeated; choose by the host, for instance by the sum of its character codes";

/** The same URL with another answer each time: neither the user's session nor the client expects that. */
export const noNondeterminism: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-nondeterminism",
    summary: "the answer depends on chance, or on what the clock shows at the moment",
    group: "structure",
    clients: "all",
    messages: {
      random: {
        severity: "warning",
        text: `"{{source}}" gives another number each time: ${SPREAD}`,
      },
      clock: {
        severity: "warning",
        text: `"{{source}}" is soon another number: ${SPREAD}`,
      },
      direct: {
        severity: "error",
        text: `"{{source}}" decides between DIRECT and the proxy: the same URL sometimes goes past it; choose by the host, for instance by the sum of its character codes`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { node, kind, shown } of chanceSources(sourceCode)) {
          const source = quote(sourceCode, shown);
          const isDirect = decisionsBy(sourceCode, node).some((use) => choosesDirect(sourceCode, use));
          context.report({
            node,
            messageId: isDirect ? "direct" : kind,
            data: isDirect ? { source } : { source, ways: "now through one proxy and now through another" },
          });
        }
      },
    };
  },
};

/** True when one way of a comparison is DIRECT and the other is a proxy. */
function choosesDirect(sourceCode: SourceCode, use: ESTree.Node): boolean {
  if (use.type !== "BinaryExpression") return false;
  const [yes, no] = [true, false].map((truth) => consequenceOf(sourceCode, use, truth));
  return (yes === "direct" && no === "proxy") || (yes === "proxy" && no === "direct");
}
