import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsOf } from "../eslint/settings.ts";
import { constantString } from "../syntax/fold.ts";
import { areSwapped, fitsHoles, readMask } from "../syntax/mask-reading.ts";
import { type NetworkArgument, networkArguments, replaceString } from "../syntax/network-arguments.ts";
import { networkTests } from "../syntax/network-tests.ts";

/**
 * Browsers compare bit by bit (convert_addr in their common library), the netmask package below pac-resolver refuses a
 * mask with ones behind a zero, and then isInNet is false.
 */
export const noNoncontiguousMask: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-noncontiguous-mask",
    summary: "a netmask with ones behind a zero",
    group: "addresses",
    clients: "all",
    messages: {
      slip: {
        severity: "error",
        text:
          'mask "{{value}}" has ones behind a zero, so isInNet compares bits here and there, and the rule is true for other ' +
          "addresses than meant; write {{meant}}",
      },
      contradiction: {
        severity: "error",
        text:
          'mask "{{value}}" has ones behind a zero{{and}}: isInNet compares bits here and there, and the rule is true for ' +
          "other addresses than meant; write the mask of one network",
      },
      holesInNode: {
        severity: "error",
        text:
          'mask "{{value}}" has a hole: browsers compare what is left, pac-resolver, which the site has among its clients, ' +
          "answers false for every host; list the networks one by one",
      },
      holes: {
        severity: "warning",
        text:
          'mask "{{value}}" has a hole: browsers compare what is left, pac-resolver answers false for every host; list the ' +
          "networks one by one, or name the clients in the site file",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const inRows = new Map<ESTree.Node, string>();
        for (const { mask, pattern } of networkTests(sourceCode)) inRows.set(mask.node, pattern.text);
        for (const argument of networkArguments(sourceCode, 2)) {
          const [, second] = argument.call.arguments;
          const written = second ? constantString(sourceCode, second) : null;
          report(context, argument, written ?? inRows.get(argument.node) ?? null);
        }
      },
    };
  },
};

function report(context: Rule.RuleContext, argument: NetworkArgument, pattern: string | null): void {
  const { node, text, inPlace } = argument;
  const reading = readMask(text);
  if (reading.kind !== "holes" || (pattern !== null && areSwapped(pattern, text))) return;
  const { meant } = reading;
  if (meant.length > 0) {
    const data = { value: text, meant: meant.map((mask) => `"${mask}"`).join(" or ") };
    context.report({
      node,
      messageId: "slip",
      data,
      suggest: inPlace ? suggestions(context, node, meant) : [],
    });
    return;
  }
  const plain = text.split(".").every((octet) => octet === "0" || octet === "255");
  const contradicts = pattern !== null && !fitsHoles(pattern, text);
  if (!plain || contradicts) {
    const and = contradicts ? ` and leaves out numbers that pattern "${pattern}" gives` : "";
    context.report({ node, messageId: "contradiction", data: { value: text, and } });
    return;
  }
  const clients: readonly string[] = clientsOf(context) ?? [];
  if (clients.includes("node")) context.report({ node, messageId: "holesInNode", data: { value: text } });
  else if (clients.length === 0) context.report({ node, messageId: "holes", data: { value: text } });
}

function suggestions(
  context: Rule.RuleContext,
  node: ESTree.Node,
  meant: readonly string[],
): Rule.SuggestionReportDescriptor[] {
  return meant.map((mask) => ({
    desc: `Write ${mask}`,
    fix: (fixer) => replaceString(fixer, context, node, mask),
  }));
}
