import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { bindingOfName, soleValue } from "../syntax/bindings.ts";
import { constantString } from "../syntax/fold.ts";
import { roleOf } from "../syntax/host-role.ts";
import { asExpression, parentOf, staticKey } from "../syntax/node.ts";
import { quote, shorten } from "../syntax/quote.ts";
import { walk } from "../syntax/walk.ts";

const NEVER = "so they are never equal";

/** `url.substring(0, 5) == "https:"` compares five letters with six. */
export const noCutLengthMismatch: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-cut-length-mismatch",
    summary: "a part of the URL or host compared with a text of another length",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      longer: {
        severity: "error",
        text: `"{{cut}}" has {{size}}, and "{{text}}" has {{length}}, ${NEVER}; write "{{fixed}}"`,
      },
      shorter: {
        severity: "error",
        text:
          `"{{cut}}" has {{size}}, and "{{text}}" only {{length}}, ${NEVER}; compare with all of them, or write ` +
          '"{{fixed}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        walk(sourceCode, (node) => {
          if (node.type === "BinaryExpression" && /^[!=]==?$/.test(node.operator)) {
            compare(context, asExpression(node.left as ESTree.Node), node.right);
            compare(context, node.right, asExpression(node.left as ESTree.Node));
          } else if (node.type === "SwitchStatement") {
            for (const { test } of node.cases) compare(context, node.discriminant, test ?? null);
          }
        });
      },
    };
  },
};

interface Cut {
  readonly call: ESTree.SimpleCallExpression;
  /** How many letters it has; a host may be shorter, a URL never is. */
  readonly size: number;
  /** The number to change when the text is right; null where it is not in the comparison itself. */
  readonly end: ESTree.Node | null;
  readonly exact: boolean;
}

function compare(
  context: Rule.RuleContext,
  one: ESTree.Expression | null,
  other: ESTree.Expression | null,
): void {
  const { sourceCode } = context;
  const text = other && constantString(sourceCode, other);
  const cut = text && one ? readCut(context, one) : null;
  if (!other || !text || !cut || text.length === cut.size) return;
  const longer = text.length > cut.size;
  if (!longer && !cut.exact) return;
  const { call, size, end } = cut;
  const [from, to] = [sourceCode.getRange(call)[0], end ? sourceCode.getRange(end) : null];
  const code = sourceCode.getText(call);
  const fixed = to ? code.slice(0, to[0] - from) + String(text.length) + code.slice(to[1] - from) : code;
  context.report({
    node: other,
    messageId: longer ? "longer" : "shorter",
    data: {
      cut: quote(sourceCode, call),
      size: letters(size),
      text: shorten(text),
      length: letters(text.length),
      fixed: shorten(fixed),
    },
    // Five letters of "https:" are too few; whether "http" was to stand for "https" as well is open.
    fix: (fixer) =>
      longer && end && call === one && inComparison(one) ? fixer.replaceText(end, String(text.length)) : null,
  });
}

/** In a `switch` the number counts for the other cases too. */
function inComparison(node: ESTree.Node): boolean {
  return parentOf(node)?.type === "BinaryExpression";
}

function letters(count: number): string {
  return count === 1 ? "1 letter" : `${count} letters`;
}

/** `url.substring(0, 5)`, also by way of a variable that is never anything else. */
function readCut({ sourceCode }: Rule.RuleContext, node: ESTree.Expression): Cut | null {
  const binding = node.type === "Identifier" ? bindingOfName(sourceCode, node) : null;
  const value = binding ? soleValue(binding) : node;
  if (value?.type !== "CallExpression" || value.callee.type !== "MemberExpression") return null;
  const method = staticKey(value.callee);
  const role = roleOf(sourceCode, value.callee.object);
  const [from, to, ...more] = value.arguments;
  const start = numberOf(from);
  const end = numberOf(to);
  if (role === null || start !== 0 || end === null || end < 1 || more.length > 0) return null;
  if (method !== "substring" && method !== "slice" && method !== "substr") return null;
  // "ftp://a/" is a whole URL; a longer beginning is not of every URL.
  return { call: value, size: end, end: to ?? null, exact: role === "url" && end <= SHORTEST_URL };
}

const SHORTEST_URL = "ws://a/".length;

function numberOf(node: ESTree.Node | undefined): number | null {
  return node?.type === "Literal" && typeof node.value === "number" ? node.value : null;
}
