import type { Rule } from "eslint";
import type * as ESTree from "estree";
import { addressFamily, ipv4Mask, ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { constantArguments } from "../syntax/constant-arguments.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { quote, shorten } from "../syntax/quote.ts";

const BROWSERS = "Chromium and Firefox answer false";
const CIDR = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/;

/** isInNet takes a dotted pattern and a dotted mask; with anything else browsers answer false without a word. */
export const validIsinnetArgs: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-isinnet-args",
    summary: "isInNet with something else than a dotted IPv4 pattern and a dotted mask",
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
      ipv6: {
        severity: "error",
        text:
          `{{role}} "{{value}}" is IPv6, and isInNet knows IPv4 only: ${BROWSERS}; use isInNetEx with a prefix such ` +
          'as "2001:db8::/32", behind typeof isInNetEx === "function", because Firefox does not have it',
      },
      octet: {
        severity: "error",
        text: `{{role}} "{{value}}" has a number over 255: ${BROWSERS} for every host; correct the number`,
      },
      prefixMask: {
        severity: "error",
        text:
          'mask "{{value}}" is a prefix length, and isInNet takes a dotted mask: ' +
          `${BROWSERS}, some other clients take it; write "{{mask}}"`,
      },
      notDotted: {
        severity: "error",
        text: `{{role}} {{value}} is not four numbers with dots: ${BROWSERS} for every host; write it like "{{like}}"`,
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const complete = new Set<ESTree.Node>();
        for (const { node } of helperCalls(context.sourceCode, "isInNet")) {
          if (node.arguments.some(({ type }) => type === "SpreadElement")) continue;
          if (node.arguments.length < 3) reportMissing(context, node);
          else complete.add(node);
        }
        reportArguments(context, complete, 1);
        reportArguments(context, complete, 2);
      },
    };
  },
};

function reportMissing(context: Rule.RuleContext, node: ESTree.SimpleCallExpression): void {
  const { sourceCode } = context;
  const [, pattern] = node.arguments;
  const [, base, prefix] = (pattern?.type === "Literal" && CIDR.exec(String(pattern.value))) || [];
  const source = quote(sourceCode, node);
  if (pattern && base !== undefined && Number(prefix) <= 32 && isDotted(base)) {
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

/** Reports the constants that reach the pattern (1) or the mask (2), and literals that are no strings at all. */
function reportArguments(context: Rule.RuleContext, complete: ReadonlySet<ESTree.Node>, index: 1 | 2): void {
  const { sourceCode } = context;
  for (const call of complete as ReadonlySet<ESTree.SimpleCallExpression>) {
    const argument = call.arguments[index];
    if (argument?.type !== "Literal" || typeof argument.value === "string") continue;
    const isPrefix = index === 2 && typeof argument.value === "number" && isPrefixLength(argument.raw ?? "");
    reportValue(context, {
      call,
      index,
      node: argument,
      text: argument.raw ?? "",
      shown: argument.raw ?? "",
      isPrefix,
    });
  }
  for (const { call, node, text, inPlace } of constantArguments(sourceCode, "isInNet", index)) {
    if (!complete.has(call) || isDotted(text)) continue;
    const isPrefix =
      index === 2 && inPlace && /^\/?\d{1,2}$/.test(text) && isPrefixLength(text.replace("/", ""));
    reportValue(context, { call, index, node, text, shown: shorten(`"${text}"`), isPrefix });
  }
}

interface BadValue {
  readonly call: ESTree.SimpleCallExpression;
  readonly index: 1 | 2;
  readonly node: ESTree.Node;
  readonly text: string;
  /** The value as messages show it. */
  readonly shown: string;
  /** True for a mask in the call itself that is a prefix length: what it means is certain. */
  readonly isPrefix: boolean;
}

function reportValue(
  context: Rule.RuleContext,
  { call, index, node, text, shown, isPrefix }: BadValue,
): void {
  const role = index === 1 ? "pattern" : "mask";
  const [, base, prefix = ""] = CIDR.exec(text) ?? [];
  if (index === 1 && base !== undefined && isPrefixLength(prefix) && isDotted(base)) {
    const mask = ipv4Mask(Number(prefix));
    const data = { source: quote(context.sourceCode, call), base, mask };
    const sure = call.arguments[1] === node && ipv4PrefixOf(textOf(call.arguments[2])) === Number(prefix);
    context.report({
      node,
      messageId: "cidr",
      data,
      fix: (fixer) => (sure ? replaceString(fixer, context, node, base) : null),
    });
  } else if (isPrefix) {
    const mask = ipv4Mask(Number(text.replace("/", "")));
    const data = { value: text, mask };
    context.report({
      node,
      messageId: "prefixMask",
      data,
      fix: (fixer) => replaceString(fixer, context, node, mask),
    });
  } else if (addressFamily(text.replace(/\/\d+$/, "").replace(/^\[|\]$/g, "")) === 6) {
    context.report({ node, messageId: "ipv6", data: { role, value: shorten(text) } });
  } else if (/^\d{1,}(\.\d{1,}){3}$/.test(text)) {
    context.report({ node, messageId: "octet", data: { role, value: shorten(text) } });
  } else {
    const like = index === 1 ? "10.0.0.0" : "255.0.0.0";
    context.report({ node, messageId: "notDotted", data: { role, value: shown, like } });
  }
}

function replaceString(
  fixer: Rule.RuleFixer,
  { sourceCode }: Rule.RuleContext,
  node: ESTree.Node,
  text: string,
): Rule.Fix {
  const [first = ""] = sourceCode.getText(node);
  const mark = first === "'" ? "'" : '"';
  return fixer.replaceText(node, `${mark}${text}${mark}`);
}

/** The validation both browsers apply: one to three digits four times, each number up to 255. */
function isDotted(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((octet) => Number(octet) <= 255);
}

function isPrefixLength(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) <= 32;
}

function textOf(node: ESTree.Node | undefined): string {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : "";
}
