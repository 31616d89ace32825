import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { type MisspeltAddress, misspeltAddresses } from "../syntax/address-comparisons.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";
import { replaceString } from "../syntax/network-arguments.ts";

const NEVER = "so nothing is ever equal to it and the rule is dead";

/** Texts that look like addresses and are none. */
export const invalidIpLiteral: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "invalid-ip-literal",
    summary: "an IPv4 address that is none",
    group: "addresses",
    clients: "all",
    fixable: true,
    messages: {
      range: {
        severity: "error",
        text: `"{{value}}" is no address, because a number is over 255, ${NEVER}; correct the number`,
      },
      letter: {
        severity: "error",
        text: `"{{value}}" has a letter for a digit, ${NEVER}; write "{{meant}}"`,
      },
      count: {
        severity: "error",
        text: `"{{value}}" is not four numbers, and hosts and addresses always come with four, ${NEVER}; write all four`,
      },
      proxyRange: {
        severity: "error",
        text:
          '"{{entry}}" names no address, because a number is over 255: Chromium drops the entry and goes DIRECT when none is ' +
          "left, Firefox keeps a proxy without a host and connects to the destination itself; correct the number",
      },
      proxyLetter: {
        severity: "error",
        text:
          '"{{entry}}" has a letter for a digit in its address, so clients drop the entry or ask DNS for it in vain; write ' +
          '"{{meant}}"',
      },
      proxyCount: {
        severity: "error",
        text: '"{{entry}}" names no address of four numbers{{effect}}; write all four',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const found of misspeltAddresses(context.sourceCode)) {
          if (found.fault !== "octal") report(context, found);
        }
        reportDirectives(context, ["hostRange", "hostLetter", "hostCount"], ({ kind, data: { read } }) => {
          if (kind !== "hostCount") return { messageId: kind === "hostRange" ? "proxyRange" : "proxyLetter" };
          const effect = read ? `: clients make ${read} of it` : ", and clients drop the entry";
          return { messageId: "proxyCount", data: { effect } };
        });
      },
    };
  },
};

function report(context: Rule.RuleContext, { node, fault, text, meant }: MisspeltAddress): void {
  const right = fault === "letter" ? meant : null;
  context.report({
    node,
    messageId: fault,
    data: { value: text, meant: meant ?? "" },
    fix: (fixer) => (right === null ? null : replaceString(fixer, context, node, right)),
  });
}
