import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { type ConstantArgument, constantArguments } from "../syntax/constant-arguments.ts";
import { lookalikeMessage, lookalikeMessages, lookalikeOf } from "../syntax/lookalike.ts";

const WHY = 'dnsDomainIs compares the end of the text only, so "{{domain}}" is also true for "{{lookalike}}"';
const REMEDY =
  'begin the domain with a dot (".{{domain}}") and compare the domain itself with === "{{domain}}"';

/** dnsDomainIs has no label boundary (the same text in Chromium and Firefox). */
export const dnsdomainisLeadingDot: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "dnsdomainis-leading-dot",
    summary: "dnsDomainIs without a leading dot also matches look-alike domains",
    group: "matching",
    clients: "all",
    messages: {
      ...lookalikeMessages(WHY, REMEDY),
      address: {
        severity: "warning",
        text: `${WHY}; compare an address with ===`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const argument of constantArguments(sourceCode, "dnsDomainIs", 1)) {
          const { call, node, text } = argument;
          // 10.1.2.3 is also the end of 110.1.2.3; nothing can stand before an octet of three digits.
          if (/^\d{1,2}(\.\d{1,3}){3}$/.test(text)) {
            context.report({ node, messageId: "address", data: { domain: text, lookalike: `1${text}` } });
            continue;
          }
          const lookalike = lookalikeOf(text);
          if (lookalike === null) continue;
          context.report({
            node,
            messageId: lookalikeMessage(consequenceOf(sourceCode, call), lookalike),
            data: { domain: text, lookalike: lookalike.example },
            suggest: suggestions(context, argument),
          });
        }
      },
    };
  },
};

function suggestions(
  context: Rule.RuleContext,
  argument: ConstantArgument,
): Rule.SuggestionReportDescriptor[] {
  const { call, node, text, inPlace } = argument;
  const [subject] = call.arguments;
  if (!inPlace || subject?.type !== "Identifier") return [];
  const [start] = context.sourceCode.getRange(node);
  const domain = context.sourceCode.getText(node);
  const dotted = `${domain.charAt(0)}.${domain.slice(1)}`;
  const both = `(${subject.name} === ${domain} || dnsDomainIs(${subject.name}, ${dotted}))`;
  return [
    { desc: `Match ${text} and the names below it`, fix: (fixer) => fixer.replaceText(call, both) },
    {
      desc: `Match only the names below ${text}`,
      fix: (fixer) => fixer.insertTextAfterRange([start, start + 1], "."),
    },
  ];
}
