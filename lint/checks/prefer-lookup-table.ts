import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { hostTests } from "../syntax/host-tests.ts";
import { functionAround, parentOf } from "../syntax/node.ts";

/** Fewer comparisons than this cost less than reading the table would. */
const FEWEST = 100;

/** Hosts that are compared one after the other, each in an `if` of its own. */
export const preferLookupTable: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "prefer-lookup-table",
    summary: "a hundred hosts or more that are compared one by one",
    group: "structure",
    clients: "all",
    messages: {
      many: {
        severity: "note",
        text:
          "here and down to line {{last}} the host is compared with {{count}} names, one after the other, for every " +
          "request; keep names and results in an object, and ask it with hasOwnProperty",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const byFunction = new Map<ESTree.Node | null, ESTree.Node[]>();
        for (const { role, how, condition, truth } of hostTests(context.sourceCode)) {
          if (role !== "host" || how !== "equals" || condition === null || !truth || !isWholeTest(condition))
            continue;
          const fn = functionAround(condition);
          const there = byFunction.get(fn) ?? [];
          byFunction.set(fn, there);
          there.push(condition);
        }
        for (const found of byFunction.values()) {
          const [node, last] = [found[0], found.at(-1)];
          if (node === undefined || last === undefined || new Set(found).size < FEWEST) continue;
          const data = { count: new Set(found).size, last: last.loc?.start.line ?? 1 };
          context.report({ node, messageId: "many", data });
        }
      },
    };
  },
};

function isWholeTest(condition: ESTree.Node): boolean {
  const parent = parentOf(condition);
  return (
    (parent?.type === "IfStatement" || parent?.type === "ConditionalExpression") && parent.test === condition
  );
}
