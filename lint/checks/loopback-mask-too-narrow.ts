import type * as ESTree from "estree";
import { ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { bindingOfName, soleValue } from "../syntax/bindings.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { quote } from "../syntax/quote.ts";

/** What people write for "this machine"; any other address of the range is meant as itself. */
const LOOPBACK_BASES = new Set(["127.0.0.0", "127.0.0.1"]);

/** RFC 1122, 3.2.1.3: all of 127/8 is this machine. */
export const loopbackMaskTooNarrow: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "loopback-mask-too-narrow",
    summary: "a loopback test that covers only part of 127.0.0.0/8",
    group: "loopback",
    clients: "all",
    fixable: true,
    messages: {
      narrow: {
        severity: "warning",
        text:
          '"{{source}}" covers {{count}} of the 16777216 loopback addresses: all of 127.0.0.0/8 is this machine, and ' +
          'local services use others of them, such as 127.1.2.3; use the mask "255.0.0.0"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;

    /** An address that is not the destination's: whether it is exactly 127.0.0.1 is a question of its own. */
    function isOwnOrProbed(node: ESTree.Node): boolean {
      if (node.type === "Identifier") {
        const binding = bindingOfName(sourceCode, node);
        const value = binding && soleValue(binding);
        return value?.type === "CallExpression" && isOwnOrProbed(value);
      }
      if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
      const [argument] = node.arguments;
      return (
        /^myIpAddress/.test(node.callee.name) || (!!argument && constantString(sourceCode, argument) !== null)
      );
    }

    return {
      "Program:exit"() {
        for (const { node } of helperCalls(sourceCode, "isInNet")) {
          const [subject, pattern, mask] = node.arguments;
          if (!subject || !pattern || !mask || isOwnOrProbed(subject)) continue;
          if (!LOOPBACK_BASES.has(constantString(sourceCode, pattern) ?? "")) continue;
          const prefix = ipv4PrefixOf(constantString(sourceCode, mask) ?? "");
          if (prefix === null || prefix <= 8) continue;
          context.report({
            node: mask,
            messageId: "narrow",
            data: { source: quote(sourceCode, node), count: String(2 ** (32 - prefix)) },
            fix: (fixer) => {
              if (mask.type !== "Literal") return null;
              const [start, end] = sourceCode.getRange(mask);
              return fixer.replaceTextRange([start + 1, end - 1], "255.0.0.0");
            },
          });
        }
      },
    };
  },
};
