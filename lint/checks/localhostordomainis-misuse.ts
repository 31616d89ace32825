import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";

/** localHostOrDomainIs compares whole names, or the first label of one; people take it for a test of a domain. */
export const localhostordomainisMisuse: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "localhostordomainis-misuse",
    summary: "localHostOrDomainIs with a domain or a pattern, which it does not know",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      domain: {
        severity: "error",
        text:
          'localHostOrDomainIs compares whole names, and no host is "{{text}}", so this is never true; ' +
          'for the names below it write dnsDomainIs(host, "{{text}}")',
      },
      pattern: {
        severity: "error",
        text:
          "localHostOrDomainIs compares whole names and knows no star, so this is never true; " +
          'write shExpMatch(host, "{{text}}")',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          if (test.role !== "host" || test.how !== "label-or-name" || test.shared) continue;
          const { node, text } = test;
          const messageId = /^\.[^*]+$/.test(text) ? "domain" : text.includes("*") ? "pattern" : null;
          // Ports and paths are another check's business.
          if (messageId === null || /[/:]/.test(text)) continue;
          const helper = messageId === "domain" ? "dnsDomainIs" : "shExpMatch";
          context.report({ node, messageId, data: { text }, fix: (fixer) => renamed(fixer, test, helper) });
        }
      },
    };
  },
};

/** A constant in the call itself: then the other function is what was meant, and nothing else changes. */
function renamed(fixer: Rule.RuleFixer, { condition, inPlace }: HostTest, helper: string): Rule.Fix | null {
  return inPlace && condition?.type === "CallExpression" ? fixer.replaceText(condition.callee, helper) : null;
}
