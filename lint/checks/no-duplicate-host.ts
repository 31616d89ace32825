import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { inGroups } from "../rules/in-groups.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { parentOf } from "../syntax/node.ts";
import { chainAround } from "../syntax/or-chain.ts";
import { shorten } from "../syntax/quote.ts";

/** The same host twice in one condition, list or table. Across rules that is no-shadowed-rule's business. */
export const noDuplicateHost: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-duplicate-host",
    summary: "the same host or pattern twice in one condition, list or table",
    group: "reachability",
    clients: "all",
    messages: {
      overwritten: {
        severity: "error",
        text:
          '"{{host}}" is already a key of this table on line {{line}}, with another value, and only the last one counts' +
          "{{more}}; keep the one that is right",
      },
      repeated: {
        severity: "warning",
        text:
          '"{{host}}" is already compared on line {{line}} of the same {{kind}}{{more}}; remove one of them, or whoever ' +
          "takes one out will believe that it is gone",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const found = duplicatesIn(hostTests(context.sourceCode), context);
        for (const { first, others } of inGroups(found, ({ list, messageId }) => `${list} ${messageId}`)) {
          const { node, host, line, kind, messageId } = first;
          const more = others.length === 0 ? "" : `, and so are ${others.length} more of them`;
          const data = messageId === "repeated" ? { host, line, kind, more } : { host, line, more };
          context.report({ node, messageId, data });
        }
      },
    };
  },
};

interface Duplicate {
  /** Which list it is in, as a number. */
  readonly list: number;
  readonly node: ESTree.Node;
  readonly host: string;
  /** Where it was met first. */
  readonly line: number;
  readonly kind: string;
  readonly messageId: "overwritten" | "repeated";
}

function duplicatesIn(tests: readonly HostTest[], context: Rule.RuleContext): Duplicate[] {
  const lists = new Map<ESTree.Node, number>();
  const met = new Map<string, ESTree.Node>();
  const found = new Map<ESTree.Node, Duplicate>();
  for (const test of tests) {
    const list = listAround(test);
    if (list === null || !test.truth) continue;
    const number = lists.get(list) ?? lists.size;
    lists.set(list, number);
    const key = `${number} ${test.role} ${test.how} ${test.text}`;
    const first = met.get(key);
    if (first === undefined) met.set(key, test.node);
    else if (first !== test.node && !found.has(test.node)) {
      found.set(test.node, {
        list: number,
        node: test.node,
        host: shorten(test.text),
        line: first.loc?.start.line ?? 1,
        kind:
          list.type === "LogicalExpression"
            ? "condition"
            : list.type === "ObjectExpression"
              ? "table"
              : "list",
        messageId: sameValue(first, test.node, context) ? "repeated" : "overwritten",
      });
    }
  }
  return [...found.values()];
}

/** The chain of `||`, the list or the table that a text is compared in, one of many; null where it stands alone. */
function listAround({ how, node, condition, inPlace }: HostTest): ESTree.Node | null {
  if (inPlace && condition !== null) return chainAround(condition);
  const parent = parentOf(node);
  if (parent?.type === "ArrayExpression") {
    // [["www.example.com", "DIRECT"], ...]: each line is a list of its own.
    return parentOf(parent)?.type === "ArrayExpression" ? null : parent;
  }
  return how === "key" && parent?.type === "Property" ? parentOf(parent) : null;
}

/** Of keys: whether the values are written the same. */
function sameValue(one: ESTree.Node, other: ESTree.Node, { sourceCode }: Rule.RuleContext): boolean {
  const [left, right] = [parentOf(one), parentOf(other)];
  if (left?.type !== "Property" || right?.type !== "Property") return true;
  return sourceCode.getText(left.value) === sourceCode.getText(right.value);
}
