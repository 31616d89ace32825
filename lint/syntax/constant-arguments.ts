import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { createFlow } from "./flow.ts";
import { constantString } from "./fold.ts";
import { type ForeignCall, helperCalls } from "./helper-calls.ts";
import { asExpression, functionAround, staticKey } from "./node.ts";
import { isTemplate } from "./template.ts";

/** A constant that reaches an argument of a helper: written there, or in a variable or table it is taken from. */
export interface ConstantArgument {
  readonly call: ForeignCall["node"];
  /** The expression that is the constant. */
  readonly node: ESTree.Expression;
  readonly text: string;
  /** True when it is a literal in the call itself, so that editing it changes this call and nothing else. */
  readonly inPlace: boolean;
}

/**
 * The constant strings that reach one argument of all calls of a helper.
 *
 * Leaves out templates, and values whose characters the script looks at itself before it decides how to use them, as
 * in `d.charAt(0) === "." ? dnsDomainIs(host, d) : host === d`.
 *
 * @param index 0 for the first argument
 * @param counts which of the calls count; default: all
 * @returns in source order of the calls; a table shared by several calls counts for the first of them only
 */
export function constantArguments(
  sourceCode: SourceCode,
  helper: string,
  index: number,
  counts: (call: ForeignCall["node"]) => boolean = () => true,
): ConstantArgument[] {
  const flow = createFlow(sourceCode);
  return helperCalls(sourceCode, helper).flatMap(({ node: call }) => {
    if (!counts(call) || call.arguments.some(({ type }) => type === "SpreadElement")) return [];
    const argument = asExpression(call.arguments[index]);
    if (argument === null) return [];
    const arrivals = flow(argument);
    if (arrivals.some(({ certain }) => !certain) && isInspected(sourceCode, argument)) return [];
    return arrivals.flatMap(({ node }): ConstantArgument[] => {
      const text = constantString(sourceCode, node);
      if (text === null || isTemplate(text)) return [];
      return [{ call, node, text, inPlace: node === argument && node.type === "Literal" }];
    });
  });
}

/** True when `d.charAt(0)`, `d[0]` or the like stands in the same function as the call with `d`. */
function isInspected(sourceCode: SourceCode, argument: ESTree.Expression): boolean {
  // A fixed place in a table is one value, and there may be thousands of such calls.
  if (argument.type === "MemberExpression" && staticKey(argument) !== null) return false;
  const around = functionAround(argument);
  const text = around === null ? sourceCode.text : sourceCode.getText(around);
  const name = sourceCode.getText(argument);
  const escaped = name.replace(/[^\w\s]/g, "\\$&");
  return new RegExp(`(?<![\\w$.])${escaped}(\\.(?!length\\b)|\\[0\\])`).test(text);
}
