import type { Rule } from "eslint";
import type * as ESTree from "estree";
import { ipv4Mask, ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { type ConstantArgument, constantArguments } from "../syntax/constant-arguments.ts";
import { prefixFault } from "../syntax/ex-prefix.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { misspeltIpv4 } from "../syntax/ipv4-spelling.ts";
import {
  completeCalls,
  isIpv6,
  type NetworkArgument,
  networkArguments,
  replaceString,
} from "../syntax/network-arguments.ts";
import { isQuad } from "../syntax/network-tests.ts";
import { quote, shorten } from "../syntax/quote.ts";

const BROWSERS = "Chromium and Firefox answer false";
const CIDR = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/;

/** isInNet takes three arguments, and the second is a dotted pattern; with anything else browsers answer false. */
export const validIsinnetArgs: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-isinnet-args",
    summary: "isInNet without all three arguments or a dotted IPv4 pattern, isInNetEx without a prefix",
    group: "addresses",
    clients: "all",
    fixable: true,
    messages: {
      cidr: {
        severity: "error",
        text:
          '"{{source}}" gives the range in CIDR notation, which isInNet does not know: ' +
          `${BROWSERS}, pac-resolver takes it; write pattern and mask: "{{base}}", "{{mask}}"`,
      },
      missing: {
        severity: "error",
        text: `"{{source}}" has {{count}}, and isInNet needs three (host, pattern, mask): ${BROWSERS}; add what is missing`,
      },
      octet: {
        severity: "error",
        text: `pattern "{{value}}" has a number over 255: ${BROWSERS} for every host; correct the number`,
      },
      notDotted: {
        severity: "error",
        text: `pattern {{value}} is not four numbers with dots: ${BROWSERS} for every host; write {{like}}`,
      },
      exPrefix: {
        severity: "error",
        text:
          "{{value}} is not an address with a prefix length behind a slash: isInNetEx answers false for every address; " +
          "write {{like}}",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const complete = completeCalls(sourceCode);
        for (const { node } of helperCalls(sourceCode, "isInNet")) {
          const spread = node.arguments.some(({ type }) => type === "SpreadElement");
          if (!spread && !complete.has(node)) reportMissing(context, node);
        }
        for (const pattern of networkArguments(sourceCode, 1)) {
          if (!isQuad(pattern.text) && !isIpv6(pattern.text)) reportPattern(context, pattern);
        }
        for (const range of constantArguments(sourceCode, "isInNetEx", 1)) reportRange(context, range);
      },
    };
  },
};

function reportMissing(context: Rule.RuleContext, node: ESTree.SimpleCallExpression): void {
  const { sourceCode } = context;
  const [, pattern] = node.arguments;
  const text = textOf(pattern);
  // no-ipv6-in-isinnet says what to write instead.
  if (isIpv6(text)) return;
  const [, base, prefix] = CIDR.exec(text) ?? [];
  const source = quote(sourceCode, node);
  if (pattern && base !== undefined && Number(prefix) <= 32 && isQuad(base)) {
    const mask = ipv4Mask(Number(prefix));
    const mark = sourceCode.getText(pattern).charAt(0);
    context.report({
      node: pattern,
      messageId: "cidr",
      data: { source, base, mask },
      fix: (fixer) => fixer.replaceText(pattern, `${mark}${base}${mark}, ${mark}${mask}${mark}`),
    });
    return;
  }
  const { length } = node.arguments;
  const count = length === 1 ? "one argument" : `${length === 0 ? "no" : "two"} arguments`;
  context.report({ node, messageId: "missing", data: { source, count } });
}

function reportPattern(
  context: Rule.RuleContext,
  { call, node, text, shown, inPlace }: NetworkArgument,
): void {
  const [, base, prefix = ""] = CIDR.exec(text) ?? [];
  if (base !== undefined && Number(prefix) <= 32 && isQuad(base)) {
    const data = { source: quote(context.sourceCode, call), base, mask: ipv4Mask(Number(prefix)) };
    const sure = call.arguments[1] === node && ipv4PrefixOf(textOf(call.arguments[2])) === Number(prefix);
    context.report({
      node,
      messageId: "cidr",
      data,
      fix: (fixer) => (sure ? replaceString(fixer, context, node, base) : null),
    });
  } else if (/^\d+(\.\d+){3}$/.test(text)) {
    context.report({ node, messageId: "octet", data: { value: shorten(text) } });
  } else {
    // A letter O for a zero, or l for a one.
    const meant = misspeltIpv4(text)?.meant ?? null;
    const like = meant === null ? 'it like "10.0.0.0"' : `"${meant}"`;
    context.report({
      node,
      messageId: "notDotted",
      data: { value: shown, like },
      fix: (fixer) => (meant !== null && inPlace ? replaceString(fixer, context, node, meant) : null),
    });
  }
}

function reportRange(context: Rule.RuleContext, { call, node, text, inPlace }: ConstantArgument): void {
  const [, , mask] = call.arguments;
  const fault = prefixFault(text, ipv4PrefixOf(textOf(mask)));
  if (fault === null) return;
  const { right } = fault;
  const like = right === null ? 'it like "2001:db8::/32"' : `"${right}"`;
  context.report({
    node,
    messageId: "exPrefix",
    data: { value: shorten(`"${text}"`), like },
    fix: (fixer) => {
      if (right === null || !inPlace) return null;
      const edit = replaceString(fixer, context, node, right);
      if (mask === undefined) return edit;
      const range: [number, number] = [
        context.sourceCode.getRange(node)[1],
        context.sourceCode.getRange(mask)[1],
      ];
      return call.arguments.length === 3 && mask.type === "Literal" ? [edit, fixer.removeRange(range)] : null;
    },
  });
}

function textOf(node: ESTree.Node | undefined): string {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : "";
}
