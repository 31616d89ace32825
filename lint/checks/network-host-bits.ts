import type { Rule } from "eslint";
import { ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { replaceString } from "../syntax/network-arguments.ts";
import { isQuad, masked, type NetworkTest, networkTests } from "../syntax/network-tests.ts";
import { widerThanPrivate } from "../syntax/private-blocks.ts";
import { quote } from "../syntax/quote.ts";

/** isInNet masks both addresses, so the bits behind the mask mean nothing: they are a typing error, or the mask is. */
export const networkHostBits: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "network-host-bits",
    summary: "a network whose pattern gives more than the mask compares",
    group: "addresses",
    clients: "all",
    messages: {
      ignored: {
        severity: "note",
        text:
          '"{{source}}" is true for all of {{base}}/{{prefix}} and not for {{pattern}} alone, because the mask leaves the ' +
          'other bits out; write "{{base}}" if the network is meant, the mask "255.255.255.255" if it is this address',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of networkTests(sourceCode)) {
          const { call, pattern, mask } = test;
          const prefix = isQuad(pattern.text) && isQuad(mask.text) ? ipv4PrefixOf(mask.text) : null;
          // 127.0.0.1 with 255.0.0.0 is how everybody writes "this machine".
          if (prefix === null || prefix === 0 || pattern.text.startsWith("127.")) continue;
          const base = masked(pattern.text, mask.text);
          const written = pattern.text.split(".").map(Number).join(".");
          if (base === written || widerThanPrivate(pattern.text, prefix) !== null) continue;
          const data = {
            source: quote(sourceCode, call),
            base,
            prefix: String(prefix),
            pattern: pattern.text,
          };
          context.report({
            node: pattern.node,
            messageId: "ignored",
            data,
            suggest: suggestions(context, test, base),
          });
        }
      },
    };
  },
};

function suggestions(
  context: Rule.RuleContext,
  { pattern, mask }: NetworkTest,
  base: string,
): Rule.SuggestionReportDescriptor[] {
  const found: Rule.SuggestionReportDescriptor[] = [];
  const add = (desc: string, { node, inPlace }: NetworkTest["mask"], text: string) => {
    if (inPlace) found.push({ desc, fix: (fixer) => replaceString(fixer, context, node, text) });
  };
  add(`Name the network ${base}`, pattern, base);
  add("Compare the whole address", mask, "255.255.255.255");
  return found;
}
