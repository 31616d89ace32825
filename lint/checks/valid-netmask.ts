import type { Rule } from "eslint";
import { ipv4Mask } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { constantString } from "../syntax/fold.ts";
import { misspeltIpv4 } from "../syntax/ipv4-spelling.ts";
import { areSwapped, fitsNetwork, readMask } from "../syntax/mask-reading.ts";
import {
  isIpv6,
  type NetworkArgument,
  networkArguments,
  replaceString,
} from "../syntax/network-arguments.ts";
import { asksForPlace, isQuad, type NetworkTest, networkTests } from "../syntax/network-tests.ts";
import { quote, shorten } from "../syntax/quote.ts";

const BROWSERS = "Chromium and Firefox answer false";

/** What is written where a mask should be: a prefix length, a wildcard of a router, or something else. */
export const validNetmask: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-netmask",
    summary: "isInNet with a mask that is no netmask",
    group: "addresses",
    clients: "all",
    fixable: true,
    messages: {
      prefixMask: {
        severity: "error",
        text:
          'mask "{{value}}" is a prefix length, and isInNet takes a dotted mask: ' +
          `${BROWSERS}, some other clients take it; write "{{mask}}"`,
      },
      inverse: {
        severity: "error",
        text:
          'mask "{{value}}" is a wildcard as routers use it in access lists: to isInNet it says which bits to compare, so ' +
          '"{{source}}" compares the wrong end of the address; write "{{mask}}"',
      },
      everything: {
        severity: "error",
        text:
          'mask "0.0.0.0" compares no bit at all, so "{{source}}" is true for every host that resolves, and not for ' +
          '{{pattern}} alone; write "255.255.255.255" for one address, or the mask of the network',
      },
      swapped: {
        severity: "error",
        text:
          '"{{source}}" has pattern and mask in the wrong order: "{{value}}" says which bits to compare then, and the rule is ' +
          "true for other addresses than meant; the pattern stands before the mask",
      },
      octet: {
        severity: "error",
        text: `mask "{{value}}" has a number over 255: ${BROWSERS} for every host; correct the number`,
      },
      notDotted: {
        severity: "error",
        text: `mask {{value}} is not four numbers with dots: ${BROWSERS} for every host; write {{like}}`,
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const mask of networkArguments(context.sourceCode, 2)) {
          if (isQuad(mask.text)) reportInverse(context, mask);
          else if (!isIpv6(mask.text)) reportInvalid(context, mask);
        }
        for (const test of networkTests(context.sourceCode)) {
          if (areSwapped(test.pattern.text, test.mask.text)) reportSwapped(context, test);
          else reportEverything(context, test);
        }
      },
    };
  },
};

function reportInverse(context: Rule.RuleContext, { call, node, text, inPlace }: NetworkArgument): void {
  const reading = readMask(text);
  if (reading.kind !== "inverse") return;
  const pattern = constantString(context.sourceCode, call.arguments[1] ?? node) ?? "";
  const { mask } = reading;
  const sure = inPlace && fitsNetwork(pattern, mask);
  context.report({
    node,
    messageId: "inverse",
    data: { value: text, source: quote(context.sourceCode, call), mask },
    fix: (fixer) => (sure ? replaceString(fixer, context, node, mask) : null),
  });
}

function reportInvalid(context: Rule.RuleContext, { node, text, shown, inPlace }: NetworkArgument): void {
  const length = /^\/?(\d{1,2})$/.exec(text)?.[1];
  if (inPlace && length !== undefined && Number(length) <= 32) {
    const mask = ipv4Mask(Number(length));
    context.report({
      node,
      messageId: "prefixMask",
      data: { value: text, mask },
      fix: (fixer) => replaceString(fixer, context, node, mask),
    });
  } else if (/^\d+(\.\d+){3}$/.test(text)) {
    context.report({ node, messageId: "octet", data: { value: shorten(text) } });
  } else {
    // A letter O for a zero, or l for a one.
    const meant = misspeltIpv4(text)?.meant ?? null;
    const like = meant === null ? 'it like "255.0.0.0"' : `"${meant}"`;
    context.report({
      node,
      messageId: "notDotted",
      data: { value: shown, like },
      fix: (fixer) => (meant !== null && inPlace ? replaceString(fixer, context, node, meant) : null),
    });
  }
}

function reportSwapped(context: Rule.RuleContext, { call, pattern, mask }: NetworkTest): void {
  const source = quote(context.sourceCode, call);
  const sure = pattern.inPlace && mask.inPlace;
  context.report({
    node: mask.node,
    messageId: "swapped",
    data: { source, value: mask.text },
    fix: (fixer) =>
      sure
        ? [
            replaceString(fixer, context, pattern.node, mask.text),
            replaceString(fixer, context, mask.node, pattern.text),
          ]
        : null,
  });
}

/** `isInNet(x, "0.0.0.0", "0.0.0.0")` asks whether x resolves, and is left alone. */
function reportEverything(context: Rule.RuleContext, test: NetworkTest): void {
  const { call, pattern, mask } = test;
  const reading = readMask(mask.text);
  const all = reading.kind === "prefix" && reading.prefix === 0;
  if (!all || !isQuad(pattern.text) || /^[0.]+$/.test(pattern.text)) return;
  // Of tests for the place, no-myip-private-onnet and onnet-probe-range-too-wide speak.
  if (asksForPlace(context.sourceCode, test)) return;
  const data = { source: quote(context.sourceCode, call), pattern: pattern.text };
  context.report({ node: mask.node, messageId: "everything", data });
}
