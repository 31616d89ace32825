import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { roleOf } from "../syntax/host-role.ts";
import { quote } from "../syntax/quote.ts";

/** The subject comes first in every function of PAC; the other way round the call compares something else. */
export const helperArgOrder: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "helper-arg-order",
    summary: "the arguments of a client's function in the wrong order",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      swapped: {
        severity: "error",
        text:
          '"{{source}}" has its arguments in the wrong order: {{name}} takes {{subject}} first and {{other}} second, ' +
          'so this compares the constant with whatever is visited; write "{{fixed}}"',
      },
      late: {
        severity: "error",
        text:
          '"{{source}}" has its arguments in the wrong order: isInNet takes the host first, then the base and the mask, ' +
          'so this never depends on the host as meant; write "{{fixed}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { name, node } of helperCalls(sourceCode, ...Object.keys(SECOND), "isInNet")) {
          const order = rightOrder(name, node.arguments, (each) => ({
            constant: constantString(sourceCode, each),
            subject: roleOf(sourceCode, each) !== null,
          }));
          if (order === null) continue;
          const texts = order.map((each) => sourceCode.getText(each));
          const fixed = `${name}(${texts.join(", ")})`;
          const subject = name === "shExpMatch" ? "the text" : "the host";
          const data = { source: quote(sourceCode, node), name, subject, other: SECOND[name] ?? "", fixed };
          context.report({
            node,
            messageId: name === "isInNet" ? "late" : "swapped",
            data: name === "isInNet" ? { source: data.source, fixed } : data,
            fix: (fixer) => node.arguments.map((argument, i) => fixer.replaceText(argument, texts[i] ?? "")),
          });
        }
      },
    };
  },
};

const SECOND: Readonly<Record<string, string>> = {
  dnsDomainIs: "the domain",
  localHostOrDomainIs: "the name",
  shExpMatch: "the pattern",
};

/** The arguments as they should stand; null where they do, or where it cannot be told. */
function rightOrder(
  name: string,
  given: readonly ESTree.Node[],
  read: (node: ESTree.Node) => { readonly constant: string | null; readonly subject: boolean },
): readonly ESTree.Node[] | null {
  const [first, second, third] = given;
  const constant = first ? read(first).constant : null;
  if (!first || !second || constant === null) return null;
  if (name !== "isInNet") return given.length === 2 && read(second).subject ? [second, first] : null;
  // A constant host is a probe, and right; two addresses and the host are not.
  if (!third || given.length !== 3 || !DOTTED.test(constant)) return null;
  if (read(third).subject && DOTTED.test(read(second).constant ?? "")) return [third, first, second];
  return read(second).subject ? [second, first, third] : null;
}

const DOTTED = /^\d{1,3}(\.\d{1,3}){3}$/;
