import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { addressFamily } from "../../pac/index.ts";
import { constantArguments } from "./constant-arguments.ts";
import { helperCalls } from "./helper-calls.ts";
import { shorten } from "./quote.ts";

/** A constant that reaches the pattern (1) or the mask (2) of `isInNet`. */
export interface NetworkArgument {
  readonly call: ESTree.SimpleCallExpression;
  readonly node: ESTree.Expression;
  readonly text: string;
  /** The value as messages show it: with its quotes, if it has any. */
  readonly shown: string;
  /** True when it is written in the call itself, so that editing it changes this call and nothing else. */
  readonly inPlace: boolean;
}

/** Calls with all three arguments, each written out. */
export function completeCalls(sourceCode: SourceCode): ReadonlySet<ESTree.Node> {
  const calls = helperCalls(sourceCode, "isInNet").map(({ node }) => node);
  return new Set(
    calls.filter(
      ({ arguments: all }) => all.length >= 3 && all.every(({ type }) => type !== "SpreadElement"),
    ),
  );
}

/** The constants that reach an argument of complete calls, strings and literals that are none. */
export function networkArguments(sourceCode: SourceCode, index: 1 | 2): NetworkArgument[] {
  const complete = completeCalls(sourceCode) as ReadonlySet<ESTree.SimpleCallExpression>;
  const found: NetworkArgument[] = [];
  for (const call of complete) {
    const node = call.arguments[index];
    if (node?.type !== "Literal" || typeof node.value === "string") continue;
    const text = node.raw ?? "";
    found.push({ call, node, text, shown: text, inPlace: true });
  }
  const others = constantArguments(sourceCode, "isInNet", index === 1 ? 2 : 1);
  // Of a flat list of patterns and masks in turn, each element can be either.
  const either = new Set<ESTree.Node>(others.flatMap(({ node, inPlace }) => (inPlace ? [] : [node])));
  for (const { call, node, text, inPlace } of constantArguments(sourceCode, "isInNet", index)) {
    const known = complete.has(call) && !either.has(node);
    if (known) found.push({ call, node, text, shown: shorten(`"${text}"`), inPlace });
  }
  return found;
}

/** True for an IPv6 address, also with brackets, a prefix length, or as the beginning of a network. */
export function isIpv6(text: string): boolean {
  return addressFamily(text.replace(/\/\d+$/, "").replace(/^\[|\]$/g, "")) === 6;
}

/** Writes another string, in the quotes that stand there. */
export function replaceString(
  fixer: Rule.RuleFixer,
  { sourceCode }: Rule.RuleContext,
  node: ESTree.Node,
  text: string,
): Rule.Fix {
  const [first = ""] = sourceCode.getText(node);
  const mark = first === "'" ? "'" : '"';
  return fixer.replaceText(node, `${mark}${text}${mark}`);
}
