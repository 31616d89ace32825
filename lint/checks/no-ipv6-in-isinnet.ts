import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { constantArguments } from "../syntax/constant-arguments.ts";
import { constantString } from "../syntax/fold.ts";
import { heldValues } from "../syntax/held-values.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { ipv6PrefixOf } from "../syntax/ipv6-prefix.ts";
import { isIpv6, networkArguments } from "../syntax/network-arguments.ts";
import { quote, shorten } from "../syntax/quote.ts";

/** isInNet is older than IPv6: in both browsers pattern and mask must be four numbers with dots. */
export const noIpv6InIsinnet: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-ipv6-in-isinnet",
    summary: "isInNet with IPv6, which it does not know",
    group: "addresses",
    clients: "all",
    messages: {
      network: {
        severity: "error",
        text:
          '{{role}} "{{value}}" is IPv6, and isInNet knows IPv4 only: Chromium and Firefox answer false for every host; use ' +
          'isInNetEx with a prefix such as "2001:db8::/32", behind typeof isInNetEx === "function", because Firefox does ' +
          "not have it",
      },
      list: {
        severity: "warning",
        text:
          '"{{source}}" is a list of addresses, IPv6 among them, and isInNet takes one: it answers false as soon as there ' +
          "is more than one; split it at its semicolons and test each with isInNetEx",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const reported = new Set<ESTree.Node>();
        for (const { call, node, text, inPlace } of constantArguments(sourceCode, "isInNet", 1)) {
          if (!isIpv6(text)) continue;
          reported.add(call);
          const suggest = inPlace ? suggestions(context, call, text) : [];
          context.report({
            node,
            messageId: "network",
            data: { role: "pattern", value: shorten(text) },
            suggest,
          });
        }
        for (const { call, node, text } of networkArguments(sourceCode, 2)) {
          if (!isIpv6(text) || reported.has(call)) continue;
          context.report({ node, messageId: "network", data: { role: "mask", value: shorten(text) } });
        }
        for (const { node } of helperCalls(sourceCode, "isInNet")) reportList(context, node);
      },
    };
  },
};

const LISTS = new Set(["myIpAddressEx", "dnsResolveEx", "sortIpAddressList"]);

function reportList({ sourceCode, report }: Rule.RuleContext, call: ESTree.SimpleCallExpression): void {
  const [subject] = call.arguments;
  if (!subject) return;
  const [value, another] = heldValues(sourceCode, subject);
  if (value?.type !== "CallExpression" || another || value.callee.type !== "Identifier") return;
  if (!LISTS.has(value.callee.name)) return;
  report({ node: subject, messageId: "list", data: { source: quote(sourceCode, value) } });
}

function suggestions(
  { sourceCode }: Rule.RuleContext,
  call: ESTree.SimpleCallExpression,
  pattern: string,
): Rule.SuggestionReportDescriptor[] {
  const [subject, , mask] = call.arguments;
  if (subject?.type !== "Identifier") return [];
  const [address = "", length] = pattern.replace(/^\[|\]$/g, "").split("/");
  const prefix = length ?? ipv6PrefixOf(mask ? (constantString(sourceCode, mask) ?? "") : "");
  if (prefix === null) return [];
  const text = `(typeof isInNetEx === "function" && isInNetEx(${subject.name}, "${address}/${prefix}"))`;
  return [{ desc: `Ask isInNetEx for ${address}/${prefix}`, fix: (fixer) => fixer.replaceText(call, text) }];
}
